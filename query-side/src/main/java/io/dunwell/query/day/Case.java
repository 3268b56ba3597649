package io.dunwell.query.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What of an account waits for a collection day.
 *
 * @param account its id
 * @param promises that stand and are not judged, by the id of the invoice
 * @param open when an invoice falls due of which something is open, by its id
 * @param notices that wait to be given, by their ids
 */
record Case(String account, SortedMap<String, Waiting> promises, SortedMap<String, LocalDate> open,
		SortedMap<String, Notice> notices) {

	/**
	 * The cases of a company by account id, those not due yet among them: a day passes
	 * them once, in an order that its own work does not change.
	 */
	static final String BY_ACCOUNT = "cases";

	/** Those with a notice on which something is settled. */
	static final String STALE = "stale_cases";

	/** One document per account that owes something or waits for something. */
	static final View<Case> VIEW = new View<>("cases_due", 4, Case.class,
			List.of(InvoiceEvent.class, NoticeEvent.class), event -> account(event.payload()), Case::fold,
			List.of(new Index<>(BY_ACCOUNT, List.of(Column.text("company", Case::company)),
					Column.text("account", Case::account)),
					new Index<>(STALE, List.of(Column.text("stale", Case::stale)),
							Column.text("account", Case::account))));

	String company() {
		return Ids.companyOf(account);
	}

	/**
	 * What may be due of it on a date; which steps are is for the ledger to decide.
	 * @param reach the last due date of invoices that may have come to a step; null where
	 * there is no ladder
	 */
	Due due(LocalDate date, @Nullable LocalDate reach) {
		return new Due(account,
				promises.values()
					.stream()
					.filter(waiting -> waiting.until().isBefore(date))
					.map(Waiting::promise)
					.distinct()
					.sorted()
					.toList(),
				invoices(reach));
	}

	/** The company, if a notice has to be looked at again. */
	private @Nullable String stale() {
		return notices.values().stream().anyMatch(notice -> notice.isStale(open.keySet())) ? company() : null;
	}

	private List<String> invoices(@Nullable LocalDate reach) {
		TreeSet<String> invoices = new TreeSet<>();
		notices.values().forEach(notice -> invoices.addAll(notice.invoices()));
		open.forEach((invoice, due) -> {
			if (reach != null && !due.isAfter(reach)) {
				invoices.add(invoice);
			}
		});
		return List.copyOf(invoices);
	}

	/** What to look at again of its notices. */
	Due ofNotices() {
		return new Due(account, List.of(), invoices(null));
	}

	private static @Nullable Case fold(@Nullable Case before, RecordedEvent event) {
		String account = Objects.requireNonNull(account(event.payload()));
		Case known = (before != null) ? before : new Case(account, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
		Case after = known.with(event.payload());
		return after.isIdle() ? null : after;
	}

	private Case with(Event event) {
		return switch (event) {
			case PromiseNoted noted -> with(noted.invoice(), new Waiting(noted.promise(), noted.until()));
			case PromiseReleased released -> without(released.invoice(), released.promise());
			case PromiseJudged judged -> without(judged.invoice(), judged.promise());
			case NoticeDrafted drafted -> waiting(drafted.notice(), new Notice(
					drafted.lines().stream().map(NoticeLine::invoice).distinct().sorted().toList(), false, false));
			case NoticeApproved approved -> changed(approved.notice(), Notice::letGo);
			case NoticeDispatched sent -> changed(sent.notice(), notice -> notice.inMail(true));
			case NoticeUndelivered back -> changed(back.notice(), notice -> notice.inMail(false));
			case NoticeGiven given -> waiting(given.notice(), null);
			case NoticeWithdrawn withdrawn -> waiting(withdrawn.notice(), null);
			case InvoiceEvent invoice -> owing(Objects.requireNonNull(After.of(invoice)));
			default -> throw new IllegalArgumentException("nothing waits for " + event.getClass().getName());
		};
	}

	private boolean isIdle() {
		return promises.isEmpty() && open.isEmpty() && notices.isEmpty();
	}

	private Case with(String invoice, Waiting promise) {
		SortedMap<String, Waiting> now = new TreeMap<>(promises);
		now.put(invoice, promise);
		return new Case(account, now, open, notices);
	}

	/** An earlier promise may be judged again after a newer one took its place. */
	private Case without(String invoice, String promise) {
		SortedMap<String, Waiting> now = new TreeMap<>(promises);
		now.computeIfPresent(invoice, (id, waiting) -> waiting.promise().equals(promise) ? null : waiting);
		return new Case(account, now, open, notices);
	}

	/** One that was given already may still come back from the mail. */
	private Case changed(String notice, UnaryOperator<Notice> change) {
		Notice before = notices.get(notice);
		return (before != null) ? waiting(notice, change.apply(before)) : this;
	}

	private Case waiting(String notice, @Nullable Notice what) {
		SortedMap<String, Notice> now = new TreeMap<>(notices);
		if (what != null) {
			now.put(notice, what);
		}
		else {
			now.remove(notice);
		}
		return new Case(account, promises, open, now);
	}

	private Case owing(After after) {
		SortedMap<String, LocalDate> now = new TreeMap<>(open);
		if (after.standing().open().isPositive()) {
			now.put(after.invoice(), after.standing().due());
		}
		else {
			now.remove(after.invoice());
		}
		return new Case(account, promises, now, notices);
	}

	private static @Nullable String account(Event event) {
		return switch (event) {
			case PromiseNoted noted -> noted.account();
			case PromiseReleased released -> released.account();
			case PromiseJudged judged -> judged.account();
			case NoticeDrafted drafted -> drafted.account();
			case NoticeApproved approved -> approved.account();
			case NoticeDispatched sent -> sent.account();
			case NoticeUndelivered back -> back.account();
			case NoticeGiven given -> given.account();
			case NoticeWithdrawn withdrawn -> withdrawn.account();
			case InvoiceEvent invoice -> {
				After after = After.of(invoice);
				yield (after != null) ? after.account() : null;
			}
			default -> null;
		};
	}

	/**
	 * A promise on an invoice.
	 *
	 * @param until the last value date that counts for it
	 */
	record Waiting(String promise, LocalDate until) {

	}

	/**
	 * A notice that waits to be given.
	 *
	 * @param invoices on it
	 * @param approved whether somebody let it go: what is settled is then left out when
	 * it is given
	 * @param mailed whether it is on its way: nobody takes it back
	 */
	record Notice(List<String> invoices, boolean approved, boolean mailed) {

		Notice letGo() {
			return new Notice(invoices, true, mailed);
		}

		Notice inMail(boolean now) {
			return new Notice(invoices, approved, now);
		}

		private boolean isStale(Set<String> open) {
			return !mailed && isOvertaken(open);
		}

		private boolean isOvertaken(Set<String> open) {
			return approved ? invoices.stream().noneMatch(open::contains) : !open.containsAll(invoices);
		}

	}

}
