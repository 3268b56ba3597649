package io.dunwell.command.account;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.account.SetParent;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.RecordPayment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.onAccount;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;

/** Two companies on one desk keep their books apart, whatever ids somebody types. */
class CompanyTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void twoCompaniesWithTheSameCodes() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"), open("42"),
				new RegisterInvoice("south", "42", "1", Book.DAY, null, sek("70.00"), null, null),
				onAccount("42", "R1", "2026-03-02", "100.00"));
	}

	@Test
	void theSameNumberIsAnotherInvoice() {
		desk.given(Book.payment("R2", "100.00", to("1", "100.00")));
		desk.given(new AllocatePayment(south("R1"), List.of(to("1", "70.00"))));
		assertThat(desk.log()).anyMatch(one -> one.getAggregateIdentifier().equals("invoice:south:1"));
	}

	@Test
	void cashOfOneSettlesNothingOfTheOther() {
		desk.refuses(Refusal.OTHER_COMPANY,
				new AllocatePayment(Book.paymentId("R1"), List.of(to("invoice:south:1", "70.00"))));
		desk.refuses(Refusal.OTHER_COMPANY, Book.payment("R3", "70.00", to("invoice:south:1", "70.00")));
		desk.refuses(Refusal.OTHER_COMPANY, new MovePayment(Book.paymentId("R1"), "account:south:42", "typed wrongly"));
		desk.refuses(Refusal.OTHER_COMPANY, onAccount("account:south:42", "R4", "2026-03-02", "1.00"));
	}

	@Test
	void nothingElseReachesAcrossEither() {
		desk.refuses(Refusal.OTHER_COMPANY, new SetParent(null, "42", "account:south:42"));
		desk.refuses(Refusal.OTHER_COMPANY, new OpenDispute("south", "invoice:main:1", null, "price", null));
		desk.refuses(Refusal.OTHER_COMPANY,
				new RegisterInvoice("south", "account:main:42", "9", Book.DAY, null, sek("1.00"), null, null));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT,
				new ApplyCreditNote("south", "42", "K1", Book.DAY, sek("1.00"), "invoice:main:1"));
	}

	private String south(String reference) {
		return desk
			.when(new RecordPayment("south", "SE35 5000", reference, Book.DAY, sek("70.00"), "42", null, null, null,
					null, null))
			.id();
	}

	private static OpenAccount open(String code) {
		return new OpenAccount("south", code, "Sydfirman", null, null, null, null, null, null);
	}

}
