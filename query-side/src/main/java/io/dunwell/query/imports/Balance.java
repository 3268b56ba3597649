package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.Optional;

import io.dunwell.messages.Money;
import io.dunwell.messages.imports.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What was on an account, and at the end or beginning of which of the bank's days.
 *
 * @param amount negative when overdrawn
 */
record Balance(Money amount, @Nullable LocalDate day) {

	/** Nothing of an account that nobody named, or without any balance. */
	static Optional<Statement> statement(@Nullable String account, @Nullable Long number, @Nullable Balance opening,
			@Nullable Balance closing) {
		Balance any = opening == null ? closing : opening;
		if (account == null || account.isEmpty() || any == null) {
			return Optional.empty();
		}
		return Optional.of(new Statement(account, any.amount().currency(), number,
				opening == null ? null : opening.amount(), opening == null ? null : opening.day(),
				closing == null ? null : closing.amount(), closing == null ? null : closing.day()));
	}

}
