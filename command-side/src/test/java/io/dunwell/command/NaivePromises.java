package io.dunwell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dunwell.messages.promise.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Promises on one invoice as one would keep them on paper: every promise has a page, on
 * which the cash that came for it is written and struck out again; what became of it is
 * read off the page each time anew. Weekends only: there are no holidays in its months.
 */
final class NaivePromises {

	private final List<Page> pages = new ArrayList<>();

	/** What is open of the invoice. */
	private long open;

	private final Map<String, Long> payments = new TreeMap<>();

	NaivePromises(long total) {
		this.open = total;
	}

	/** A promise. */
	private static final class Page {

		final String id;

		final long amount;

		final LocalDate made;

		final LocalDate until;

		final Map<String, Long> cash = new TreeMap<>();

		/** What was open when it was made, and what was credited of that by the end. */
		final long open;

		long credited;

		boolean judged;

		boolean gone;

		boolean replaced;

		Page(String id, long amount, LocalDate made, LocalDate until, long open) {
			this.open = open;
			this.id = id;
			this.amount = amount;
			this.made = made;
			this.until = until;
		}

		long promised() {
			return Math.min(amount, Math.max(0, open - credited));
		}

		long paid() {
			return Math.min(promised(), cash.values().stream().mapToLong(Long::longValue).sum());
		}

		Outcome outcome() {
			if (promised() == 0) {
				return Outcome.VOID;
			}
			if (paid() * 100 >= promised() * 99 && promised() - paid() <= 1000) {
				return Outcome.KEPT;
			}
			return paid() > 0 ? Outcome.PARTIAL : Outcome.BROKEN;
		}

	}

	/**
	 * @return the promise this one replaces, if any
	 */
	@Nullable String make(String id, long amount, LocalDate today, LocalDate date) {
		Page last = last();
		String replaced = null;
		if (last != null) {
			last.judged |= last.outcome() == Outcome.KEPT || today.isAfter(last.until);
			last.gone = !last.judged;
			boolean fails = !last.judged || !List.of(Outcome.KEPT, Outcome.VOID).contains(last.outcome());
			replaced = fails && !last.replaced ? last.id : null;
			last.replaced |= fails;
		}
		pages.add(new Page(id, amount, today, twoWorkingDaysAfter(date), open));
		return replaced;
	}

	boolean cancel(String id) {
		Page last = last();
		boolean open = last != null && !last.judged && last.id.equals(id);
		if (open) {
			Objects.requireNonNull(last).gone = true;
		}
		return open;
	}

	/** A credit note takes what is open; a promise of which nothing is left is over. */
	void credit(long amount, LocalDate date) {
		long applied = Math.min(amount, open);
		open -= applied;
		pages.stream().filter(page -> !page.gone && !date.isAfter(page.until)).forEach(page -> {
			page.credited += applied;
			page.judged |= page.outcome() == Outcome.VOID;
		});
	}

	void pay(String payment, long amount, LocalDate valueDate) {
		open -= amount;
		payments.put(payment, amount);
		pages.stream()
			.filter(page -> !page.gone && !valueDate.isBefore(page.made) && !valueDate.isAfter(page.until))
			.reduce((older, newer) -> newer)
			.ifPresent(page -> page.cash.put(payment, amount));
	}

	void strike(String payment) {
		open += Objects.requireNonNull(payments.get(payment));
		pages.forEach(page -> page.cash.remove(payment));
	}

	void judge(LocalDate day) {
		pages.stream().filter(page -> !page.gone && day.isAfter(page.until)).forEach(page -> page.judged = true);
	}

	/** What is true now of each promise that was judged: outcome and öre. */
	Map<String, String> judged() {
		Map<String, String> judged = new TreeMap<>();
		pages.stream()
			.filter(page -> page.judged && !page.gone)
			.forEach(page -> judged.put(page.id, page.outcome() + " " + page.paid() + " of " + page.promised()));
		return judged;
	}

	private @Nullable Page last() {
		return pages.stream().filter(page -> !page.gone).reduce((older, newer) -> newer).orElse(null);
	}

	private static LocalDate twoWorkingDaysAfter(LocalDate date) {
		return switch (date.getDayOfWeek()) {
			case THURSDAY, FRIDAY -> date.plusDays(4);
			case SATURDAY -> date.plusDays(3);
			default -> date.plusDays(2);
		};
	}

}
