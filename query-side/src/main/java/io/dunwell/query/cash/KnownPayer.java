package io.dunwell.query.cash;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.payment.PayerEvent;
import io.dunwell.messages.payment.PayerForgotten;
import io.dunwell.messages.payment.PayerRemembered;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A payer for which a person said whose account it pays for.
 *
 * @param payer its id
 * @param name as the bank spells it
 * @param accounts ids of those it was taken for since it was last forgotten, the latest
 * last
 * @param since the company's day on which that was last said
 */
record KnownPayer(String payer, Personal name, List<String> accounts, LocalDate since, String by,
		@Nullable String taughtBy) {

	/** Those of a company, the first to be taught first. */
	static final String OF_COMPANY = "company";

	/** Those that pay for an account. */
	static final String OF_ACCOUNT = "account";

	static final View<KnownPayer> VIEW = new View<>("payers", 1, KnownPayer.class, List.of(PayerEvent.class),
			event -> ((PayerEvent) event.payload()).payer(), KnownPayer::fold,
			List.of(new Index<>(OF_COMPANY, List.of(Column.text("company", payer -> Ids.companyOf(payer.payer))),
					Column.date("since", KnownPayer::since)),
					new Index<>(OF_ACCOUNT, List.of(Column.text("account", payer -> payer.accounts.getLast())),
							Column.date("since", KnownPayer::since))));

	private static @Nullable KnownPayer fold(@Nullable KnownPayer before, RecordedEvent event) {
		return switch ((PayerEvent) event.payload()) {
			case PayerForgotten ignored -> null;
			case PayerRemembered taught -> new KnownPayer(taught.payer(), taught.name(),
					Stream.concat(others(before, taught.account()), Stream.of(taught.account())).toList(),
					event.recordedOn(), event.actor(), taught.taughtBy());
		};
	}

	private static Stream<String> others(@Nullable KnownPayer before, String account) {
		return before == null ? Stream.of() : before.accounts.stream().filter(other -> !other.equals(account));
	}

}
