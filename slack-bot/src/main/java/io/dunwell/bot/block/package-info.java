/**
 * Messages, modals and the Home tab as values, rendered to Slack's JSON within its
 * limits.
 */
@NullMarked
package io.dunwell.bot.block;

import org.jspecify.annotations.NullMarked;
