package io.dunwell.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.messages.promise.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Promises of one account as one would keep them on paper: every line has a page, on
 * which the cash that came for it is written and struck out again; cash that lies on the
 * account is a pile of slips. What became of a line is read off all of it each time anew.
 * Weekends only: there are no holidays in its months.
 */
final class NaivePromises {

	private final List<Page> pages = new ArrayList<>();

	/** Invoice → what is open of it. */
	private final Map<String, Long> open = new HashMap<>();

	/** By payment id. */
	private final Map<String, Slip> slips = new TreeMap<>();

	/** One line of a promise. */
	private static final class Page {

		final String id;

		final String invoice;

		final long amount;

		final LocalDate made;

		final LocalDate until;

		final Map<String, Long> cash = new TreeMap<>();

		final Instant at;

		/** Payment → what it had given to the invoice before. */
		final Map<String, Long> before = new HashMap<>();

		/**
		 * What was open when it was made, less what was credited of that by the end, and
		 * what was given before and taken back while anything was owed.
		 */
		long owed;

		boolean judged;

		boolean gone;

		boolean replaced;

		Page(String id, String invoice, long amount, Instant at, LocalDate until, long open) {
			this.id = id;
			this.invoice = invoice;
			this.amount = amount;
			this.at = at;
			this.made = LocalDate.ofInstant(at, ZoneOffset.UTC);
			this.until = until;
			this.owed = open;
		}

		long promised() {
			return Math.max(0, Math.min(amount, owed));
		}

		long applied() {
			return Math.min(promised(), cash.values().stream().mapToLong(Long::longValue).sum());
		}

		Outcome outcome(long paid) {
			if (promised() == 0) {
				return Outcome.VOID;
			}
			if (paid * 100 >= promised() * 99 && promised() - paid <= 1000) {
				return Outcome.KEPT;
			}
			return paid > 0 ? Outcome.PARTIAL : Outcome.BROKEN;
		}

		long lacks() {
			return List.of(Outcome.KEPT, Outcome.VOID).contains(outcome(applied())) ? 0 : promised() - applied();
		}

	}

	/** A payment. */
	private static final class Slip {

		final LocalDate valueDate;

		final Instant received;

		final Map<String, Long> given = new HashMap<>();

		long loose;

		Slip(long amount, LocalDate valueDate, Instant received) {
			this.loose = amount;
			this.valueDate = valueDate;
			this.received = received;
		}

	}

	void owe(String invoice, long total) {
		open.put(invoice, total);
	}

	/**
	 * @return the lines that these replace: promise and invoice
	 */
	List<String> make(String id, List<String> invoices, long amount, Instant now, LocalDate date) {
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		List<String> replaced = new ArrayList<>();
		for (String invoice : invoices) {
			Page last = last(invoice);
			if (last == null) {
				continue;
			}
			Stream<Page> tried = Stream.concat(judgedPages(), Stream.of(last)).distinct();
			Outcome outcome = last.outcome(last.applied() + reached(tried.toList()).getOrDefault(last, 0L));
			last.judged |= outcome == Outcome.KEPT || today.isAfter(last.until);
			last.gone = !last.judged;
			if (!List.of(Outcome.KEPT, Outcome.VOID).contains(outcome) && !last.replaced) {
				replaced.add(last.id + " " + invoice);
				last.replaced = true;
			}
		}
		for (String invoice : invoices) {
			Page page = new Page(id, invoice, amount, now, twoWorkingDaysAfter(date),
					Objects.requireNonNull(open.get(invoice)));
			slips.forEach((payment, slip) -> page.before.put(payment, slip.given.getOrDefault(invoice, 0L)));
			pages.add(page);
		}
		return replaced;
	}

	boolean cancel(String id) {
		List<Page> lines = pages.stream().filter(page -> page.id.equals(id) && !page.judged && !page.gone).toList();
		lines.forEach(page -> page.gone = true);
		return !lines.isEmpty();
	}

	/** A credit note takes what is open; a promise of which nothing is left is over. */
	void credit(String invoice, long amount, LocalDate date) {
		long applied = Math.min(amount, Objects.requireNonNull(open.get(invoice)));
		open.merge(invoice, -applied, Long::sum);
		of(invoice).filter(page -> !date.isAfter(page.until)).forEach(page -> {
			page.owed -= applied;
			page.judged |= page.promised() == 0;
		});
	}

