package io.dunwell.messages.worklist;

import java.time.Instant;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call.
 *
 * @param at by the desk's clock
 */
public record CallList(Instant at, List<Call> calls) {

	/**
	 * One call.
	 *
	 * @param account code
	 * @param name null once it is erased
	 * @param phone null where none is known
	 * @param notice id of the notice that waits to be given by it; null where none does
	 * @param step of the ladder that the notice is
	 * @param callback id of the call that somebody planned; null where nobody did
	 * @param amounts what is chased by the notice, else what is owed and late; by
	 * currency
	 * @param invoices numbers
	 * @param now whether they may and should be called now
	 * @param from when that will be; null where it is now, or nobody knows
	 * @param text in words whether and when
	 * @param script whom to ask for, what to say and what to get
	 */
	public record Call(String account, @Nullable String name, @Nullable String phone, @Nullable String notice,
			@Nullable String step, @Nullable String callback, List<Money> amounts, List<String> invoices, boolean now,
			@Nullable Instant from, String text, String script) {

	}

}
