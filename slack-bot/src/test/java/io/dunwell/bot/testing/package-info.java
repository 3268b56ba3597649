/** What the bot's tests share: a Slack, a ledger and a company that are not real. */
@NullMarked
package io.dunwell.bot.testing;

import org.jspecify.annotations.NullMarked;