	void receive(String payment, long amount, LocalDate valueDate, Instant now) {
		slips.put(payment, new Slip(amount, valueDate, now));
	}

	void give(String payment, String invoice, long amount) {
		Slip slip = Objects.requireNonNull(slips.get(payment));
		slip.loose -= amount;
		slip.given.merge(invoice, amount, Long::sum);
		open.merge(invoice, -amount, Long::sum);
		of(invoice).filter(page -> isInTime(slip, page))
			.reduce((older, newer) -> newer)
			.ifPresent(page -> page.cash.merge(payment, amount, Long::sum));
	}

	void takeBack(String payment, String invoice) {
		Slip slip = Objects.requireNonNull(slips.get(payment));
		long amount = Objects.requireNonNull(slip.given.remove(invoice));
		slip.loose += amount;
		open.merge(invoice, amount, Long::sum);
		of(invoice).forEach(page -> {
			page.cash.remove(payment);
			long given = Objects.requireNonNullElse(page.before.remove(payment), 0L);
			page.owed += page.owed > 0 ? given : 0;
		});
	}

	void bounce(String payment) {
		Slip slip = Objects.requireNonNull(slips.get(payment));
		List.copyOf(slip.given.keySet()).forEach(invoice -> takeBack(payment, invoice));
		slip.loose = 0;
	}

	void judge(LocalDate day) {
		pages.stream().filter(page -> !page.gone && day.isAfter(page.until)).forEach(page -> page.judged = true);
	}

	/** What is true now of each line that was judged: outcome and öre. */
	Map<String, String> judged() {
		Map<Page, Long> reached = reached(judgedPages().toList());
		Map<String, String> judged = new TreeMap<>();
		judgedPages().forEach(page -> {
			long paid = page.applied() + reached.getOrDefault(page, 0L);
			judged.put(page.id + " " + page.invoice, page.outcome(paid) + " " + paid + " of " + page.promised());
		});
		return judged;
	}

	/** Cash that lies there goes to the page that ended first, then to the next. */
	private Map<Page, Long> reached(List<Page> lines) {
		Map<String, Long> loose = new TreeMap<>();
		slips.forEach((payment, slip) -> loose.put(payment, slip.loose));
		List<String> oldest = slips.keySet()
			.stream()
			.sorted(Comparator.comparing((String payment) -> slip(payment).valueDate)
				.thenComparing(payment -> slip(payment).received)
				.thenComparing(Comparator.naturalOrder()))
			.toList();
		Map<Page, Long> reached = new HashMap<>();
		lines.stream()
			.sorted(Comparator.comparing((Page page) -> page.until)
				.thenComparing(page -> page.at)
				.thenComparing(page -> page.id)
				.thenComparing(page -> page.invoice))
			.forEach(page -> oldest.stream().filter(payment -> isInTime(slip(payment), page)).forEach(payment -> {
				long part = Math.min(page.lacks() - reached.getOrDefault(page, 0L), loose.getOrDefault(payment, 0L));
				reached.merge(page, part, Long::sum);
				loose.merge(payment, -part, Long::sum);
			}));
		return reached;
	}

	private static boolean isInTime(Slip slip, Page page) {
		return !slip.received.isBefore(page.at) && !slip.valueDate.isBefore(page.made)
				&& !slip.valueDate.isAfter(page.until);
	}

	private Slip slip(String payment) {
		return Objects.requireNonNull(slips.get(payment));
	}

	private Stream<Page> judgedPages() {
		return pages.stream().filter(page -> page.judged && !page.gone);
	}

	private Stream<Page> of(String invoice) {
		return pages.stream().filter(page -> page.invoice.equals(invoice) && !page.gone);
	}

	private @Nullable Page last(String invoice) {
		return of(invoice).reduce((older, newer) -> newer).orElse(null);
	}

	private static LocalDate twoWorkingDaysAfter(LocalDate date) {
		return switch (date.getDayOfWeek()) {
			case THURSDAY, FRIDAY -> date.plusDays(4);
			case SATURDAY -> date.plusDays(3);
			default -> date.plusDays(2);
		};
	}

}
