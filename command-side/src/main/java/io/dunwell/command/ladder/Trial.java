package io.dunwell.command.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.Guard;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.dispute.DisputeHandler;
import io.dunwell.command.guard.Channels;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Act;
import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.ladder.LadderAssigned;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Tells the accounts of a company their past again, event by event, and has them climb
 * other ladders meanwhile, day by day, each notice given on its day. Nothing of it
 * becomes part of the log; what it remembers grows with what is open, not with the log.
 * <p>
 * A day costs nothing for an account on which nothing happened and no step is due: it is
 * looked at again when its next step is.
 */
final class Trial {

	private static final String PEAK = "peak";

	/**
	 * docs/ladder.md: when peak calling hours begin; a step without an hour goes then.
	 */
	private static final LocalTime PEAK_HOUR = LocalTime.of(10, 0);

	private final String company;

	private final List<Way> ways;

	private final Way.Scope scope;

	/** What was really given. */
	private final Tally real;

	private final Guard guard;

	/** What was recorded of contacts that the policy forbade, by its reason. */
	private final SortedMap<String, Integer> recorded = new TreeMap<>();

	/** Notices that really charged a fee in the period. */
	private final Set<String> charged = new HashSet<>();

	private final Map<String, Told> accounts = new HashMap<>();

	private final NavigableMap<LocalDate, Set<Told>> agenda = new TreeMap<>();

	private final Map<Told, LocalDate> looks = new HashMap<>();

	/** Real notices that wait. */
	private final Map<String, NoticeDrafted> drafts = new HashMap<>();

	private boolean begun;

	/** How the desk says something on the day that is worked. */
	private MetaData then = MetaData.emptyInstance();

	/**
	 * @param ways the last of them is the one tried
	 */
	Trial(String company, List<Way> ways, Way.Scope scope, Tally real, Guard guard) {
		this.company = company;
		this.ways = ways;
		this.scope = scope;
		this.real = real;
		this.guard = guard;
	}

	/** Tells what happened next. */
	void tell(Event event, MetaData metaData) {
		switch (event) {
			case AccountOpened it when it.company().equals(company) ->
				accounts.put(it.account(), new Told(Account.Facts.of(it), ways.size()));
			case NoticeEvent it when accounts.containsKey(it.account()) -> tellNotice(told(it), it, metaData);
			case OfAccount it when accounts.containsKey(it.account()) -> {
				Told told = told(it);
				told.on(event, metaData);
				told.contacted().on(event, metaData, begun);
				record(told, event);
				if (begun && event instanceof DisputeResolved resolved
						&& DisputeHandler.OWED_AFTER_ALL.contains(resolved.outcome())) {
					resume(told, resolved, metaData);
				}
				look(told, LocalDate.MIN);
			}
			default -> {
				// no account's
			}
		}
	}

	/** Works a day: from the first one on, only what is tried is given. */
	void work(LocalDate date) {
		begun = true;
		then = then(date);
		if (ways.stream().anyMatch(way -> way.changes().contains(date))) {
			accounts.values().forEach(told -> look(told, date));
		}
		NavigableMap<LocalDate, Set<Told>> due = agenda.headMap(date, true);
		List<Told> all = due.values().stream().flatMap(Collection::stream).toList();
		due.clear();
		for (Told told : all) {
			looks.remove(told);
			for (int way = 0; way < ways.size(); way++) {
				climb(told, way, date).ifPresent(next -> look(told, next));
			}
		}
	}

	/** Ids of accounts that are not there. */
	Set<String> unknown(Collection<String> ids) {
		Set<String> unknown = new LinkedHashSet<>(ids);
		unknown.removeAll(accounts.keySet());
		return unknown;
	}

	/** How many it was tried on that had a notice or have something open. */
	int size() {
		Set<String> met = new HashSet<>(real.accounts());
		ways.forEach(way -> met.addAll(way.tally().accounts()));
		accounts.values()
			.stream()
			.filter(told -> !told.invoices().isEmpty() && isTried(told))
			.forEach(told -> met.add(told.id()));
		return met.size();
	}

	private Told told(OfAccount event) {
		return Optional.ofNullable(accounts.get(event.account())).orElseThrow();
	}

	private void tellNotice(Told told, NoticeEvent event, MetaData metaData) {
		if (!begun || event instanceof LadderAssigned) {
			for (int way = 0; way < ways.size(); way++) {
				told.notices(way).on(event, metaData);
			}
			look(told, LocalDate.MIN);
		}
		switch (event) {
			case NoticeDrafted it -> drafts.put(it.notice(), it);
			case NoticeWithdrawn it -> drafts.remove(it.notice());
			case NoticeCharged it when begun && isTried(told) -> {
				charged.add(it.notice());
				fees(it.charges()).forEach(fee -> real.fee(told.id(), it.date(), fee));
			}
			case NoticeChargesCancelled it when charged.contains(it.notice()) -> fees(it.charges())
				.forEach(fee -> real.fee(told.id(), it.date(), Money.zero(fee.currency()).minus(fee)));
			case NoticeGiven it -> {
				judge(told, it, metaData);
				NoticeDrafted drafted = drafts.remove(it.notice());
				if (begun && drafted != null && isTried(told)) {
					real.add(it);
				}
			}
			default -> {
				// nothing to count
			}
		}
	}

