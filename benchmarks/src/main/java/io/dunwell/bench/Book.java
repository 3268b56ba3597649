package io.dunwell.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import org.axonframework.messaging.MetaData;

/** A company whose invoices are large enough never to be paid during a measurement. */
final class Book {

	static final String CURRENCY = "SEK";

	/** What one import brings. */
	static final int BATCH = 500;

	private Book() {
	}

	static String account(int invoice) {
		return "A" + invoice / 10;
	}

	static String invoice(int invoice) {
		return "I" + invoice;
	}

	static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

	/** Registers invoices, ten to an account, as an import does. */
	static void register(Lab lab, int from, int to) {
		MetaData importer = Lab.by("import");
		for (int start = from; start < to; start += BATCH) {
			List<Row> rows = new ArrayList<>();
			for (int i = start; i < Math.min(to, start + BATCH); i++) {
				String account = account(i);
				OpenAccount opener = new OpenAccount(null, account, "Customer " + account, "SE", "sv",
						"Europe/Stockholm", CURRENCY, "anna", "30");
				rows.add(new Row(opener, new RegisterInvoice(null, account, invoice(i), today().minusDays(60 + i % 90),
						null, Money.of("1000000.00", CURRENCY), null, null), null));
			}
			lab.say(new RegisterInvoices(rows), importer);
		}
	}

	/**
	 * Registers invoices, a third of them paid in part, one in ten promised: the same
	 * ones whoever asks.
	 */
	static void keep(Lab lab, int from, int to) {
		for (int start = from; start < to; start += BATCH) {
			int end = Math.min(to, start + BATCH);
			register(lab, start, end);
			pay(lab, start, end, 3);
			Random random = new Random(start);
			for (int promised = 0; promised < (end - start) / 10; promised++) {
				lab.say(promise(start + random.nextInt(end - start), start + promised), Lab.by("anna"));
			}
		}
	}

	/** Receipts of some of the invoices, as a statement brings them. */
	static void pay(Lab lab, int from, int to, int everyNth) {
		List<RecordPayment> receipts = IntStream.range(from, to)
			.filter(invoice -> invoice % everyNth == 0)
			.mapToObj(invoice -> payment(invoice, "S" + invoice))
			.toList();
		lab.say(new RecordPayments(receipts), Lab.by("import"));
	}

	static MakePromise promise(int invoice, int turn) {
		return new MakePromise(null, account(invoice), "Eva in accounts payable", "phone",
				List.of(new PromiseLine(invoice(invoice), new Money(10_000 + turn, CURRENCY), today().plusDays(7))));
	}

	static RecordPayment payment(int invoice, String reference) {
		return new RecordPayment(null, "SE35 5000 0000 0549 1000 0003", reference, today(), Money.of("12.50", CURRENCY),
				account(invoice), "Customer AB", "Invoice " + invoice(invoice),
				List.of(new Allocation(invoice(invoice), Money.of("12.50", CURRENCY), null)), null, null);
	}

}
