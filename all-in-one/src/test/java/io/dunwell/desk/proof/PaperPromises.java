package io.dunwell.desk.proof;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseMade;

/**
 * What should have become of every promise, kept on paper from what was promised and
 * paid, without looking at what the desk judged; and beside it what the desk says. For
 * Swedish customers in the spring of 2026.
 */
final class PaperPromises {

	private static final Set<LocalDate> EASTER = Set.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06"));

	/** Promise and invoice → its page, in the order in which they were made. */
	private final Map<String, Page> pages = new TreeMap<>();

	/** Invoice → its pages, oldest first. */
	private final Map<String, List<Page>> ofInvoice = new HashMap<>();

	/** Invoice → what is open of it. */
	private final Map<String, Long> open = new HashMap<>();

	/** Invoice → payment → what it paid of it. */
	private final Map<String, Map<String, Long>> paid = new HashMap<>();

	/** Promise and invoice → outcome and öre, as the desk said last. */
	private final Map<String, String> judged = new TreeMap<>();

	/** Promise and invoice → the business date on which the desk judged it first. */
	private final Map<String, LocalDate> firstJudged = new TreeMap<>();

	private final Map<String, Integer> timesFirst = new TreeMap<>();

	/** Account → the last date on which a promise of it was found broken by its day. */
	private final Map<String, LocalDate> broke = new TreeMap<>();

	/** Accounts of which any promise was ever found broken, also when cash bounced. */
	private final Set<String> everBroke = new TreeSet<>();

	/** By payment id. */
	private final Map<String, Slip> slips = new TreeMap<>();

	private int firstVoid;

	private boolean reachedEver;

	private PaperPromises() {
	}

	/** One line of a promise. */
	private static final class Page {

		final PromiseLine line;

		final LocalDate made;

		final LocalDate until;

		final Map<String, Long> cash = new HashMap<>();

		final String id;

		final String account;

		/** By the desk's clock. */
		final Instant recorded;

		/** Payment → what it had paid of the invoice before. */
		final Map<String, Long> before;

		/**
		 * What was open when it was made, less what was credited by the end, and what was
		 * paid before and taken back while anything was owed.
		 */
		long owed;

		boolean over;

		boolean gone;

		Page(PromiseMade promise, PromiseLine line, LocalDate made, Instant recorded, long owed,
				Map<String, Long> before) {
			this.before = new HashMap<>(before);
			this.id = promise.promise() + " " + line.invoice();
			this.account = promise.account();
			this.recorded = recorded;
			this.line = line;
			this.owed = owed;
			this.made = made;
			this.until = twoWorkingDaysAfter(line.date());
		}

		long promised() {
			return Math.min(line.amount().minor(), owed);
		}

		/** What came on the invoice. */
		long paid() {
			return Math.min(promised(), cash.values().stream().mapToLong(Long::longValue).sum());
		}

		Outcome outcome(long paid) {
			long promised = promised();
			if (promised == 0) {
				return Outcome.VOID;
			}
			if (paid >= promised - Math.min(1000, promised / 100)) {
				return Outcome.KEPT;
			}
			return paid > 0 ? Outcome.PARTIAL : Outcome.BROKEN;
		}

		long lacks() {
			return outcome(paid()) == Outcome.KEPT ? 0 : promised() - paid();
		}

	}

	/** A payment, and what lies of it on the account. */
	private static final class Slip {

		final PaymentRecorded payment;

		final Instant recorded;

		long loose;

		Slip(PaymentRecorded payment, Instant recorded) {
			this.payment = payment;
			this.recorded = recorded;
			this.loose = payment.amount().minor();
		}

		boolean isInTime(Page page) {
			LocalDate valueDate = payment.valueDate();
			return page.account.equals(payment.account()) && !recorded.isBefore(page.recorded)
					&& !valueDate.isBefore(page.made) && !valueDate.isAfter(page.until);
		}

	}

