package io.dunwell.messages.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Write-offs and what became of them.
 */
public record WriteOffs(List<WriteOff> writeOffs) {

	/**
	 * One write-off: the account's code and name, the invoice's number, what was to be
	 * written off and why.
	 *
	 * @param left what is still written off, or waits to be
	 * @param state {@code waiting}, {@code made}, {@code rejected} or {@code recovered}
	 * @param askedBy handle of who asked for it
	 * @param decidedBy handle of who decided it last; null while it waits
	 * @param decided the day of that
	 * @param answer why it was rejected or recovered; null for others
	 */
	public record WriteOff(String id, String account, @Nullable String name, @Nullable String collector, String invoice,
			Money amount, Money left, String reason, String state, LocalDate asked, String askedBy,
			@Nullable String decidedBy, @Nullable LocalDate decided, @Nullable String answer) {
	}

}
