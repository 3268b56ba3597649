package io.dunwell.query.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.CashSuggestions.Part;
import io.dunwell.messages.payment.CashSuggestions.Suggestion;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.Payers.Payer;
import org.jspecify.annotations.Nullable;

/**
 * Decides where cash goes (domain.md, cash application order): the invoice a table names,
 * else the structured reference, else numbers in the payer's text, else the invoices of
 * the payer's account that come to exactly the amount, else its oldest where its policy
 * says so, else nowhere. One instance is one run and remembers what it has given away.
 */
public final class CashApplication {

	/** The account's policy says so. */
	private static final int OLDEST_BY_POLICY = 80;

	/** Nobody said so. */
	private static final int OLDEST = 40;

	private static final int MOST_SUGGESTIONS = 3;

	/** Of what was given before so many others, views know by now what is left. */
	private static final int REMEMBERED = 50_000;

	/** Of the invoices that were given something. */
	private final Map<String, Money> left = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Money> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * A receipt with its allocations.
	 *
	 * @param remark why cash is left unapplied, or null when all of it went somewhere
	 */
	public record Applied(Receipt receipt, @Nullable Remark remark) {

		public List<Allocation> allocations() {
			return Objects.requireNonNullElse(receipt.payment().allocations(), List.of());
		}

	}

	/** A code with the arguments of its sentence. */
	public record Remark(String code, List<?> arguments) {

		static Remark of(CashCode code, Object... arguments) {
			return new Remark(code.code(), List.of(arguments));
		}

	}

	/** Applies one receipt to what is left open, and takes it off. */
	public Applied apply(Evidence evidence, Lookup found) {
		Receipt receipt = evidence.receipt();
		List<Named> named = evidence.named(found);
		Money amount = receipt.payment().amount();
		if (named.isEmpty()) {
			Remark none = Remark.of(evidence.namesNothing() ? CashCode.NO_INVOICE_NAMED : CashCode.NO_INVOICE_FOUND,
					amount);
			return byPayer(receipt, found, none);
		}
		List<Named> sure = sure(named, amount);
		if (sure.isEmpty()) {
			return unapplied(receipt, Remark.of(CashCode.WEAK_MATCH, amount, numbers(named)));
		}
		return toOneAccount(receipt, sure);
	}

	/**
	 * Where cash may belong that was not applied, the most certain first: for a person to
	 * accept or correct. Nothing is given away.
	 */
	List<Suggestion> suggest(Evidence evidence, Lookup found) {
		Receipt receipt = evidence.receipt();
		Money amount = receipt.payment().amount();
		List<Suggestion> suggestions = new ArrayList<>();
		Map<String, List<Named>> named = new LinkedHashMap<>();
		keep(evidence.named(found), one -> one.open().currency().equals(amount.currency()))
			.forEach(one -> named.computeIfAbsent(one.invoice().account(), account -> new ArrayList<>()).add(one));
		named.forEach((account, invoices) -> suggestion(account, amount, invoices).ifPresent(suggestions::add));
		found.payers(receipt)
			.forEach(payer -> guesses(amount, payer)
				.forEach(guess -> suggestion(payer.account(), amount, guess.invoices()).ifPresent(suggestions::add)));
		suggestions.sort(Comparator.comparing((Suggestion one) -> one.match().confidence()).reversed());
		Set<List<Part>> told = new HashSet<>();
		return suggestions.stream().filter(one -> told.add(one.parts())).limit(MOST_SUGGESTIONS).toList();
	}

	private Optional<Suggestion> suggestion(String account, Money amount, List<Named> invoices) {
		List<Part> parts = shares(amount, invoices).stream()
			.map(share -> new Part(share.invoice().invoice(), share.invoice().number(), share.amount()))
			.toList();
		return parts.isEmpty() ? Optional.empty()
				: invoices.stream()
					.map(Named::match)
					.min(Comparator.comparing(Match::confidence))
					.map(match -> new Suggestion(account, parts, match));
	}

	private static boolean isSure(int confidence) {
		return confidence >= Named.THRESHOLD;
	}

	/** Gives back what a receipt took that the ledger already knew, or refused. */
	public void release(Applied applied) {
		applied.allocations()
			.forEach(allocation -> left.computeIfPresent(allocation.invoice(),
					(invoice, open) -> open.plus(allocation.amount())));
	}

	// Doubtful ones count when all that is named is, to the last cent, what was paid.
	private List<Named> sure(List<Named> named, Money amount) {
		boolean exact = named.stream().allMatch(one -> one.invoice().open().currency().equals(amount.currency()))
				&& named.stream()
					.map(one -> left(one.invoice()).decimal())
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.compareTo(amount.decimal()) == 0;
		return exact ? named.stream().map(Named::confirmedByAmount).toList()
				: named.stream().filter(Named::isSure).toList();
	}

	/**
	 * Cash that names nothing: to what its payer owes exactly that much for, else to the
	 * oldest where policy says so, else to nobody's invoice but the account, if we are
	 * sure whose it is.
	 */
	private Applied byPayer(Receipt receipt, Lookup found, Remark otherwise) {
		List<Payer> payers = found.payers(receipt);
		if (payers.isEmpty() || !isSure(payers.getFirst().certainty())) {
			return unapplied(receipt, otherwise);
		}
		Payer payer = payers.getFirst();
		Receipt known = receipt.allocated(payer.account(), List.of());
		return guesses(receipt.payment().amount(), payer).stream()
			.filter(guess -> isSure(guess.match().confidence()))
			.findFirst()
			.map(guess -> give(known, guess.invoices()))
			.orElseGet(() -> unapplied(known, otherwise));
	}

