package io.dunwell.desk.proof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.AmendDueDate;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.RecoverWriteOff;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.payment.RefundCredit;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import org.jspecify.annotations.Nullable;

/** Something that somebody at the desk might say about a few invoices and payments. */
record Utterance(String kind, Command command) {

	static final int INVOICES = 6;

	static final int PAYMENTS = 6;

	private static final String ACCOUNT = "4711";

	private static final String OTHER_ACCOUNT = "4712";

	private static final String BANK_ACCOUNT = "SE3550000000054910000003";

	/** What everybody then works on. */
	static List<Command> beginning() {
		List<Command> commands = new ArrayList<>();
		for (String account : List.of(ACCOUNT, OTHER_ACCOUNT)) {
			commands
				.add(new OpenAccount(null, account, "Acme AB", "SE", "sv", "Europe/Stockholm", "SEK", "anna", "30"));
		}
		for (int i = 0; i < INVOICES; i++) {
			commands.add(new RegisterInvoice(null, ACCOUNT, "I" + i, today().minusDays(40), null,
					Money.of("1000.00", "SEK"), null, null));
		}
		for (int i = 0; i < PAYMENTS; i++) {
			commands.add(receipt("P" + i, "1500.00", List.of()));
		}
		return commands;
	}

	/**
	 * @param name of what it makes, if its kind needs one
	 */
	static Utterance of(Random random, String name) {
		int dice = random.nextInt(130);
		Command command = (dice < 100) ? cash(random, name, dice) : correction(random, dice - 100);
		if (command == null) {
			command = talk(random, name, dice);
		}
		return new Utterance(command.getClass().getSimpleName(), command);
	}

	private static @Nullable Command cash(Random random, String name, int dice) {
		if (dice < 25) {
			return new AllocatePayment(payment(random), allocations(random));
		}
		if (dice < 40) {
			return new UnallocatePayment(payment(random), invoice(random));
		}
		if (dice < 45) {
			return receipt(name, "20.00", allocations(random));
		}
		if (dice < 54) {
			return new RecordPayments(List.of(receipt(name + "a", "30.00", allocations(random)),
					receipt("shared" + random.nextInt(20), "30.00", allocations(random))));
		}
		if (dice < 57) {
			return new ReversePayment(Ids.payment(Ids.MAIN, BANK_ACCOUNT, "shared" + random.nextInt(20)), today(),
					"bounced", null);
		}
		return null;
	}

	private static Command correction(Random random, int dice) {
		if (dice < 6) {
			return new RequestWriteOff(null, invoice(random), amount(random), "bankrupt");
		}
		if (dice < 12) {
			return new ApproveWriteOff(writeOff(random));
		}
		if (dice < 16) {
			return new RecoverWriteOff(writeOff(random), null, "paid after all");
		}
		if (dice < 20) {
			return new RefundCredit(payment(random), amount(random), today(), "asked for it");
		}
		if (dice < 24) {
			return new ReversePayment(payment(random), today(), "recalled", amount(random));
		}
		if (dice < 27) {
			return new MovePayment(payment(random), random.nextBoolean() ? ACCOUNT : OTHER_ACCOUNT, "wrong account");
		}
		return new AmendDueDate(null, invoice(random), today().plusDays(random.nextInt(20)), null, "agreed", null);
	}

	private static String writeOff(Random random) {
		return Ids.writeOff(Ids.invoice(Ids.MAIN, invoice(random)), 1 + random.nextInt(5));
	}

	private static Command talk(Random random, String name, int dice) {
		if (dice < 75) {
			List<PromiseLine> lines = allocations(random).stream()
				.map(one -> new PromiseLine(one.invoice(), one.amount(), today().plusDays(7)))
				.toList();
			return new MakePromise(null, ACCOUNT, "Eva", "phone", lines);
		}
		if (dice < 80) {
			return new CancelPromise(Ids.promise(Ids.invoice(Ids.MAIN, invoice(random)), 1 + random.nextInt(20)),
					"slip");
		}
		if (dice < 90) {
			return new OpenDispute(null, invoice(random), amount(random), "price", "too dear");
		}
		if (dice < 99) {
			return new ResolveDispute(Ids.dispute(Ids.invoice(Ids.MAIN, invoice(random)), 1 + random.nextInt(10)),
					"rejected", null, "pricing");
		}
		return new ApplyCreditNote(null, ACCOUNT, "C" + name, today(), Money.of("1.00", "SEK"), invoice(random));
	}

	private static RecordPayment receipt(String reference, String amount, List<Allocation> allocations) {
		return new RecordPayment(null, BANK_ACCOUNT, reference, today(), Money.of(amount, "SEK"), ACCOUNT, "Acme",
				"thanks", allocations, null, null);
	}

	/** One invoice, or two in any order. */
	private static List<Allocation> allocations(Random random) {
		int first = random.nextInt(INVOICES);
		Allocation one = new Allocation("I" + first, amount(random), null);
		int step = random.nextInt(INVOICES);
		return (step == 0) ? List.of(one)
				: List.of(one, new Allocation("I" + (first + step) % INVOICES, amount(random), null));
	}

	private static Money amount(Random random) {
		return new Money(100 + random.nextInt(5_000), "SEK");
	}

	private static String invoice(Random random) {
		return "I" + random.nextInt(INVOICES);
	}

	private static String payment(Random random) {
		return Ids.payment(Ids.MAIN, BANK_ACCOUNT, "P" + random.nextInt(PAYMENTS));
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
