package io.dunwell.messages.worklist;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Accounts with something to work that are left off the list for now.
 */
public record SetAside(List<Aside> accounts) {

	/**
	 * One account.
	 *
	 * @param account its code
	 * @param kind {@code snoozed}, {@code skipped} or {@code held}
	 * @param until the last day of it
	 */
	public record Aside(String account, @Nullable String name, String kind, LocalDate until, String reason) {

	}

}
