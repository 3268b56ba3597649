package io.dunwell.query.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A write-off and what became of it.
 *
 * @param account the account's id
 * @param invoice the invoice's id
 * @param left what is still written off, or waits to be
 * @param askedBy handle of who asked for it
 * @param decidedBy handle of who decided it last; null while it waits
 * @param decided the day of that
 * @param answer why it was rejected or recovered
 */
record WriteOff(String id, String account, String invoice, Money amount, Money left, String reason, String state,
		LocalDate asked, String askedBy, @Nullable String decidedBy, @Nullable LocalDate decided,
		@Nullable String answer) {

	static final String WAITING = "waiting";

	static final String MADE = "made";

	static final String REJECTED = "rejected";

	static final String RECOVERED = "recovered";

	/** Those of a company in a state, the oldest first. */
	static final String BY_STATE = "write_off_state";

	static final View<WriteOff> VIEW = new View<>("write_offs", 2, WriteOff.class, List.of(InvoiceEvent.class),
			event -> id((InvoiceEvent) event.payload()), WriteOff::fold,
			List.of(new Index<>(BY_STATE,
					List.of(Column.text("company", WriteOff::company), Column.text("state", WriteOff::state)),
					Column.date("asked", WriteOff::asked))));

	private String company() {
		return Ids.companyOf(account);
	}

	private static @Nullable WriteOff fold(@Nullable WriteOff before, RecordedEvent event) {
		return switch (event.payload()) {
			case WriteOffRequested asked ->
				new WriteOff(asked.writeOff(), asked.account(), asked.invoice(), asked.amount(), asked.amount(),
						asked.reason(), WAITING, event.effective(), event.actor(), null, null, null);
			case AmountWrittenOff off when before != null -> before.decided(MADE, off.amount(), event, null);
			case AmountWrittenOff off ->
				new WriteOff(off.writeOff(), off.account(), off.invoice(), off.amount(), off.amount(), off.reason(),
						MADE, event.effective(), event.actor(), event.actor(), event.recordedOn(), null);
			case WriteOffRejected rejected -> Fold.known(before, rejected.writeOff())
				.decided(REJECTED, Money.zero(rejected.amount().currency()), event, rejected.reason());
			case WriteOffRecovered recovered -> {
				WriteOff known = Fold.known(before, recovered.writeOff());
				Money rest = known.left().minus(recovered.amount());
				yield known.decided(rest.isPositive() ? MADE : RECOVERED, rest, event, recovered.reason());
			}
			default -> before;
		};
	}

	private WriteOff decided(String now, Money rest, RecordedEvent event, @Nullable String why) {
		return new WriteOff(id, account, invoice, amount, rest, reason, now, asked, askedBy, event.actor(),
				event.recordedOn(), why);
	}

	private static @Nullable String id(InvoiceEvent event) {
		return switch (event) {
			case WriteOffRequested asked -> asked.writeOff();
			case WriteOffRejected rejected -> rejected.writeOff();
			case AmountWrittenOff off -> off.writeOff();
			case WriteOffRecovered recovered -> recovered.writeOff();
			default -> null;
		};
	}

}
