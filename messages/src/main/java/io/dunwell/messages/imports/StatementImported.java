package io.dunwell.messages.imports;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * A statement of one of our bank accounts went in; its receipts are facts of their own.
 *
 * @param number as the bank counts, or null where it does not
 * @param opened the bank's own day of the opening balance
 * @param closed the bank's own day of the closing balance
 */
@LogicalName("statement-imported")
public record StatementImported(String statement, String company, String bankAccount, String currency,
		@Nullable Long number, @Nullable Money opening, @Nullable LocalDate opened, @Nullable Money closing,
		@Nullable LocalDate closed) implements FileEvent {

	/** What the bank said. */
	public Statement told() {
		return new Statement(bankAccount, currency, number, opening, opened, closing, closed);
	}

}
