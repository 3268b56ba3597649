package io.dunwell.command.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.command.WriteOffProperties;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.RecoverWriteOff;
import io.dunwell.messages.invoice.RejectWriteOff;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.payment;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;

class WriteOffTests {

	private static final String FIRST = "write-off:main:1:1";

	private static final WriteOffProperties SMALL = new WriteOffProperties(
			Map.of(Role.LEAD, Map.of("SEK", new BigDecimal("100"))), Map.of("SEK", new BigDecimal("10")),
			Map.of("SEK", new BigDecimal("50")));

	private final Desk desk = new Desk(SMALL);

	@BeforeEach
	void anInvoice() {
		desk.given(Book.account("42"), invoice("42", "1", "1000.00"));
	}

	@Test
	void writesOffAtOnceUpToTheLimit() {
		Said said = desk.as("lena", Role.LEAD).when(ask("100.00"));
		assertThat(said.id()).isEqualTo(FIRST);
		assertThat(said.one(AmountWrittenOff.class).after().open()).isEqualTo(sek("900.00"));
		assertThat(said.effective(AmountWrittenOff.class)).isEqualTo(Book.DAY);
	}

	@Test
	void aboveTheLimitWaitsForAnotherPerson() {
		Said said = desk.as("lena", Role.LEAD).when(ask("100.01"));
		assertThat(said.events()).singleElement().isInstanceOf(WriteOffRequested.class);
		desk.refuses(Refusal.OWN_REQUEST, new ApproveWriteOff(FIRST));
		desk.refuses(Refusal.OWN_REQUEST, new RejectWriteOff(FIRST, "second thoughts"));
		desk.as("carl", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, new ApproveWriteOff(FIRST));
		Said approved = desk.as("stina", Role.LEAD).when(new ApproveWriteOff(FIRST));
		assertThat(approved.one(AmountWrittenOff.class).reason()).isEqualTo("uncollectable");
		assertThat(approved.one(AmountWrittenOff.class).after().open()).isEqualTo(sek("899.99"));
		assertThat(desk.when(new ApproveWriteOff(FIRST)).done().already()).isTrue();
	}

	@Test
	void otherCurrenciesAndRolesHaveNoLimitButTheirOwn() {
		assertThat(desk.as("carl", Role.COLLECTOR).when(ask("0.01")).events()).singleElement()
			.isInstanceOf(WriteOffRequested.class);
	}

	@Test
	void isSaidOnceHoweverOftenItIsTyped() {
		desk.as("lena", Role.LEAD).given(ask("500.00"));
		assertThat(desk.when(ask("500.00")).done().already()).isTrue();
		desk.given(ask("50.00"));
		assertThat(desk.when(ask("50.00")).done().already()).isTrue();
		assertThat(desk.when(ask("40.00")).done().already()).isFalse();
	}

	@Test
	void neverWritesOffMoreThanIsOpen() {
		desk.as("lena", Role.LEAD);
		desk.refuses(Refusal.MORE_THAN_OPEN, ask("1000.01"));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, ask("0.00"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, new RequestWriteOff(null, "9", sek("1"), "uncollectable"));
		desk.refuses(Refusal.OTHER_CURRENCY, new RequestWriteOff(null, "1", Money.of("1", "EUR"), "uncollectable"));
		desk.given(ask("600.00"), payment("R1", "500.00", to("1", "500.00")));
		desk.as("stina", Role.CONTROLLER).refuses(Refusal.MORE_THAN_OPEN, new ApproveWriteOff(FIRST));
	}

	@Test
	void isDecidedOnce() {
		desk.as("lena", Role.LEAD).given(ask("600.00"));
		desk.as("stina", Role.CONTROLLER).given(new RejectWriteOff(FIRST, "still paying"));
		desk.refuses(Refusal.WRITE_OFF_CLOSED, new ApproveWriteOff(FIRST));
		desk.refuses(Refusal.WRITE_OFF_CLOSED, new RecoverWriteOff(FIRST, null, "came after all"));
		desk.refuses(Refusal.UNKNOWN_WRITE_OFF, new ApproveWriteOff("write-off:main:1:7"));
		desk.refuses(Refusal.UNKNOWN_WRITE_OFF, new ApproveWriteOff("write-off:main:9:1"));
		desk.refuses(Refusal.INVALID_ID, new ApproveWriteOff("write-off:main:9"));
	}

	@Test
	void moneyThatComesAfterAllCanBeApplied() {
		desk.as("lena", Role.LEAD).given(ask("1000.00"));
		desk.as("stina", Role.CONTROLLER).given(new ApproveWriteOff(FIRST));
		desk.refuses(Refusal.MORE_THAN_OPEN, payment("R1", "300.00", to("1", "300.00")));
		desk.refuses(Refusal.MORE_THAN_WRITTEN_OFF, new RecoverWriteOff(FIRST, sek("1000.01"), "dividend"));
		Said said = desk.when(new RecoverWriteOff(FIRST, sek("300.00"), "dividend"));
		assertThat(said.one(WriteOffRecovered.class).after().open()).isEqualTo(sek("300.00"));
		desk.given(payment("R1", "300.00", to("1", "300.00")));
		assertThat(desk.when(new RecoverWriteOff(FIRST, null, "mistake")).one(WriteOffRecovered.class).amount())
			.isEqualTo(sek("700.00"));
		desk.refuses(Refusal.WRITE_OFF_CLOSED, new RecoverWriteOff(FIRST, null, "again"));
	}

