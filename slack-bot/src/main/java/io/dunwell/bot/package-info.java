/** The desk in Slack: what it is made of and how it is switched on. */
@NullMarked
package io.dunwell.bot;

import org.jspecify.annotations.NullMarked;
