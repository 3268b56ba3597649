package io.dunwell.query.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that one letter says. What the reader sees follows from this alone, so that the
 * same letter can be written again.
 *
 * @param notice id of what it gives notice of
 * @param date where the customer is
 * @param creditor who is owed
 * @param firm the law firm that writes for it; null where the creditor itself does
 * @param items all that is open on the account: what is asked for, and what is not
 * @param deadline last day for the payment to arrive
 * @param follows what follows after the deadline; only what is meant
 * @param reference to be stated with the payment
 * @param basis what fees and interest rest on
 * @param files documents of invoices that go with it
 */
public record Letter(String notice, Template template, LocalDate date, Party creditor, @Nullable Party firm,
		Recipient recipient, List<OpenItem> items, List<Charge> charges, @Nullable LocalDate deadline,
		Set<Consequence> follows, @Nullable String reference, List<PayWay> ways, List<LegalBasis> basis, Signer signer,
		List<InvoiceFile> files) {

	public Letter {
		items = List.copyOf(items);
		charges = List.copyOf(charges);
		ways = List.copyOf(ways);
		basis = List.copyOf(basis);
		files = List.copyOf(files);
		Set<Consequence> all = EnumSet.copyOf(template.announces());
		all.addAll(follows);
		follows = Set.copyOf(all);
		check(template, date, items, deadline, follows);
	}

	/** A threat is stated with its day, or not at all. */
	private static void check(Template template, LocalDate date, List<OpenItem> items, @Nullable LocalDate deadline,
			Set<Consequence> follows) {
		boolean threatens = follows.stream().anyMatch(Consequence::leavesUs);
		if (threatens && deadline == null) {
			throw new IllegalArgumentException(template.key() + " says what follows, but not after which day");
		}
		if (template.warns() && !threatens) {
			throw new IllegalArgumentException(template.key() + " does not say what follows");
		}
		if (deadline != null && deadline.isBefore(date)) {
			throw new IllegalArgumentException("The deadline " + deadline + " is before the letter of " + date);
		}
		if (items.stream().noneMatch(item -> item.asked().isPositive())) {
			throw new IllegalArgumentException("A letter asks for something");
		}
	}

	/** What is asked for, by due date. */
	public List<OpenItem> asked() {
		return sorted(items.stream().filter(item -> item.asked().isPositive()));
	}

	/** What is open and not asked for, by due date. */
	public List<OpenItem> others() {
		return sorted(items.stream().filter(item -> !item.asked().isPositive()));
	}

	/** What is asked for, one sum per currency, in the order of their codes. */
	public List<Money> totals() {
		return currencies().stream().map(this::total).toList();
	}

	Money total(String currency) {
		return Stream.concat(asked().stream().map(OpenItem::asked), charges.stream().map(Charge::amount))
			.filter(money -> money.currency().equals(currency))
			.reduce(Money.zero(currency), Money::plus);
	}

	List<String> currencies() {
		return Stream.concat(asked().stream().map(OpenItem::asked), charges.stream().map(Charge::amount))
			.map(Money::currency)
			.distinct()
			.sorted()
			.toList();
	}

	/** Numbers of what is asked for of which no document goes with the letter. */
	public List<String> withoutFile() {
		Set<String> enclosed = files.stream().map(InvoiceFile::number).collect(Collectors.toSet());
		return asked().stream().map(OpenItem::number).distinct().filter(number -> !enclosed.contains(number)).toList();
	}

	/** Whether anything that is asked for was due before the letter. */
	boolean isOverdue() {
		return asked().stream().anyMatch(item -> item.due().isBefore(date));
	}

	/** Who stands in the letterhead. */
	Party writer() {
		return (firm != null) ? firm : creditor;
	}

	private static List<OpenItem> sorted(Stream<OpenItem> items) {
		return items.sorted(Comparator.comparing(OpenItem::due).thenComparing(OpenItem::number)).toList();
	}

	/** What happens next when nothing is paid. */
	public enum Consequence {

		/** Interest and fees can be added. */
		LATE_CHARGES,

		/** Nothing is delivered until it is paid. */
		CREDIT_STOP,

		/** The claim goes to a collection agency. */
		AGENCY,

		/** The claim goes to lawyers and court. */
		COURT;

		boolean leavesUs() {
			return this == AGENCY || this == COURT;
		}

	}

	/**
	 * Who signs.
	 *
	 * @param title in the reader's language
	 */
	public record Signer(String name, @Nullable String title) {

	}

}
