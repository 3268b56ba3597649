/** Slack's Web API, as far as the desk speaks to it. */
@NullMarked
package io.dunwell.bot.slack;

import org.jspecify.annotations.NullMarked;
