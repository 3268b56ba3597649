package io.dunwell.messages.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Open promise lines by date.
 */
public record PromisesDue(List<DueLine> lines) {

	/**
	 * One line: the account's code and name, the invoice's number, what was promised and
	 * when.
	 */
	public record DueLine(String promise, String account, @Nullable String name, @Nullable String collector,
			String invoice, Money amount, LocalDate date) {

	}

}
