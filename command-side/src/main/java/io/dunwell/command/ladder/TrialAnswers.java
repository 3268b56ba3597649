package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.dunwell.command.contact.Guard;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a ladder would do: over a past period of the log, or from today on.
 * Nothing is written.
 */
public final class TrialAnswers {

	private static final int LONGEST_DAYS = 1100;

	private static final int LONGEST_PREVIEW = 92;

	private static final int FORTNIGHT = 14;

	private static final int TOLD = 20;

	private static final int MOST_TOLD = 1000;

	private final EventLog log;

	private final EventStore events;

	private final Policies policies;

	private final Guard guard;

	private final ZoneId zone;

	/** Each remembers what is open of a whole company. */
	private final ReentrantLock oneAtATime = new ReentrantLock();

	/**
	 * @param zone the company's
	 */
	public TrialAnswers(EventLog log, EventStore events, Policies policies, Guard guard, ZoneId zone) {
		this.log = log;
		this.events = events;
		this.policies = policies;
		this.guard = guard;
		this.zone = zone;
	}

	@QueryHandler
	CompletableFuture<LadderTrial> handle(SimulateLadder query) {
		return later(() -> simulate(query));
	}

	@QueryHandler
	CompletableFuture<LadderTrial> handle(PreviewLadder query) {
		return later(() -> preview(query));
	}

	/** Axon interrupts whoever answers for a minute; a long log takes longer. */
	private static CompletableFuture<LadderTrial> later(Supplier<LadderTrial> work) {
		return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().name("ladder-trial").start(task));
	}

	private LadderTrial simulate(SimulateLadder query) {
		LocalDate from = given("from", query.from());
		LocalDate to = given("to", query.to());
		if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
			throw new Rejected(Refusal.INVALID_FIELD, "from", from);
		}
		Asked asked = asked(query.company(), query.policy(), query.accounts(), query.everybody(), query.limit());
		UnaryOperator<LocalDate> period = Outcome.periods(from, to);
		Tally before = new Tally(period);
		Tally after = new Tally(period);
		Way tried = new Way(after, (ladder, date) -> Optional.of(asked.version()), Set.of());
		Trial trial = new Trial(asked.company(), List.of(tried), asked.scope(), before, guard);
		long position = alone(
				() -> new Passage(log, asked.company(), zone, worked(asked.company()), from, to).tell(trial));
		check(trial, asked);
		return new Outcome(asked, from, to, before, after).answer(trial, position);
	}

	private LadderTrial preview(PreviewLadder query) {
		LocalDate from = given("from", query.from());
		int days = within("days", query.days(), FORTNIGHT, LONGEST_PREVIEW);
		LocalDate to = from.plusDays(days - 1L);
		Asked asked = asked(query.company(), query.policy(), query.accounts(), query.everybody(), query.limit());
		LocalDate start = asked.version().policy().from() == null ? from : asked.version().policy().from();
		UnaryOperator<LocalDate> period = Outcome.periods(from, to);
		Set<LocalDate> changes = new HashSet<>(Set.of(start));
		policies.of(asked.company()).forEach(one -> changes.add(one.adopted().from()));
		Way current = new Way(new Tally(period), (ladder, date) -> policies.inForce(asked.company(), ladder, date),
				changes);
		Way tried = new Way(new Tally(period), (ladder, date) -> date.isBefore(start)
				? policies.inForce(asked.company(), ladder, date) : Optional.of(asked.version()), changes);
		Trial trial = new Trial(asked.company(), List.of(current, tried), asked.scope(), new Tally(period), guard);
		long position = alone(() -> Passage.ahead(log, asked.company(), zone, from, to).tell(trial));
		check(trial, asked);
		return new Outcome(asked, from, to, current.tally(), tried.tally()).answer(trial, position);
	}

	private Asked asked(@Nullable String named, String text, @Nullable List<String> codes, @Nullable Boolean everybody,
			@Nullable Integer limit) {
		String company = Ids.company(named);
		Policy policy = PolicyYaml.parse(policies.text(company, text));
		Set<String> accounts = codes == null ? null
				: codes.stream().map(code -> Ids.account(company, code)).collect(Collectors.toSet());
		boolean all = everybody != null ? everybody : accounts != null || !policies.knows(company, policy.name());
		return new Asked(company, policies.tried(company, policy), new Way.Scope(accounts, all ? null : policy.name()),
				within("limit", limit, TOLD, MOST_TOLD));
	}

	private static LocalDate given(String field, @Nullable LocalDate date) {
		return Optional.ofNullable(date).orElseThrow(() -> new Rejected(Refusal.MISSING_FIELD, field));
	}

	private static int within(String field, @Nullable Integer number, int otherwise, int most) {
		if (number != null && (number < 1 || number > most)) {
			throw new Rejected(Refusal.INVALID_FIELD, field, number);
		}
		return number == null ? otherwise : number;
	}

	private static void check(Trial trial, Asked asked) {
		Set<String> accounts = asked.scope().accounts();
		Collection<String> unknown = accounts == null ? List.of() : trial.unknown(accounts);
		unknown.stream().findFirst().ifPresent(one -> {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, Ids.keyOf(one));
		});
	}

	/** The collection days that were worked, or are being. */
	private Set<LocalDate> worked(String company) {
		return events.readEvents(Ids.calendar(company))
			.asStream()
			.map(message -> message.getPayload())
			.filter(DayOpened.class::isInstance)
			.map(opened -> ((DayOpened) opened).date())
			.collect(Collectors.toSet());
	}

	private long alone(LongSupplier work) {
		oneAtATime.lock();
		try {
			return work.getAsLong();
		}
		finally {
			oneAtATime.unlock();
		}
	}

	/**
	 * What is tried on whom.
	 *
	 * @param limit of accounts that are told of
	 */
	record Asked(String company, Version version, Way.Scope scope, int limit) {

	}

}
