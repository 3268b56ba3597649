package io.dunwell.command;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.day.WorkCase;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import org.jspecify.annotations.Nullable;

/** Commands as tests say them: short, with what does not matter left to defaults. */
public final class Book {

	public static final LocalDate DAY = LocalDate.parse("2026-03-02");

	private Book() {
	}

	public static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

	public static OpenAccount account(String code) {
		return new OpenAccount(null, code, "Acme AB", null, null, null, null, "anna", "net 30");
	}

	public static RegisterInvoice invoice(String account, String number, String amount) {
		return new RegisterInvoice(null, account, number, LocalDate.parse("2026-01-15"), LocalDate.parse("2026-02-14"),
				sek(amount), "RF18" + number, null);
	}

	public static Allocation to(String invoice, String amount) {
		return new Allocation(invoice, sek(amount), null);
	}

	public static RecordPayment payment(String reference, String amount, Allocation... allocations) {
		return new RecordPayment(null, "SE35 5000", reference, DAY, sek(amount), null, "ACME", "thanks",
				List.of(allocations), null, null);
	}

	public static RecordPayment cash(String reference, String valueDate, String amount, Allocation... allocations) {
		return new RecordPayment(null, "SE35 5000", reference, LocalDate.parse(valueDate), sek(amount), null, "ACME",
				"thanks", List.of(allocations), null, null);
	}

	/** Cash of an account that nobody applied. */
	public static RecordPayment onAccount(String account, String reference, String valueDate, String amount) {
		return new RecordPayment(null, "SE35 5000", reference, LocalDate.parse(valueDate), sek(amount), account, "ACME",
				"thanks", null, null, null);
	}

	public static String paymentId(String reference) {
		return Ids.payment("main", "SE35 5000", reference);
	}

	public static ApplyCreditNote credit(String account, String number, String issued, String amount,
			@Nullable String invoice) {
		return new ApplyCreditNote(null, account, number, LocalDate.parse(issued), sek(amount), invoice);
	}

	public static WorkCase work(String account, String date, String... promises) {
		return new WorkCase(null, account, LocalDate.parse(date), List.of(promises), null);
	}

	public static RecordPayment unreferenced(String amount, @Nullable Integer occurrence) {
		return new RecordPayment(null, "SE35 5000", null, DAY, sek(amount), "42", "ACME", "thanks", null, null,
				occurrence);
	}

	public static MakePromise promise(String account, PromiseLine... lines) {
		return new MakePromise(null, account, "Eva", "phone", List.of(lines));
	}

	public static PromiseLine line(String invoice, String amount, String date) {
		return new PromiseLine(invoice, sek(amount), LocalDate.parse(date));
	}

	public static OpenDispute dispute(String invoice, @Nullable String amount) {
		return new OpenDispute(null, invoice, amount == null ? null : sek(amount), "price", "too dear");
	}

}