	static PaperPromises read(List<LoggedEvent> log) {
		PaperPromises paper = new PaperPromises();
		log.forEach(event -> paper.see((Event) event.message().getPayload(),
				LocalDate.parse(String.valueOf(event.message().getMetaData().get(Meta.EFFECTIVE))),
				Instant.parse(String.valueOf(event.message().getMetaData().get(Meta.RECORDED)))));
		return paper;
	}

	/** What should be said of each line by the end of a day. */
	Map<String, String> expected(LocalDate day) {
		List<Page> over = over(day);
		Map<Page, Long> reached = reached(over);
		Map<String, String> expected = new TreeMap<>();
		for (Page page : over) {
			long paid = page.paid() + reached.getOrDefault(page, 0L);
			expected.put(page.id, page.outcome(paid) + " " + paid + " of " + page.promised());
		}
		return expected;
	}

	/** What should be judged by the end of a day. */
	private List<Page> over(LocalDate day) {
		return pages.values().stream().filter(page -> !page.gone && (page.over || page.until.isBefore(day))).toList();
	}

	/**
	 * Cash that lies on the account goes to the page that ended first, then to others.
	 */
	private Map<Page, Long> reached(List<Page> lines) {
		Map<Slip, Long> loose = new LinkedHashMap<>();
		slips.values()
			.stream()
			.sorted(Comparator.comparing((Slip slip) -> slip.payment.valueDate())
				.thenComparing(slip -> slip.recorded)
				.thenComparing(slip -> slip.payment.payment()))
			.forEach(slip -> loose.put(slip, slip.loose));
		Map<Page, Long> reached = new HashMap<>();
		lines.stream()
			.sorted(Comparator.comparing((Page page) -> page.until)
				.thenComparing(page -> page.recorded)
				.thenComparing(page -> page.id))
			.forEach(page -> loose.replaceAll((slip, left) -> {
				long part = slip.isInTime(page) ? Math.min(left, page.lacks() - reached.getOrDefault(page, 0L)) : 0;
				reached.merge(page, part, Long::sum);
				return left - part;
			}));
		reachedEver |= reached.values().stream().anyMatch(part -> part > 0);
		return reached;
	}

	/** Whether cash that nobody applied counted for anything. */
	boolean unappliedCounted() {
		return reachedEver;
	}

	/** What the desk said last of each line. */
	Map<String, String> judged() {
		return judged;
	}

	/** How often each line was judged for the first time. */
	Map<String, Integer> timesFirst() {
		return timesFirst;
	}

	/**
	 * Lines that the desk judged first on another day than the one after their window.
	 */
	List<String> judgedOnAnotherDay() {
		return firstJudged.keySet().stream().filter(id -> {
			Page page = pages.get(id);
			return page == null || (!page.over && !firstJudged.get(id).equals(page.until.plusDays(1)));
		}).toList();
	}

	/** Lines of which nothing was owed any more when they were judged first. */
	int firstVoid() {
		return firstVoid;
	}

	/** Whether a promise of an account was found broken by this very day. */
	boolean brokeOn(LocalDate day, String account) {
		return day.equals(broke.get(account));
	}

	boolean everBroke(String account) {
		return everBroke.contains(account);
	}

