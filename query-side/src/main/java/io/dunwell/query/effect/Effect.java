package io.dunwell.query.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What came of the steps that one account was taken to.
 *
 * @param account id
 * @param drafted which version of which ladder drafted a notice that waits
 * @param recent steps that payments and their reversals still concern
 * @param past what came of older ones, by their keys
 */
record Effect(String account, SortedMap<String, By> drafted, List<Taken> recent, SortedMap<String, Tally> past) {

	/** Those of a company. */
	static final String OF_COMPANY = "effects_of_company";

	/** So long cash that came in time may be booked late, or bounce. */
	private static final int OPEN_DAYS = Tally.LONGEST + 60;

	static final View<Effect> VIEW = new View<>("effects", 1, Effect.class,
			List.of(NoticeDrafted.class, NoticeGiven.class, NoticeWithdrawn.class, CashApplied.class,
					CashUnapplied.class),
			event -> account(event.payload()), Effect::fold,
			List.of(new Index<>(OF_COMPANY, List.of(Column.text("company", effect -> Ids.companyOf(effect.account))),
					Column.text("account", Effect::account))));

	/** A version of a ladder. */
	record By(String ladder, int version) {

	}

	/**
	 * Parts that a notice took to one step.
	 *
	 * @param key of the step
	 */
	record Taken(String key, LocalDate date, List<Part> parts) {

	}

	/**
	 * What a notice chased of an invoice.
	 *
	 * @param chased what it came to
	 * @param paid since, by the payment's id
	 */
	record Part(String invoice, Money chased, SortedMap<String, Paid> paid) {

		/** Cash by its value date. */
		record Paid(LocalDate date, Money amount) {

		}

		Part plus(String payment, LocalDate date, Money amount) {
			return with(payment, before -> new Paid(date, (before != null) ? before.amount().plus(amount) : amount));
		}

		/** What was taken off again; nothing that came before the step. */
		Part minus(String payment, Money amount) {
			return with(payment, before -> (before == null || before.amount().compareTo(amount) <= 0) ? null
					: new Paid(before.date(), before.amount().minus(amount)));
		}

		private Part with(String payment, Function<@Nullable Paid, @Nullable Paid> change) {
			SortedMap<String, Paid> now = new TreeMap<>(paid);
			now.compute(payment, (id, before) -> change.apply(before));
			return new Part(invoice, chased, now);
		}

	}

	/** What tells steps apart: all that a line of the answer has. */
	static String key(By by, NoticeGiven given, NoticeLine line) {
		return "%s|%04d|%02d|%s|%s|%s".formatted(by.ladder(), by.version(), line.ordinal(), line.step(), given.kind(),
				line.amount().currency());
	}

	private static @Nullable String account(Event event) {
		return switch (event) {
			case NoticeDrafted it -> it.account();
			case NoticeGiven it -> it.account();
			case NoticeWithdrawn it -> it.account();
			case CashApplied it -> it.account();
			case CashUnapplied it -> it.account();
			default -> null;
		};
	}

	private static @Nullable Effect fold(@Nullable Effect before, RecordedEvent event) {
		Effect known = (before != null) ? before
				: new Effect(String.valueOf(account(event.payload())), new TreeMap<>(), List.of(), new TreeMap<>());
		Effect after = switch (event.payload()) {
			case NoticeDrafted it -> known.waits(it.notice(), new By(it.ladder(), it.version()));
			case NoticeWithdrawn it -> known.waits(it.notice(), null);
			case NoticeGiven it -> known.given(it);
			case CashApplied it -> known.paid(it.invoice(),
					part -> part.plus(it.payment(), event.effective(), it.amount()), event.effective());
			case CashUnapplied it -> known.paid(it.invoice(), part -> part.minus(it.payment(), it.amount()), null);
			default -> throw new IllegalArgumentException("no effect: " + event.payload());
		};
		boolean empty = after.drafted.isEmpty() && after.recent.isEmpty() && after.past.isEmpty();
		return empty ? null : after.settledBefore(event.recordedOn().minusDays(OPEN_DAYS));
	}

	private Effect waits(String notice, @Nullable By by) {
		SortedMap<String, By> now = new TreeMap<>(drafted);
		if (by != null) {
			now.put(notice, by);
		}
		else {
			now.remove(notice);
		}
		return new Effect(account, now, recent, past);
	}

	private Effect given(NoticeGiven notice) {
		By by = drafted.get(notice.notice());
		if (by == null || notice.kind().equals("none")) {
			return waits(notice.notice(), null);
		}
		Map<String, SequencedMap<String, Money>> steps = new LinkedHashMap<>();
		// instalments that come to one step together are paid together
		notice.lines()
			.forEach(line -> steps.computeIfAbsent(key(by, notice, line), key -> new LinkedHashMap<>())
				.merge(line.invoice(), line.amount(), Money::plus));
		List<Taken> now = new ArrayList<>(recent);
		steps.forEach((key,
				invoices) -> now.add(new Taken(key, notice.date(),
						invoices.entrySet()
							.stream()
							.map(one -> new Part(one.getKey(), one.getValue(), new TreeMap<>()))
							.toList())));
		return new Effect(account, drafted, List.copyOf(now), past).waits(notice.notice(), null);
	}

	/**
	 * @param on the cash's value date: earlier it came before the step; null for all
	 */
	private Effect paid(String invoice, UnaryOperator<Part> change, @Nullable LocalDate on) {
		return new Effect(account, drafted,
				recent.stream()
					.map(taken -> (on != null && on.isBefore(taken.date())) ? taken
							: new Taken(taken.key(), taken.date(),
									taken.parts()
										.stream()
										.map(part -> part.invoice().equals(invoice) ? change.apply(part) : part)
										.toList()))
					.toList(),
				past);
	}

	/** What is older is counted once and for all. */
	private Effect settledBefore(LocalDate date) {
		if (recent.isEmpty() || !recent.getFirst().date().isBefore(date)) {
			return this;
		}
		SortedMap<String, Tally> all = new TreeMap<>(past);
		List<Taken> left = new ArrayList<>();
		for (Taken taken : recent) {
			if (taken.date().isBefore(date)) {
				all.merge(taken.key(), Tally.of(taken.date(), taken.parts(), LocalDate.MAX), Tally::plus);
			}
			else {
				left.add(taken);
			}
		}
		return new Effect(account, drafted, List.copyOf(left), all);
	}

}
