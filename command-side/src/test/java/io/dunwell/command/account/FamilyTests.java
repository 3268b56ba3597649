package io.dunwell.command.account;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.account.ChildrenCounted;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.account.ParentSet;
import io.dunwell.messages.account.SetParent;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.PaymentAllocated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.onAccount;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FamilyTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void threeAccounts() {
		desk.given(Book.account("P"), Book.account("C"), Book.account("X"), invoice("C", "1", "100.00"),
				invoice("X", "2", "100.00"), onAccount("P", "R1", "2026-03-02", "150.00"));
	}

	@Test
	void aParentPaysForItsChildrenAndNobodyElse() {
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, pay("1", "100.00"));
		desk.given(new SetParent(null, "C", "P"));
		Said said = desk.when(pay("1", "100.00"));
		assertThat(said.one(PaymentAllocated.class).account()).isEqualTo("account:main:P");
		assertThat(said.one(CashApplied.class).account()).isEqualTo("account:main:C");
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, pay("2", "50.00"));
		desk.given(new SetParent(null, "C", null));
		desk.given(invoice("C", "3", "10.00"));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, pay("3", "10.00"));
	}

	@Test
	void aChildDoesNotPayForItsParent() {
		desk.given(new SetParent(null, "C", "P"), invoice("P", "3", "10.00"),
				onAccount("C", "R2", "2026-03-02", "10.00"));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT,
				new AllocatePayment(Book.paymentId("R2"), List.of(to("3", "10.00"))));
	}

	@Test
	void allThatAreConcernedStateIt() {
		Said said = desk.when(new SetParent(null, "C", "P"));
		assertThat(said.one(ParentSet.class).parent()).isEqualTo("account:main:P");
		assertThat(said.one(ChildrenCounted.class).children()).isEqualTo(1);
		assertThat(desk.when(new SetParent(null, "C", "p ")).done().already()).isTrue();
		Said other = desk.when(new SetParent(null, "C", "X"));
		assertThat(other.events().stream().filter(ChildrenCounted.class::isInstance).map(ChildrenCounted.class::cast))
			.extracting(ChildrenCounted::account, ChildrenCounted::children)
			.containsExactly(tuple("account:main:X", 1), tuple("account:main:P", 0));
		assertThat(desk.when(new SetParent(null, "C", null)).one(ParentSet.class).parent()).isNull();
	}

	@Test
	void thereIsOneLevelOfThem() {
		desk.given(new SetParent(null, "C", "P"));
		desk.refuses(Refusal.NESTED_PARENTS, new SetParent(null, "X", "C"));
		desk.refuses(Refusal.NESTED_PARENTS, new SetParent(null, "P", "X"));
		desk.refuses(Refusal.NESTED_PARENTS, new SetParent(null, "X", "X"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new SetParent(null, "X", "none"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new SetParent(null, "none", "P"));
		desk.refuses(Refusal.NESTED_PARENTS, child("N", "C"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, child("N", "none"));
	}

	@Test
	void anAccountMayBeOpenedAsAChild() {
		Said said = desk.when(child("N", "P"));
		assertThat(said.one(ParentSet.class).account()).isEqualTo("account:main:N");
		RegisterInvoices batch = new RegisterInvoices(
				List.of(new Row(child("M", "P"), null, null), new Row(child("O", "none"), invoice("O", "7", "5"), null),
						new Row(child("Q", "P"), invoice("Q", "8", "5.00"), null)));
		assertThat(desk.when(batch).batch().outcomes()).extracting(one -> one.status())
			.containsExactly(Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED);
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, invoice("O", "7", "5"));
		desk.given(pay("8", "5.00"));
	}

	@Test
	void aPaymentThatIsMovedToTheParentKeepsWhatItPaidForTheChild() {
		desk.given(new SetParent(null, "C", "P"), onAccount("C", "R2", "2026-03-02", "60.00"),
				new AllocatePayment(Book.paymentId("R2"), List.of(to("1", "60.00"))));
		assertThat(desk.when(new MovePayment(Book.paymentId("R2"), "P", "the parent paid")).events())
			.noneMatch(CashUnapplied.class::isInstance);
		assertThat(desk.when(new MovePayment(Book.paymentId("R2"), "X", "no, X")).events())
			.anyMatch(CashUnapplied.class::isInstance);
	}

	private static AllocatePayment pay(String invoice, String amount) {
		return new AllocatePayment(Book.paymentId("R1"), List.of(to(invoice, amount)));
	}

	private static OpenAccount child(String code, @Nullable String parent) {
		return new OpenAccount(null, code, "Branch " + code, null, null, null, null, null, null, parent, null, null);
	}

}
