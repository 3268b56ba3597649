package io.dunwell.bot.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.bot.input.Outcome;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Understood;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;

/** Makes sure of what was understood, or says what is wrong with it. */
public final class Known {

	private Known() {
	}

	/**
	 * The date in a line of input, if there is one.
	 * @throws NotUnderstood when there are several, or it cannot be taken as it stands
	 */
	public static Optional<LocalDate> date(Understood understood) {
		List<Understood.Date> dates = understood.dates();
		if (dates.size() > 1) {
			throw new NotUnderstood(Problem.of("date-several", "texts",
					String.join(", ", dates.stream().map(Understood.Date::text).toList())));
		}
		return dates.isEmpty() ? Optional.empty() : Optional.of(sure(dates.getFirst().read()));
	}

	/** What was understood. */
	public static <T> T sure(Outcome<T> read) {
		return switch (read) {
			case Outcome.Known<T>(T value) -> value;
			case Outcome.Unclear<T>(Problem problem) -> throw new NotUnderstood(problem);
		};
	}

	/**
	 * Says why a number that was named is no open invoice of this customer.
	 * @throws Rejected as the ledger would: unknown, somebody else's, or paid
	 */
	public static void invoices(Session session, AccountStanding standing, Meant meant) {
		if (meant.unknown().isEmpty()) {
			return;
		}
		String number = meant.unknown().getFirst();
		InvoiceMatch match = session.ask(new FindInvoices(standing.company(), List.of(number), List.of()))
			.matches()
			.stream()
			.findFirst()
			.orElseThrow(() -> new Rejected(Refusal.UNKNOWN_INVOICE, number));
		if (!match.account().equals(WhichCustomer.id(standing))) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, number, WhichCustomer.name(standing));
		}
		throw new Rejected(Refusal.INVOICE_PAID, Ids.keyOf(match.invoice()));
	}

	/** What was picked and typed in a window. */
	public static Meant meant(Session session, AccountStanding standing, List<String> numbers,
			Optional<AmountRead> amount) {
		List<InvoiceLine> invoices = numbers.stream()
			.map(number -> Meant.invoice(standing, number))
			.flatMap(Optional::stream)
			.toList();
		List<String> gone = numbers.stream().filter(number -> Meant.invoice(standing, number).isEmpty()).toList();
		String currency = invoices.isEmpty() ? standing.currency() : invoices.getFirst().currency();
		Money money = amount.map(read -> sure(read.in(currency, session.voice().locale()))).orElse(null);
		Meant meant = new Meant(invoices, gone, money);
		invoices(session, standing, meant);
		return meant;
	}

}
