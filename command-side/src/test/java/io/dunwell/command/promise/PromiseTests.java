package io.dunwell.command.promise;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.promise.PromiseMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.line;
import static io.dunwell.command.Book.promise;
import static io.dunwell.command.Book.sek;
import static org.assertj.core.api.Assertions.assertThat;

class PromiseTests {

	private static final String FRIDAY = "2026-03-06";

	private final Desk desk = new Desk();

	@BeforeEach
	void twoInvoices() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"), invoice("42", "2", "50.00"));
	}

	@Test
	void standsOnEachOfItsInvoices() {
		Said said = desk.when(promise("42", line("2", "50.00", FRIDAY), line("1", "60.00", FRIDAY)));
		assertThat(said.id()).isEqualTo("promise:main:1:1");
		assertThat(said.one(PromiseMade.class).lines()).extracting(PromiseLine::invoice)
			.containsExactly("invoice:main:1", "invoice:main:2");
		assertThat(said.events().stream().filter(PromiseNoted.class::isInstance)).hasSize(2);
	}

	@Test
	void aNewOneReplacesWhatStandsOnTheSameInvoice() {
		desk.given(promise("42", line("1", "60.00", FRIDAY), line("2", "50.00", FRIDAY)));
		Said said = desk.when(promise("42", line("1", "100.00", "2026-03-09")));
		assertThat(said.id()).isEqualTo("promise:main:1:2");
		assertThat(said.one(PromiseLineReplaced.class).invoice()).isEqualTo("invoice:main:1");
		Said cancelled = desk.when(new CancelPromise("promise:main:1:1", "slip"));
		assertThat(cancelled.one(PromiseReleased.class).invoice()).isEqualTo("invoice:main:2");
	}

	@Test
	void theSameTypedAgainWithinTenMinutesIsAlreadyLogged() {
		desk.at("2026-03-02T09:00:00Z").given(promise("42", line("1", "60.00", FRIDAY)));
		Said again = desk.at("2026-03-02T09:10:00Z").when(promise("42", line("1", "60.00", FRIDAY)));
		assertThat(again.done().already()).isTrue();
		assertThat(again.events()).isEmpty();
		assertThat(desk.at("2026-03-02T09:10:01Z").when(promise("42", line("1", "60.00", FRIDAY))).events())
			.isNotEmpty();
	}

	@Test
	void theSameBySomebodyElseReplaces() {
		desk.given(promise("42", line("1", "60.00", FRIDAY)));
		Said said = desk.as("bo", Role.COLLECTOR).when(promise("42", line("1", "60.00", FRIDAY)));
		assertThat(said.one(PromiseLineReplaced.class).by()).isEqualTo(said.id());
	}

	@Test
	void cancelsOnce() {
		desk.given(promise("42", line("1", "60.00", FRIDAY)));
		Said said = desk.when(new CancelPromise("promise:main:1:1", "slip"));
		assertThat(said.one(PromiseCancelled.class).reason()).isEqualTo("slip");
		desk.refuses(Refusal.PROMISE_CLOSED, new CancelPromise("promise:main:1:1", "slip"));
		desk.refuses(Refusal.UNKNOWN_PROMISE, new CancelPromise("promise:main:1:9", "slip"));
	}

	@Test
	void refusesWhatCanNotBePromised() {
		desk.given(Book.account("43"), Book.payment("R1", "50.00", Book.to("2", "50.00")));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, promise("99", line("1", "60.00", FRIDAY)));
		desk.refuses(Refusal.UNKNOWN_INVOICE, promise("42", line("9", "60.00", FRIDAY)));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, promise("43", line("1", "60.00", FRIDAY)));
		desk.refuses(Refusal.INVOICE_PAID, promise("42", line("2", "1.00", FRIDAY)));
		desk.refuses(Refusal.MORE_THAN_OPEN, promise("42", line("1", "100.01", FRIDAY)));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, promise("42", line("1", "0", FRIDAY)));
		desk.refuses(Refusal.PAST_DATE, promise("42", line("1", "1", "2026-03-01")));
		desk.refuses(Refusal.DATE_TOO_FAR, promise("42", line("1", "1", "2027-03-04")));
		desk.refuses(Refusal.NO_LINES, promise("42"));
		desk.refuses(Refusal.REPEATED_INVOICE, promise("42", line("1", "1", FRIDAY), line("1", "2", FRIDAY)));
		desk.refuses(Refusal.OTHER_CURRENCY,
				new MakePromise(null, "42", null, null, List.of(new PromiseLine("1", Money.of("1", "EUR"), Book.DAY))));
	}

	@Test
	void todayIsTheCustomersToday() {
		// 23:30 UTC on the 2nd is the 3rd in Stockholm
		desk.at("2026-03-02T23:30:00Z").refuses(Refusal.PAST_DATE, promise("42", line("1", "1", "2026-03-02")));
		assertThat(desk.when(promise("42", line("1", "1", "2026-03-03"))).one(PromiseNoted.class).amount())
			.isEqualTo(sek("1"));
	}

}