	@Test
	void whatIsWrittenOffIsNotPromisedAnyMore() {
		desk.given(Book.promise("42", Book.line("1", "100.00", "2026-03-10")));
		desk.as("lena", Role.LEAD).given(ask("1000.00"));
		assertThat(desk.as("stina", Role.LEAD).when(new ApproveWriteOff(FIRST)).one(PromiseJudged.class).outcome())
			.isEqualTo(Outcome.VOID);
	}

	@Test
	void whatIsRecoveredIsPromisedAgain() {
		desk.given(Book.promise("42", Book.line("1", "1000.00", "2026-03-10")));
		desk.as("lena", Role.LEAD).given(ask("100.00"), new RecoverWriteOff(FIRST, null, "slip"));
		desk.given(Book.cash("P1", "2026-03-09", "900.00", to("1", "900.00")));
		assertThat(desk.on("2026-03-20")
			.as("desk", Role.SYSTEM)
			.when(Book.work("42", "2026-03-20", "promise:main:1:1"))
			.one(PromiseJudged.class)
			.outcome()).isEqualTo(Outcome.PARTIAL);
	}

	@Test
	void aSmallDifferenceIsWrittenOffByItself() {
		AmountWrittenOff off = desk.when(payment("R1", "990.00", to("1", "990.00"))).one(AmountWrittenOff.class);
		assertThat(off.reason()).isEqualTo("bank-fee");
		assertThat(off.payment()).isEqualTo(Book.paymentId("R1"));
		assertThat(off.after().open()).isEqualTo(sek("0"));
		desk.given(invoice("42", "2", "1000.00"));
		assertThat(desk.when(payment("R2", "999.01", to("2", "999.01"))).one(AmountWrittenOff.class).reason())
			.isEqualTo("rounding");
	}

	@Test
	void aDifferenceIsOnlySmallIfThePaymentCouldNotSettleIt() {
		assertThat(desk.when(payment("R1", "1000.00", to("1", "990.00"))).events())
			.noneMatch(AmountWrittenOff.class::isInstance);
		assertThat(desk.when(new AllocatePayment(Book.paymentId("R1"), List.of(to("1", "10.00")))).events())
			.noneMatch(AmountWrittenOff.class::isInstance);
	}

	@Test
	void aDifferenceAboveTheToleranceOrContestedStaysOpen() {
		assertThat(desk.when(payment("R1", "989.99", to("1", "989.99"))).events())
			.noneMatch(AmountWrittenOff.class::isInstance);
		desk.given(invoice("42", "2", "1000.00"), Book.dispute("2", "5.00"));
		assertThat(desk.when(payment("R2", "995.00", to("2", "995.00"))).events())
			.noneMatch(AmountWrittenOff.class::isInstance);
	}

	@Test
	void theDifferenceOpensAgainWithTheCashThatLeftIt() {
		desk.given(payment("R1", "995.00", to("1", "995.00")));
		Said bounced = desk.when(new ReversePayment(Book.paymentId("R1"), Book.DAY.plusDays(2), "bounced"));
		assertThat(bounced.one(WriteOffRecovered.class).after().open()).isEqualTo(sek("1000.00"));
		assertThat(bounced.effective(WriteOffRecovered.class)).isEqualTo("2026-03-04");
	}

	@Test
	void aFeeThatTheBankTookIsWrittenOffWithTheCash() {
		Allocation withFee = new Allocation("1", sek("500.00"), null, sek("25.00"));
		AmountWrittenOff off = desk.when(payment("R1", "500.00", withFee)).one(AmountWrittenOff.class);
		assertThat(off.reason()).isEqualTo("bank-fee");
		assertThat(off.after().open()).isEqualTo(sek("475.00"));
		assertThat(desk.when(new UnallocatePayment(Book.paymentId("R1"), "1")).one(WriteOffRecovered.class).amount())
			.isEqualTo(sek("25.00"));
	}

	@Test
	void aFeeHasItsLimit() {
		desk.refuses(Refusal.BANK_FEE_TOO_LARGE,
				payment("R1", "500.00", new Allocation("1", sek("500.00"), null, sek("50.01"))));
		desk.refuses(Refusal.MORE_THAN_OPEN,
				payment("R1", "1000.00", new Allocation("1", sek("999.00"), null, sek("1.01"))));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE,
				payment("R1", "500.00", new Allocation("1", sek("500.00"), null, sek("0"))));
	}

	private static RequestWriteOff ask(String amount) {
		return new RequestWriteOff(null, "1", sek(amount), "uncollectable");
	}

}
