/** Shows an operator what could not be told in Slack, and tries it again. */
@NullMarked
package io.dunwell.bot.unsent;

import org.jspecify.annotations.NullMarked;
