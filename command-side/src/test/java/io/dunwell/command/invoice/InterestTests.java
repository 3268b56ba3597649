package io.dunwell.command.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.invoice.CancelInvoice;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.ChargeInterest;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InterestCharged;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.ReversePayment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.payment;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;

/** Fees and interest as documents of their own; E1 to E3 are cases of a peer, ERPNext. */
class InterestTests {

	private static final LocalDate DUE = LocalDate.parse("2026-02-14");

	private final Desk desk = new Desk();

	@BeforeEach
	void anInvoice() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"));
	}

	@ParameterizedTest
	@CsvSource({ "100.00, 0, 20, 0.00", "100.00, 10, 15, 0.41", "100.00, 10, 0, 0.00", "100.00, 8.5, 365, 8.50",
			"0.73, 100, 5, 0.01", "0.72, 100, 5, 0.01", "0.36, 100, 5, 0.00" })
	void isOpenTimesRateTimesDaysBy365HalfUp(String open, BigDecimal percent, long days, String interest) {
		assertThat(LateInterest.on(sek(open), percent, days)).isEqualTo(sek(interest));
	}

	@Test
	void e1NothingWithoutARate() {
		desk.refuses(Refusal.NO_INTEREST_DUE, charge("0", DUE.plusDays(20)));
	}

	@Test
	void e2InterestAndFeeAreDocumentsBesideThePrincipal() {
		Said said = desk.when(charge("10", DUE.plusDays(15)));
		InvoiceRegistered interest = said.one(InvoiceRegistered.class);
		assertThat(interest.kind()).isEqualTo("interest");
		assertThat(interest.principal()).isEqualTo("invoice:main:1");
		assertThat(interest.after().number()).isEqualTo("1-R1");
		assertThat(interest.after().total()).isEqualTo(sek("0.41"));
		InvoiceRegistered fee = desk.when(fee("1-F1", "10.00", "1")).one(InvoiceRegistered.class);
		assertThat(fee.kind()).isEqualTo("fee");
		assertThat(interest.after().open().plus(fee.after().open()).plus(sek("100.00"))).isEqualTo(sek("110.41"));
	}

	@Test
	void e3PaidItIsSettledAndBouncedItIsOverdueAgain() {
		desk.given(charge("10", DUE.plusDays(15)), fee("1-F1", "10.00", "1"));
		Said paid = desk.when(payment("R1", "110.41", to("1", "100.00"), to("1-F1", "10.00"), to("1-R1", "0.41")));
		assertThat(paid.events().stream().filter(CashApplied.class::isInstance).map(CashApplied.class::cast)).hasSize(3)
			.allMatch(one -> one.after().open().isZero());
		Said bounced = desk.when(new ReversePayment(Book.paymentId("R1"), Book.DAY.plusDays(1), "bounced"));
		assertThat(bounced.events().stream().filter(CashUnapplied.class::isInstance).map(CashUnapplied.class::cast))
			.extracting(one -> one.after().open())
			.containsExactly(sek("100.00"), sek("10.00"), sek("0.41"));
	}

	@Test
	void outlivesItsPrincipal() {
		desk.given(charge("10", DUE.plusDays(15)), new CancelInvoice(null, "1", "typed wrongly"));
		desk.given(payment("R1", "0.41", to("1-R1", "0.41")));
		desk.refuses(Refusal.INVOICE_CANCELLED, charge("10", DUE.plusDays(30)));
	}

	@Test
	void neverChargesADayTwice() {
		desk.given(charge("10", DUE.plusDays(15)));
		desk.refuses(Refusal.NO_INTEREST_DUE, charge("10", DUE.plusDays(15)));
		Said said = desk.when(charge("10", DUE.plusDays(30)));
		assertThat(said.one(InvoiceRegistered.class).after().number()).isEqualTo("1-R2");
		assertThat(said.one(InterestCharged.class).amount()).isEqualTo(sek("0.41"));
		assertThat(said.effective(InterestCharged.class)).isEqualTo(DUE.plusDays(30));
	}

	@Test
	void chargesEachInstalmentFromItsOwnDueDate() {
		desk.given(new RegisterInvoice(null, "42", "2", DUE, null, sek("730.00"), null,
				List.of(new Instalment(DUE, sek("365.00")), new Instalment(DUE.plusDays(20), sek("365.00")))));
		desk.given(payment("R1", "65.00", to("2", "65.00")));
		assertThat(desk.when(of("2", "10", DUE.plusDays(30), null)).one(InterestCharged.class).amount())
			.isEqualTo(sek("3.47")); // 300 for 30 days and 365 for 10
	}

	@Test
	void nothingIsChargedOnWhatIsNotLateOrIsInterest() {
		desk.refuses(Refusal.NO_INTEREST_DUE, charge("10", DUE));
		desk.refuses(Refusal.INVALID_FIELD, charge("-1", DUE.plusDays(15)));
		desk.refuses(Refusal.UNKNOWN_INVOICE, of("9", "10", DUE.plusDays(15), null));
		desk.given(charge("10", DUE.plusDays(15)));
		desk.refuses(Refusal.INTEREST_ON_INTEREST, of("1-R1", "10", DUE.plusDays(90), null));
		desk.refuses(Refusal.DUPLICATE_INVOICE, of("1", "10", DUE.plusDays(30), "1-r1"));
	}

	@Test
	void isAboutAnInvoiceOfTheSameAccount() {
		desk.given(Book.account("43"), invoice("43", "3", "100.00"));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, fee("F1", "10.00", "3"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, fee("F1", "10.00", "9"));
		desk.refuses(Refusal.UNKNOWN_VALUE, new RegisterInvoice(null, "42", "F1", DUE, null, Money.of("10", "SEK"),
				null, null, "gift", null, null));
	}

	private static ChargeInterest charge(String percent, LocalDate until) {
		return of("1", percent, until, null);
	}

	private static ChargeInterest of(String invoice, String percent, LocalDate until, @Nullable String number) {
		return new ChargeInterest(null, invoice, new BigDecimal(percent), until, number, null);
	}

	private static RegisterInvoice fee(String number, String amount, String principal) {
		return new RegisterInvoice(null, "42", number, DUE.plusDays(15), null, sek(amount), null, null, "fee",
				principal, null);
	}

}