	/** What the log says of contacts that the policy forbade. */
	private void record(Told told, Event event) {
		String reason = switch (event) {
			case ContactSuppressed it -> it.code();
			case ContactLogged it -> it.breach();
			default -> null;
		};
		if (begun && reason != null && isTried(told)) {
			recorded.merge(reason, 1, Integer::sum);
		}
	}

	/**
	 * What the contact policy forbade of what was really given, by the hour at which it
	 * was.
	 */
	private void judge(Told told, NoticeGiven given, MetaData metaData) {
		Channels.ofNotice(given.kind()).ifPresent(channel -> {
			Verdict verdict = told.contacted()
				.given(guard, told.facts(), told.holds(), channel, Act.of(metaData).recorded(), begun);
			if (begun && verdict.code() != null && isTried(told)) {
				real.breach(told.id(), given.date(), verdict.code());
			}
		});
	}

	/** Simulated: at the step's hour. */
	private void judge(Told told, int way, NoticeGiven given, @Nullable String hour) {
		LocalTime time = (hour == null || hour.equals(PEAK)) ? PEAK_HOUR : LocalTime.parse(hour);
		Channels.ofNotice(given.kind()).ifPresent(channel -> {
			Verdict verdict = told.contacted()
				.tried(guard, told.facts(), told.holds(), way, channel,
						given.date().atTime(time).atZone(told.facts().zone()).toInstant());
			if (verdict.code() != null) {
				ways.get(way).tally().breach(told.id(), given.date(), verdict.code());
			}
		});
	}

	/** Of contacts that the policy forbade, by its reason. */
	SortedMap<String, Integer> recorded() {
		return recorded;
	}

	private static Stream<Money> fees(List<NoticeCharge> charges) {
		return charges.stream().filter(charge -> charge.kind().equals(NoticeCharge.FEE)).map(NoticeCharge::amount);
	}

	private boolean isTried(Told told) {
		return scope.holds(told.id(), ladder(told));
	}

	private String ladder(Told told) {
		return told.notices(0).ladder().orElse(Policies.DEFAULT);
	}

	/** As {@link DisputeHandler} has it, for whoever has come to a step here. */
	private void resume(Told told, DisputeResolved resolved, MetaData metaData) {
		for (int way = 0; way < ways.size(); way++) {
			if (told.notices(way).hasTrack(resolved.invoice())) {
				told.notices(way).on(new LadderResumed(told.id(), resolved.invoice(), resolved.dispute()), metaData);
			}
		}
	}

	/** Has it climb, and says when to look at it again if nothing happens. */
	private Optional<LocalDate> climb(Told told, int way, LocalDate date) {
		Version version = isTried(told) ? ways.get(way).versions().apply(ladder(told), date).orElse(null) : null;
		if (version == null || told.invoices().isEmpty()) {
			return Optional.empty();
		}
		Notices notices = told.notices(way);
		Round round = new Round(told.id(), version, date, notices, asked -> told.snapshot(way, asked, date), event -> {
			if (event instanceof NoticeGiven given) {
				count(told, way, given);
			}
			notices.on(event, then);
		});
		round.work(told.invoices());
		for (Waiting one = first(notices); one != null; one = first(notices)) {
			NoticeDrafted drafted = one.drafted();
			if (one.lacksApproval()) {
				notices.on(new NoticeApproved(one.id(), told.id(), drafted.kind(), drafted.step()), then);
			}
			round.give(one);
		}
		return new Ladder(told.snapshot(way, told.invoices(), date), version, date).rungs()
			.stream()
			.flatMap(rung -> next(rung, date).stream())
			.min(LocalDate::compareTo);
	}

	/** Before the notices of the account know of it. */
	private void count(Told told, int way, NoticeGiven given) {
		Tally tally = ways.get(way).tally();
		Notices notices = told.notices(way);
		tally.add(given);
		notices.waiting(given.notice()).ifPresent(waiting -> judge(told, way, given, waiting.drafted().terms().hour()));
		notices.waiting(given.notice())
			.flatMap(waiting -> Fee.of(waiting.drafted(), given.lines(), notices,
					guard.pack(told.facts(), given.date())))
			.ifPresent(fee -> tally.fee(told.id(), given.date(), fee.amount()));
	}

	private static @Nullable Waiting first(Notices notices) {
		return notices.waiting().stream().findFirst().orElse(null);
	}

	/** The desk says it, on that day. */
	private static MetaData then(LocalDate date) {
		Instant instant = date.atStartOfDay().toInstant(ZoneOffset.UTC);
		return MetaData.with(Meta.ACTOR, "desk")
			.and(Meta.RECORDED, instant.toString())
			.and(Meta.EFFECTIVE, date.toString());
	}

	private static Optional<LocalDate> next(Rung rung, LocalDate date) {
		LocalDate on = rung.on();
		LocalDate tomorrow = date.plusDays(1);
		if (on != null) {
			return Optional.of(on.isAfter(date) ? on : tomorrow);
		}
		return rung.why().code().matches("end|charge") ? Optional.empty() : Optional.of(tomorrow);
	}

	private void look(Told told, LocalDate on) {
		LocalDate before = looks.get(told);
		if (before != null && !on.isBefore(before)) {
			return;
		}
		if (before != null) {
			Optional.ofNullable(agenda.get(before)).ifPresent(others -> others.remove(told));
		}
		looks.put(told, on);
		agenda.computeIfAbsent(on, day -> new LinkedHashSet<>()).add(told);
	}

}
