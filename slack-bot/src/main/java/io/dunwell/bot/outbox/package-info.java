/** Brings messages to Slack in order, once each, whatever fails on the way. */
@NullMarked
package io.dunwell.bot.outbox;

import org.jspecify.annotations.NullMarked;
