package io.dunwell.messages.imports;

import java.time.LocalDate;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of one statement of one of our accounts: from which balance to which.
 *
 * @param currency of the account; one account may be kept in several
 * @param number as the bank counts, or null where it does not
 * @param opening balance, negative when overdrawn
 * @param opened the bank's own day of the opening balance: that of the closing one before
 * in MT940, often the statement's first in camt
 * @param closed the bank's own day of the closing balance
 */
public record Statement(String bankAccount, String currency, @Nullable Long number, @Nullable Money opening,
		@Nullable LocalDate opened, @Nullable Money closing, @Nullable LocalDate closed) {

	/** All that it says, by which the same one is known when it comes again. */
	public String content() {
		return String.join("\n", bankAccount, currency, String.valueOf(number), String.valueOf(opening),
				String.valueOf(opened), String.valueOf(closing), String.valueOf(closed));
	}

}
