package io.dunwell.bot.writeoff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood.Amount;
import io.dunwell.bot.input.Understood.Figure;
import io.dunwell.bot.input.Understood.Piece;
import io.dunwell.bot.writeoff.WriteOffForm.Draft;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a write-off: {@code 1043 500 bankrupt}, {@code acme #1043 bankrupt},
 * or only the customer. After the invoice an amount may follow; all else is the reason,
 * as it was typed.
 */
record WriteOffLine(AccountStanding standing, Draft draft) {

	private static final Pattern MARKED = Pattern.compile("(?:^|\\s)#(\\S+)\\s*");

	/** Without a digit it is a name. */
	private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d._/-]*\\d[\\p{L}\\d._/-]*");

	/**
	 * Reads a line.
	 * @return nothing when the person was asked which customer they mean
	 */
	static Optional<WriteOffLine> read(Session session, Typed typed) {
		String text = typed.text().strip();
		Matcher marked = MARKED.matcher(text);
		boolean isMarked = marked.find();
		if (isMarked && marked.start() > 0) {
			String rest = text.substring(marked.end());
			return WhichCustomer.find(session, typed, text.substring(0, marked.start()).strip(), List.of())
				.map(customer -> of(session, typed, customer.standing(), marked.group(1), rest));
		}
		String[] words = text.split("\\s+", 2);
		String number = isMarked ? marked.group(1) : words[0];
		Optional<InvoiceMatch> named = NUMBER.matcher(number).matches() ? invoice(session, number) : Optional.empty();
		if (named.isPresent()) {
			return Optional.of(of(session, typed, WhichCustomer.standing(session, named.get().account()),
					named.get().number(), words.length > 1 ? words[1] : ""));
		}
		if (isMarked) {
			throw new Rejected(Refusal.UNKNOWN_INVOICE, number);
		}
		if (text.isEmpty()) {
			return WhichCustomer.find(session, typed, "", List.of())
				.map(customer -> new WriteOffLine(customer.standing(), Draft.EMPTY));
		}
		return WhichCustomer.opening(session, typed)
			.map(opening -> ofCustomer(session, typed, opening.standing(), opening.rest()));
	}

	/**
	 * A bare number after the customer is their invoice of that number, if there is one.
	 */
	private static WriteOffLine ofCustomer(Session session, Typed typed, AccountStanding standing, String text) {
		String[] words = text.split("\\s+", 2);
		return Meant.invoice(standing, words[0])
			.map(line -> of(session, typed, standing, line.number(), words.length > 1 ? words[1] : ""))
			.orElseGet(() -> of(session, typed, standing, null, text));
	}

	private static WriteOffLine of(Session session, Typed typed, AccountStanding standing, @Nullable String number,
			String rest) {
		List<InvoiceLine> open = standing.invoices();
		String invoice = number == null ? open.size() == 1 ? open.getFirst().number() : null
				: Meant.invoice(standing, number)
					.map(InvoiceLine::number)
					.orElseThrow(() -> notOpen(session, standing, number));
		List<Piece> pieces = Parser.read(rest, session.reading(typed, Direction.BEHIND)).pieces();
		String amount = pieces.isEmpty() ? null : amount(pieces.getFirst(), rest);
		String reason = amount == null ? rest : rest.substring(amount.length());
		return new WriteOffLine(standing, new Draft(invoice, amount, reason.isBlank() ? null : reason.strip()));
	}

	private static @Nullable String amount(Piece first, String rest) {
		return (first instanceof Figure || first instanceof Amount) && rest.startsWith(first.text()) ? first.text()
				: null;
	}

	private static Rejected notOpen(Session session, AccountStanding standing, String number) {
		Optional<InvoiceMatch> match = invoice(session, number);
		if (match.isEmpty()) {
			return new Rejected(Refusal.UNKNOWN_INVOICE, number);
		}
		return match.get().account().equals(WhichCustomer.id(standing)) ? new Rejected(Refusal.INVOICE_PAID, number)
				: new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, number, WhichCustomer.name(standing));
	}

	private static Optional<InvoiceMatch> invoice(Session session, String number) {
		return session.ask(new FindInvoices(session.person().company(), List.of(number), List.of()))
			.matches()
			.stream()
			.findFirst();
	}

}