	/** What cash of a payer may be for when it names nothing, the most certain first. */
	private List<Guess> guesses(Money amount, Payer payer) {
		List<Guess> guesses = new ArrayList<>();
		ExactAmount exact = ExactAmount.of(amount, payer.owed(), this::left);
		if (exact != null) {
			guesses.add(Guess.of(exact.invoices(), exact.reason(), Math.min(exact.confidence(), payer.certainty())));
		}
		List<InvoiceMatch> open = payer.owed()
			.stream()
			.filter(one -> left(one).isPositive() && one.open().currency().equals(amount.currency()))
			.toList();
		if (!open.isEmpty()) {
			guesses.add(Guess.of(open, "oldest-first",
					Math.min(payer.oldestFirst() ? OLDEST_BY_POLICY : OLDEST, payer.certainty())));
		}
		return guesses;
	}

	/** Some invoices that cash may be for, all for one reason. */
	private record Guess(List<Named> invoices, Match match) {

		static Guess of(List<InvoiceMatch> invoices, String reason, int confidence) {
			Match match = new Match(reason, confidence);
			return new Guess(invoices.stream().map(invoice -> new Named(invoice, match)).toList(), match);
		}

	}

	private Applied toOneAccount(Receipt receipt, List<Named> named) {
		String given = receipt.account();
		List<Named> own = given == null ? named : keep(named, one -> isPaidBy(one, given));
		if (own.isEmpty()) {
			return unapplied(receipt, new Remark(Refusal.INVOICE_OF_OTHER_ACCOUNT.code(),
					List.of(named.getFirst().invoice().invoice(), String.valueOf(receipt.payment().account()))));
		}
		String payer = given == null ? payerOfAll(own) : given;
		return payer == null
				? unapplied(receipt, Remark.of(CashCode.SEVERAL_ACCOUNTS, receipt.payment().amount(), numbers(own)))
				: toOpenInvoices(receipt.allocated(payer, List.of()), own);
	}

	private static boolean isPaidBy(InvoiceMatch invoice, String account) {
		return invoice.account().equals(account) || account.equals(invoice.parent());
	}

	/** The one account that owes all of them, or pays for all that do. */
	private static @Nullable String payerOfAll(List<Named> named) {
		InvoiceMatch first = named.getFirst().invoice();
		return Stream.of(first.account(), String.valueOf(first.parent()))
			.filter(payer -> named.stream().allMatch(one -> isPaidBy(one.invoice(), payer)))
			.findFirst()
			.orElse(null);
	}

	private Applied toOpenInvoices(Receipt receipt, List<Named> named) {
		Money amount = receipt.payment().amount();
		List<Named> payable = keep(named, one -> one.open().currency().equals(amount.currency()));
		if (payable.isEmpty()) {
			InvoiceMatch other = named.getFirst().invoice();
			return unapplied(receipt,
					Remark.of(CashCode.INVOICE_IN_OTHER_CURRENCY, amount, other.number(), other.open().currency()));
		}
		List<Named> open = keep(payable, one -> left(one).isPositive());
		if (open.isEmpty()) {
			return unapplied(receipt, Remark.of(CashCode.INVOICE_ALREADY_PAID, amount, numbers(payable)));
		}
		return give(receipt, open);
	}

	// The oldest first.
	private Applied give(Receipt receipt, List<Named> open) {
		List<Share> shares = shares(receipt.payment().amount(), open);
		shares.forEach(share -> left.put(share.invoice().invoice(), left(share.invoice()).minus(share.amount())));
		List<Allocation> allocations = shares.stream().map(Share::allocation).toList();
		Money rest = shares.stream().map(Share::amount).reduce(receipt.payment().amount(), Money::minus);
		Remark remark = rest.isZero() ? null
				: Remark.of(CashCode.OVERPAID, rest, receipt.payment().amount(), numbers(open));
		return new Applied(receipt.allocated(receipt.payment().account(), allocations), remark);
	}

	/** What of a receipt an invoice gets. */
	private record Share(InvoiceMatch invoice, Match match, Money amount) {

		Allocation allocation() {
			return new Allocation(this.invoice.invoice(), this.amount, this.match);
		}

	}

	private List<Share> shares(Money amount, List<Named> open) {
		List<Share> shares = new ArrayList<>();
		Money rest = amount;
		for (Named one : open.stream().sorted(Comparator.comparing(CashApplication::age)).toList()) {
			Money part = rest.min(left(one.invoice()));
			if (part.isPositive()) {
				shares.add(new Share(one.invoice(), one.match(), part));
				rest = rest.minus(part);
			}
		}
		return shares;
	}

	private static Applied unapplied(Receipt receipt, Remark remark) {
		return new Applied(receipt, remark);
	}

	private static List<Named> keep(List<Named> named, Predicate<InvoiceMatch> which) {
		return named.stream().filter(one -> which.test(one.invoice())).toList();
	}

	private Money left(InvoiceMatch invoice) {
		return left.getOrDefault(invoice.invoice(), invoice.open());
	}

	private static String age(Named named) {
		return named.invoice().due() + " " + named.invoice().number();
	}

	private static String numbers(List<Named> named) {
		return named.stream().map(one -> one.invoice().number()).distinct().collect(Collectors.joining(", "));
	}

}