	private void see(Event event, LocalDate effective, Instant recorded) {
		switch (event) {
			case PromiseMade made -> promise(made, effective, recorded);
			case PromiseCancelled cancelled ->
				pages.forEach((id, page) -> page.gone |= id.startsWith(cancelled.promise() + " ") && !page.over);
			case InvoiceRegistered registered -> open.put(registered.invoice(), registered.after().total().minor());
			case CashApplied applied -> {
				open.merge(applied.invoice(), -applied.amount().minor(), Long::sum);
				onInvoice(applied.invoice()).merge(applied.payment(), applied.amount().minor(), Long::sum);
				Instant came = slip(applied.payment()).recorded;
				pages(applied.invoice()).stream()
					.filter(page -> !page.gone && !came.isBefore(page.recorded))
					.filter(page -> !effective.isBefore(page.made) && !effective.isAfter(page.until))
					.reduce((older, newer) -> newer)
					.ifPresent(page -> page.cash.merge(applied.payment(), applied.amount().minor(), Long::sum));
			}
			case CashUnapplied taken -> {
				open.merge(taken.invoice(), taken.amount().minor(), Long::sum);
				onInvoice(taken.invoice()).remove(taken.payment());
				pages(taken.invoice()).forEach(page -> {
					page.cash.remove(taken.payment());
					Long paid = page.before.remove(taken.payment());
					page.owed += paid == null || page.owed == 0 ? 0 : paid;
				});
			}
			case CreditApplied credited -> credit(credited, effective);
			case PaymentRecorded payment -> slips.put(payment.payment(), new Slip(payment, recorded));
			case PaymentAllocated given -> slip(given.payment()).loose = given.unapplied().minor();
			case PaymentUnallocated back -> slip(back.payment()).loose = back.unapplied().minor();
			case PaymentReversed gone -> slip(gone.payment()).loose = 0;
			case PromiseLineJudged said -> {
				String id = said.promise() + " " + said.invoice();
				judged.put(id, said.outcome() + " " + said.paid().minor() + " of " + said.promised().minor());
				if (said.outcome() == Outcome.BROKEN) {
					everBroke.add(said.account());
				}
				if (said.before() == null) {
					firstJudged.put(id, effective);
					timesFirst.merge(id, 1, Integer::sum);
					firstVoid += said.outcome() == Outcome.VOID ? 1 : 0;
					if (said.outcome() == Outcome.BROKEN) {
						broke.put(said.account(), effective);
					}
				}
			}
			default -> {
				// promises and pays nothing
			}
		}
	}

	/** What is credited is not owed; a page on which nothing is owed is over at once. */
	private void credit(CreditApplied credited, LocalDate date) {
		long amount = credited.amount().minor();
		open.merge(credited.invoice(), -amount, Long::sum);
		pages(credited.invoice()).stream().filter(page -> !page.gone && !date.isAfter(page.until)).forEach(page -> {
			page.owed = Math.max(0, page.owed - amount);
			page.over |= page.owed == 0;
		});
	}

	/**
	 * The pages before are closed: kept already or matured they are judged, else given
	 * up.
	 */
	private void promise(PromiseMade promise, LocalDate made, Instant recorded) {
		for (PromiseLine line : promise.lines()) {
			List<Page> earlier = pages(line.invoice());
			if (!earlier.isEmpty() && !earlier.getLast().gone) {
				Page last = earlier.getLast();
				List<Page> tried = Stream.concat(over(made).stream(), Stream.of(last)).distinct().toList();
				boolean kept = last.outcome(last.paid() + reached(tried).getOrDefault(last, 0L)) == Outcome.KEPT;
				last.over |= kept;
				last.gone = !last.over && !last.until.isBefore(made);
			}
		}
		for (PromiseLine line : promise.lines()) {
			Page page = new Page(promise, line, made, recorded, Objects.requireNonNull(open.get(line.invoice())),
					onInvoice(line.invoice()));
			pages(line.invoice()).add(page);
			pages.put(page.id, page);
		}
	}

	private Slip slip(String payment) {
		return Objects.requireNonNull(slips.get(payment));
	}

	private Map<String, Long> onInvoice(String invoice) {
		return paid.computeIfAbsent(invoice, none -> new HashMap<>());
	}

	private List<Page> pages(String invoice) {
		return ofInvoice.computeIfAbsent(invoice, none -> new ArrayList<>());
	}

	private static LocalDate twoWorkingDaysAfter(LocalDate date) {
		LocalDate day = date;
		int left = 2;
		while (left > 0) {
			day = day.plusDays(1);
			boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
					&& !EASTER.contains(day);
			left -= works ? 1 : 0;
		}
		return day;
	}

}
