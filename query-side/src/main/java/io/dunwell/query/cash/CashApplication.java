package io.dunwell.query.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * Decides where cash goes (domain.md, cash application order): the invoice a table names,
 * else the structured reference, else numbers in the payer's text, else nowhere. One
 * instance is one run and remembers what it has given away.
 */
public final class CashApplication {

	private final Map<String, Money> left = new HashMap<>();

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
			return unapplied(receipt, evidence.namesNothing() ? Remark.of(CashCode.NO_INVOICE_NAMED, amount)
					: Remark.of(CashCode.NO_INVOICE_FOUND, amount));
		}
		List<Named> sure = sure(named, amount);
		if (sure.isEmpty()) {
			return unapplied(receipt, Remark.of(CashCode.WEAK_MATCH, amount, numbers(named)));
		}
		return toOneAccount(receipt, sure);
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

	private Applied toOneAccount(Receipt receipt, List<Named> named) {
		String given = receipt.payment().account();
		List<Named> own = given == null ? named
				: keep(named, one -> one.account().equals(Ids.account(receipt.company(), given)));
		if (own.isEmpty()) {
			return unapplied(receipt, new Remark(Refusal.INVOICE_OF_OTHER_ACCOUNT.code(),
					List.of(named.getFirst().invoice().invoice(), String.valueOf(given))));
		}
		if (own.stream().map(one -> one.invoice().account()).distinct().count() > 1) {
			return unapplied(receipt, Remark.of(CashCode.SEVERAL_ACCOUNTS, receipt.payment().amount(), numbers(own)));
		}
		return toOpenInvoices(receipt.allocated(own.getFirst().invoice().account(), List.of()), own);
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
		return oldestFirst(receipt, open);
	}

	private Applied oldestFirst(Receipt receipt, List<Named> open) {
		List<Allocation> allocations = new ArrayList<>();
		Money rest = receipt.payment().amount();
		for (Named one : open.stream().sorted(Comparator.comparing(CashApplication::age)).toList()) {
			Money part = rest.min(left(one.invoice()));
			if (part.isPositive()) {
				allocations.add(new Allocation(one.invoice().invoice(), part, one.match()));
				left.put(one.invoice().invoice(), left(one.invoice()).minus(part));
				rest = rest.minus(part);
			}
		}
		Remark remark = rest.isZero() ? null
				: Remark.of(CashCode.OVERPAID, rest, receipt.payment().amount(), numbers(open));
		return new Applied(receipt.allocated(receipt.payment().account(), allocations), remark);
	}

	private static Applied unapplied(Receipt receipt, Remark remark) {
		return new Applied(receipt, remark);
	}

	private static List<Named> keep(List<Named> named, Predicate<InvoiceMatch> which) {
		return named.stream().filter(one -> which.test(one.invoice())).toList();
	}

	private Money left(InvoiceMatch invoice) {
		return left.computeIfAbsent(invoice.invoice(), id -> invoice.open());
	}

	private static String age(Named named) {
		return named.invoice().due() + " " + named.invoice().number();
	}

	private static String numbers(List<Named> named) {
		return named.stream().map(one -> one.invoice().number()).distinct().collect(Collectors.joining(", "));
	}

}
