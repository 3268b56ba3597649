package io.dunwell.bot.ask;

import java.util.List;

import io.dunwell.messages.account.AccountStanding;

/**
 * The customer meant, and how they stand.
 *
 * @param codes words that turned out not to belong to the name, such as {@code INV-1043}
 */
public record Customer(AccountStanding standing, List<String> codes) {
}
