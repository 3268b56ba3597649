package io.dunwell.command.payment;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.account.CashPolicySet;
import io.dunwell.messages.account.SetCashPolicy;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.ForgetPayer;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.PayerForgotten;
import io.dunwell.messages.payment.PayerRemembered;
import io.dunwell.messages.payment.RememberPayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.payment;
import static io.dunwell.command.Book.paymentId;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;

class PayerTests {

	private static final String ACME = "account:main:A";

	private static final String BETA = "account:main:B";

	private static final String PAYER = Ids.payer("main", "ACME");

	private final Desk desk = new Desk();

	@BeforeEach
	void twoAccounts() {
		desk.given(Book.account("A"), Book.account("B"), invoice("A", "1", "100.00"), invoice("B", "2", "100.00"));
	}

	@Test
	void remembersWhoseCashAPersonTookItFor() {
		desk.given(payment("R1", "50.00"));
		PayerRemembered taught = desk.when(new AllocatePayment(paymentId("R1"), List.of(to("1", "50.00"))))
			.one(PayerRemembered.class);
		assertThat(taught.payer()).isEqualTo(PAYER);
		assertThat(taught.account()).isEqualTo(ACME);
		assertThat(taught.name().text()).isEqualTo("ACME");
		assertThat(taught.name().subject()).isEqualTo(ACME);
		assertThat(taught.taughtBy()).isEqualTo(paymentId("R1"));
	}

	@Test
	void learnsNothingFromWhatItDidItself() {
		assertThat(desk.when(payment("R1", "50.00", to("1", "20.00"))).events())
			.noneMatch(PayerRemembered.class::isInstance);
		assertThat(desk.when(new AllocatePayment(paymentId("R1"), List.of(to("1", "30.00")))).events())
			.noneMatch(PayerRemembered.class::isInstance);
	}

	@Test
	void learnsAnewFromACorrectionAndOnlyOnceFromTheSame() {
		desk.given(payment("R1", "50.00"), payment("R2", "50.00"),
				new AllocatePayment(paymentId("R1"), List.of(to("1", "50.00"))));
		assertThat(desk.when(new AllocatePayment(paymentId("R2"), List.of(to("1", "50.00")))).events())
			.noneMatch(PayerRemembered.class::isInstance);
		assertThat(desk.when(new MovePayment(paymentId("R2"), "B", "typed wrong")).one(PayerRemembered.class).account())
			.isEqualTo(BETA);
	}

	@Test
	void isTaughtAndForgottenByWord() {
		PayerRemembered taught = desk.when(new RememberPayer(null, " acme ", "A")).one(PayerRemembered.class);
		assertThat(taught.payer()).isEqualTo(PAYER);
		assertThat(taught.taughtBy()).isNull();
		assertThat(desk.when(new RememberPayer(null, "ACME", "A")).done().already()).isTrue();
		assertThat(desk.when(new ForgetPayer(null, "Acme")).one(PayerForgotten.class).account()).isEqualTo(ACME);
		assertThat(desk.when(new ForgetPayer(null, PAYER)).done().already()).isTrue();
		desk.refuses(Refusal.UNKNOWN_PAYER, new ForgetPayer(null, "nobody"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new RememberPayer(null, "ACME", "none"));
		desk.refuses(Refusal.OTHER_COMPANY, new RememberPayer(null, "ACME", "account:south:A"));
		desk.refuses(Refusal.INVALID_FIELD, new RememberPayer(null, PAYER, "A"));
	}

	@Test
	void letsCashGoToTheOldestOnlyOnceSomebodySaidSo() {
		assertThat(desk.when(new SetCashPolicy(null, "A", true)).one(CashPolicySet.class).oldestFirst()).isTrue();
		assertThat(desk.when(new SetCashPolicy(null, "A", true)).done().already()).isTrue();
		assertThat(desk.when(new SetCashPolicy(null, "A", false)).one(CashPolicySet.class).oldestFirst()).isFalse();
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new SetCashPolicy(null, "none", true));
	}

}
