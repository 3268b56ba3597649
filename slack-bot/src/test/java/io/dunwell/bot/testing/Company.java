package io.dunwell.bot.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.DisputeStanding;
import io.dunwell.messages.account.AccountStanding.HoldStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding.PromiseStanding;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.worklist.Worklist;

/** Customers and worklists to show. */
public final class Company {

	/** A Tuesday. */
	public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final String LONG_NAME = "Åkerström & Søn <Internationella> *Maskin*- och Fastighetsförvaltnings"
			+ "aktiebolaget i Norra Västerbottens län med omnejd, c/o “Bolagsjuristerna”";

	private Company() {
	}

	/** Three overdue invoices and one to come. */
	public static AccountStanding acme() {
		return standing("ACME", "Acme AB",
				List.of(invoice("1043", "2026-10-20", "8000.00", "overdue"),
						invoice("1044", "2026-11-03", "4500.00", "overdue"),
						invoice("1051", "2026-11-10", "2000.50", "disputed"),
						invoice("1060", "2026-12-10", "10000.00", "open")),
				List.of(new PromiseStanding("promise:main:1043:1", "open",
						List.of(new PromiseStanding.Line("1043", new BigDecimal("8000.00"), "SEK",
								LocalDate.of(2026, 11, 27), "open", new BigDecimal("0.00"), null, null)))),
				List.of(new DisputeStanding("dispute:main:1051:1", "1051", new BigDecimal("500.00"), "SEK",
						"damaged-goods", "opened", LocalDate.of(2026, 11, 12))),
				List.of(new HoldStanding("hold:main:ACME:1", null, "new address", LocalDate.of(2026, 12, 1))));
	}

	/** An account that owes nothing. */
	public static AccountStanding quiet() {
		return standing("QUIET", "Quiet AB", List.of(), List.of(), List.of(), List.of());
	}

	/** An account with a long name and 50 of everything. */
	public static AccountStanding enormous() {
		List<InvoiceLine> invoices = IntStream.range(0, 50)
			.mapToObj(n -> invoice("FAKTURA-2026-00000000000" + (1000 + n), TODAY.minusDays(90 - 2L * n).toString(),
					"123456789.10", "overdue"))
			.toList();
		List<PromiseStanding> promises = IntStream.range(0, 50)
			.mapToObj(n -> new PromiseStanding("p" + n, "open",
					List.of(new PromiseStanding.Line(invoices.get(n).number(), new BigDecimal("123456789.10"), "SEK",
							TODAY.plusDays(n), "open", new BigDecimal("0.00"), null, null))))
			.toList();
		List<DisputeStanding> disputes = IntStream.range(0, 50)
			.mapToObj(n -> new DisputeStanding("d" + n, invoices.get(n).number(), new BigDecimal("123456789.10"), "SEK",
					"damaged-goods", "opened", TODAY))
			.toList();
		List<HoldStanding> holds = IntStream.range(0, 50)
			.mapToObj(n -> new HoldStanding("h" + n, invoices.get(n).number(), LONG_NAME, TODAY.plusDays(n)))
			.toList();
		return standing("A".repeat(64), LONG_NAME.repeat(3), invoices, promises, disputes, holds);
	}

	/** What the contact policy says to a call. */
	public static ContactAdvice mayBeCalled(boolean allowed, String text) {
		return new ContactAdvice("main", "ACME", "Acme AB", TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC),
				"Europe/Stockholm", "10:00", "SE", TODAY.withDayOfYear(1), "Counsel has to confirm this.",
				List.of(new ContactAdvice.Channel("phone", allowed, allowed ? null : "quiet-hours", null, null, text)),
				List.of());
	}

	/** A worklist of two. */
	public static Worklist worklist() {
		return new Worklist(TODAY, 4711, "default-1", List.of(
				new Worklist.Item("ACME", "Acme AB", new BigDecimal("72.5"), Money.of("12500.00", "SEK"),
						List.of(new Worklist.Reason("amount", new BigDecimal("21.0"), "SEK 12,500 overdue: 21 of 30"),
								new Worklist.Reason("lateness", new BigDecimal("7.8"), "35 days late: 7.8 of 20"))),
				new Worklist.Item("GLOB", null, new BigDecimal("12"), Money.of("900.00", "EUR"), List.of())));
	}

	/** A worklist of 50 with long names and reasons. */
	public static Worklist endless() {
		List<Worklist.Item> items = new ArrayList<>();
		for (int n = 0; n < 50; n++) {
			items.add(new Worklist.Item("A".repeat(60) + n, LONG_NAME.repeat(2), new BigDecimal("99.9"),
					Money.of("123456789.10", "SEK"),
					IntStream.range(0, 6)
						.mapToObj(r -> new Worklist.Reason("r" + r, new BigDecimal("9.9"), LONG_NAME))
						.toList()));
		}
		return new Worklist(TODAY, 4711, "default-1", items);
	}

	public static InvoiceLine invoice(String number, String due, String open, String state) {
		return invoice(number, due, open, state, "SEK");
	}

	public static InvoiceLine invoice(String number, String due, String open, String state, String currency) {
		LocalDate day = LocalDate.parse(due);
		return new InvoiceLine(number, day.minusDays(30), day, new BigDecimal(open), new BigDecimal(open), currency,
				state, null);
	}

	public static AccountStanding standing(String account, String name, List<InvoiceLine> invoices,
			List<PromiseStanding> promises, List<DisputeStanding> disputes, List<HoldStanding> holds) {
		BigDecimal open = invoices.stream().map(InvoiceLine::open).reduce(new BigDecimal("0.00"), BigDecimal::add);
		Balance balance = new Balance("SEK", open, open, new BigDecimal("500.00"), new BigDecimal("8000.00"),
				new BigDecimal("0.00"), new BigDecimal("0.00"));
		return new AccountStanding("main", account, name, "anna", "SEK", "SE", Locale.ENGLISH.getLanguage(),
				"Europe/Stockholm", List.of(balance), invoices, promises, disputes, holds, null, List.of(), List.of(),
				null, new ContactDetails(null, null, List.of()), null, null);
	}

}
