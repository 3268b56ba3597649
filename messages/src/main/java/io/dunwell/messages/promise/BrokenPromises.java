package io.dunwell.messages.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Promise lines that nothing came of, as is true now.
 */
public record BrokenPromises(List<BrokenLine> lines) {

	/**
	 * One line: the account's code and name, who looks after it, the invoice's number,
	 * what was promised, and the last day on which it could be paid.
	 */
	public record BrokenLine(String account, @Nullable String name, @Nullable String collector, String invoice,
			Money amount, LocalDate until) {

	}

}
