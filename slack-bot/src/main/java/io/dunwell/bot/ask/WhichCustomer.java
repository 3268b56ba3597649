package io.dunwell.bot.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Question;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Understood;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;

/**
 * Finds the customer somebody means. One that is named exactly, or the only one that fits
 * well, is taken; otherwise the person picks from the likely ones, their own first.
 */
public final class WhichCustomer {

	private static final int EXACT = 100;

	/** A lone match below this is still asked about: it may be a misspelt other name. */
	private static final int FITS_WELL = 60;

	private static final int LIKELY = 5;

	/** In words. */
	private static final int LONGEST_NAME = 5;

	private WhichCustomer() {
	}

	/**
	 * The customer meant by a name, or else by the invoices named.
	 * @return nothing when the person was asked
	 * @throws NotUnderstood when nobody is called like that
	 */
	public static Optional<Customer> find(Session session, Typed typed, String name, List<String> invoices) {
		if (typed.account() != null) {
			return Optional.of(new Customer(standing(session, typed.account()), List.of()));
		}
		if (name.isEmpty()) {
			return ofInvoices(session, typed, invoices);
		}
		List<AccountMatch> matches = matches(session, name);
		Optional<AccountMatch> clear = clear(matches);
		if (clear.isPresent()) {
			return Optional.of(new Customer(standing(session, id(clear.get())), List.of()));
		}
		// "acme INV-1043": the words may end in an invoice's number
		List<String> words = new ArrayList<>(Arrays.asList(name.split(" ", -1)));
		List<String> codes = new ArrayList<>();
		while (words.size() > 1 && words.getLast().chars().anyMatch(Character::isDigit)) {
			codes.addFirst(words.removeLast());
		}
		Optional<AccountMatch> shorter = codes.isEmpty() ? Optional.empty()
				: clear(matches(session, String.join(" ", words)));
		if (shorter.isPresent()) {
			return Optional.of(new Customer(standing(session, id(shorter.get())), codes));
		}
		if (matches.isEmpty()) {
			throw new NotUnderstood(Problem.of("account-unknown", "name", name));
		}
		session.tell(question(session, typed, name, matches).message());
		return Optional.empty();
	}

	/**
	 * A line as it is meant when a bare number opens it: {@code 10018 fri} is the
	 * customer of that code, if there is one, and else an amount or an invoice.
	 */
	public static Understood codeFirst(Session session, Understood understood) {
		return understood.openingNumber()
			.filter(code -> matches(session, code).stream().anyMatch(match -> match.account().equalsIgnoreCase(code)))
			.map(code -> understood.withNameFirst())
			.orElse(understood);
	}

	/** A customer whose name opens a line, and what follows it. */
	public record Opening(AccountStanding standing, String rest) {
	}

	/**
	 * The customer whose name opens a line that goes on in words: the longest opening
	 * that names one, or all before a colon.
	 * @return nothing when the person was asked
	 * @throws NotUnderstood when nobody is called like that
	 */
	public static Optional<Opening> opening(Session session, Typed typed) {
		String text = typed.text().strip();
		int colon = text.indexOf(':');
		if (colon > 0) {
			return find(session, typed, text.substring(0, colon).strip(), List.of())
				.map(customer -> new Opening(customer.standing(), text.substring(colon + 1).strip()));
		}
		String[] words = text.split("\\s+", -1);
		if (typed.account() == null) {
			for (int count = Math.min(LONGEST_NAME, words.length); count > 0; count--) {
				Optional<AccountMatch> match = clear(matches(session, first(words, count)));
				if (match.isPresent()) {
					return Optional.of(new Opening(standing(session, id(match.get())), rest(words, count)));
				}
			}
		}
		return find(session, typed, words[0], List.of())
			.map(customer -> new Opening(customer.standing(), rest(words, 1)));
	}

	private static String first(String[] words, int count) {
		return String.join(" ", Arrays.asList(words).subList(0, count));
	}

	private static String rest(String[] words, int count) {
		return String.join(" ", Arrays.asList(words).subList(count, words.length));
	}

	/** How an account stands, by its id. */
	public static AccountStanding standing(Session session, String accountId) {
		return session.ask(new FindAccount(Ids.companyOf(accountId), Ids.keyOf(accountId),
				session.voice().locale().toLanguageTag()));
	}

	/** Its id. */
	public static String id(AccountStanding standing) {
		return Ids.account(standing.company(), standing.account());
	}

	private static String id(AccountMatch match) {
		return Ids.account(match.company(), match.account());
	}

	/** What to call an account: its name, or its code once the name was erased. */
	public static String name(AccountStanding standing) {
		return Objects.requireNonNullElse(standing.name(), standing.account());
	}

	private static List<AccountMatch> matches(Session session, String name) {
		return session.ask(new FindAccounts(name, session.person().handle(), null, LIKELY)).matches();
	}

	private static Optional<AccountMatch> clear(List<AccountMatch> matches) {
		List<AccountMatch> exact = matches.stream().filter(match -> match.confidence() >= EXACT).toList();
		if (exact.size() == 1) {
			return Optional.of(exact.getFirst());
		}
		return matches.size() == 1 && matches.getFirst().confidence() >= FITS_WELL ? Optional.of(matches.getFirst())
				: Optional.empty();
	}

	private static Question question(Session session, Typed typed, String name, List<AccountMatch> matches) {
		return new Question(session.say("ask.which-account", "name", name),
				matches.stream()
					.limit(LIKELY)
					.map(match -> new Question.Answer(
							Objects.requireNonNullElse(match.name(), match.account()) + " (" + match.account() + ")",
							typed.of(id(match))))
					.toList());
	}

	private static Optional<Customer> ofInvoices(Session session, Typed typed, List<String> invoices) {
		if (invoices.isEmpty()) {
			PickCustomer.open(session, typed);
			return Optional.empty();
		}
		List<InvoiceMatch> found = session.ask(new FindInvoices(session.person().company(), invoices, List.of()))
			.matches();
		List<String> accounts = found.stream().map(InvoiceMatch::account).distinct().toList();
		if (accounts.isEmpty()) {
			throw new Rejected(Refusal.UNKNOWN_INVOICE, invoices.getFirst());
		}
		if (accounts.size() == 1) {
			return Optional.of(new Customer(standing(session, accounts.getFirst()), List.of()));
		}
		session.tell(new Question(session.say("ask.which-account", "name", String.join(", ", invoices)),
				accounts.stream()
					.limit(LIKELY)
					.map(account -> new Question.Answer(name(standing(session, account)), typed.of(account)))
					.toList())
			.message());
		return Optional.empty();
	}

}
