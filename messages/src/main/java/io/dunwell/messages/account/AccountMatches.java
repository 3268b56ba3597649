package io.dunwell.messages.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Accounts that fit a text, best first.
 */
public record AccountMatches(List<AccountMatch> matches) {

	/**
	 * One account that fits.
	 *
	 * @param confidence 0 to 100; 100 means that code or full name are as typed
	 */
	public record AccountMatch(String company, String account, @Nullable String name, @Nullable String collector,
			String currency, int confidence) {

	}

}
