package io.dunwell.command;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.dunwell.command.day.DayHandler;
import io.dunwell.command.unit.AggregateMemory;
import io.dunwell.command.unit.Ledger;
import io.dunwell.log.EventLog;
import io.dunwell.log.StreamIndex;
import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.payment.PaymentAttached;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The write side as it is composed for real, on an event store in memory: given what was
 * said before, when something is said, then these events follow, or this refusal.
 */
public final class Desk {

	/** Ten per cent a year, eight from the first of April on. */
	private static final ChargeProperties RATES = new ChargeProperties(Map.of("SEK",
			Map.of(LocalDate.parse("2020-01-01"), BigDecimal.TEN, LocalDate.parse("2026-04-01"), new BigDecimal("8"))));

	private final EventStore events = EmbeddedEventStore.builder()
		.storageEngine(new InMemoryEventStorageEngine())
		.build();

	private final Keys keys = new Keys();

	private final SimpleCommandBus bus;

	private final SimpleQueryBus queries = SimpleQueryBus.builder().build();

	private final List<DomainEventMessage<?>> published = Collections.synchronizedList(new ArrayList<>());

	private Instant now = Instant.parse("2026-03-02T09:00:00Z");

	private Role role = Role.ADMIN;

	private String actor = "anna";

	public Desk() {
		this(false);
	}

	/** One with other limits and tolerances of write-offs. */
	public Desk(WriteOffProperties writeOffs) {
		this(false, writeOffs);
	}

	/** One that remembers its aggregates, as a log's one writer does, or does not. */
	public Desk(boolean remembers) {
		this(remembers, new WriteOffProperties(null, null, null));
	}

	/**
	 * @param remembers its aggregates, as a log's one writer does, instead of reading
	 * them from the log for each command
	 */
	Desk(boolean remembers, WriteOffProperties writeOffs) {
		events.subscribe(batch -> batch.forEach(one -> published.add((DomainEventMessage<?>) one)));
		StreamIndex streams = ids -> new HashSet<>(
				ids.stream().filter(id -> events.lastSequenceNumberFor(id).isPresent()).toList());
		CommandSideConfiguration wiring = new CommandSideConfiguration();
		Ledger ledger = new Ledger(events, streams, remembers ? new AggregateMemory() : null);
		bus = wiring.commandBus(NoTransactionManager.instance(), ledger, events,
				EventSerializer.general(new DunwellJson(keys)), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
				wiring.provenance());
		var company = new CompanyProperties("SE", "en", "Europe/Stockholm", "SEK", 30, List.of());
		var opening = wiring.opening(company);
		var policy = wiring.writeOffPolicy(writeOffs);
		var policies = wiring.policies(events);
		var guard = wiring.guard(new ContactPolicyProperties(null), company);
		var charging = wiring.charging(ledger, guard, RATES);
		for (Object handler : List.of(wiring.accountHandler(ledger, opening), wiring.invoiceHandler(ledger),
				wiring.invoiceBatchHandler(ledger, opening), wiring.fileHandler(ledger, company),
				wiring.writeOffHandler(ledger, policy), wiring.paymentHandler(ledger, policy),
				wiring.payerHandler(ledger), wiring.paymentBatchHandler(ledger, policy), wiring.promiseHandler(ledger),
				wiring.disputeHandler(ledger), wiring.problemHandler(ledger, company),
				wiring.contactHandler(ledger, guard), wiring.directoryHandler(ledger, company),
				new DayHandler(ledger, published::size), wiring.caseHandler(ledger, policies),
				wiring.ladderHandler(ledger, policies, guard, charging, company), wiring.taskHandler(ledger, policies),
				wiring.creditHandler(ledger), wiring.copyHandler(ledger, guard), wiring.worklistHandler(ledger),
				wiring.recognitionHandler(ledger, company), wiring.updateHandler(ledger, company),
				wiring.erasureHandler(ledger, keys, this::attachedTo))) {
			new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
		}
		for (Object answers : List.of(wiring.trackAnswers(ledger, policies),
				wiring.versionAnswers(policies, guard, RATES), wiring.chargeAnswers(ledger, charging),
				wiring.verdictAnswers(ledger, guard),
				wiring.trialAnswers(new Published(published), events, policies, guard, company))) {
			new AnnotationQueryHandlerAdapter<>(answers).subscribe(queries);
		}
	}

	/** Asks the ledger. */
	public <A> A ask(Query<A> query, Class<A> answer) {
		try {
			return DefaultQueryGateway.builder().queryBus(queries).build().query(query, answer).join();
		}
		catch (CompletionException failed) {
			throw Rejected.in(failed).orElseThrow(() -> failed);
		}
	}

	private Set<String> attachedTo(String account) {
		return published.stream()
			.map(DomainEventMessage::getPayload)
			.filter(PaymentAttached.class::isInstance)
			.map(PaymentAttached.class::cast)
			.filter(attached -> attached.account().equals(account))
			.map(PaymentAttached::payment)
			.collect(Collectors.toSet());
	}

	/** From now on it is noon, in UTC, on this date. */
	public Desk on(String date) {
		return at(date + "T12:00:00Z");
	}

	public Desk at(String instant) {
		now = Instant.parse(instant);
		return this;
	}

	public Desk as(String someone, Role theirRole) {
		actor = someone;
		role = theirRole;
		return this;
	}

	/** Says what is a matter of course. */
	public Desk given(Command... commands) {
		for (Command command : commands) {
			say(command, Map.of());
		}
		return this;
	}

	/** Says a command and answers what it made of it. */
	public Said when(Command command) {
		return when(command, Map.of());
	}

	public Said when(Command command, Map<String, ?> metaData) {
		int before = published.size();
		Object answer = say(command, metaData);
		return new Said(answer, List.copyOf(published.subList(before, published.size())));
	}

	/** Says a command that is refused for this reason, and leaves nothing behind. */
	public Rejected refuses(Refusal refusal, Command command) {
		return refuses(refusal, command, Map.of());
	}

	public Rejected refuses(Refusal refusal, Command command, Map<String, ?> metaData) {
		int before = published.size();
		Rejected rejected = catchThrowableOfType(Rejected.class, () -> say(command, metaData));
		assertThat(rejected).as("refusal of %s", command).isNotNull();
		assertThat(rejected.refusal()).isEqualTo(refusal);
		assertThat(published).hasSize(before);
		return rejected;
	}

	public List<DomainEventMessage<?>> log() {
		return List.copyOf(published);
	}

	/** What the log is kept in. */
	public EventStore events() {
		return events;
	}

	/** Says commands as programs do. */
	public CommandGateway gateway() {
		return DefaultCommandGateway.builder().commandBus(bus).build();
	}

	public Keys keys() {
		return keys;
	}

	private Object say(Command command, Map<String, ?> metaData) {
		MetaData all = MetaData.with(Meta.ACTOR, actor)
			.and(Meta.ROLE, role.name())
			.and(Meta.RECORDED, now.toString())
			.mergedWith(metaData);
		FutureCallback<Command, Object> answer = new FutureCallback<>();
		bus.dispatch(new GenericCommandMessage<>(command, all), answer);
		var result = answer.getResult();
		if (result.isExceptional()) {
			throw result.exceptionResult() instanceof RuntimeException failure ? failure
					: new IllegalStateException(result.exceptionResult());
		}
		return result.getPayload();
	}

	/** What was said so far, as an audit reads it. */
	private record Published(List<DomainEventMessage<?>> messages) implements EventLog {

		@Override
		public List<LoggedEvent> read(long after, int limit) {
			List<LoggedEvent> page = new ArrayList<>();
			for (long position = after + 1; position <= Math.min(head(), after + limit); position++) {
				page.add(new LoggedEvent(position, messages.get((int) position - 1)));
			}
			return page;
		}

		@Override
		public long head() {
			return messages.size();
		}

		@Override
		public long last() {
			return head();
		}

	}

	/** What a command made. */
	public record Said(Object answer, List<DomainEventMessage<?>> messages) {

		public String id() {
			return done().id();
		}

		public Done done() {
			return (Done) answer;
		}

		public BatchResult batch() {
			return (BatchResult) answer;
		}

		public List<Event> events() {
			return messages.stream().map(one -> (Event) one.getPayload()).toList();
		}

		/** Those of this type. */
		public <E extends Event> List<E> all(Class<E> type) {
			return events().stream().filter(type::isInstance).map(type::cast).toList();
		}

		/** The one event of this type. */
		public <E extends Event> E one(Class<E> type) {
			List<E> found = all(type);
			assertThat(found).hasSize(1);
			return found.getFirst();
		}

		/** From which business date the one event of this type holds. */
		public LocalDate effective(Class<? extends Event> type) {
			return messages.stream()
				.filter(one -> type.isInstance(one.getPayload()))
				.map(one -> LocalDate.parse(String.valueOf(one.getMetaData().get(Meta.EFFECTIVE))))
				.findFirst()
				.orElseThrow();
		}

	}

	/** Keys in memory, as the vault keeps them. */
	public static final class Keys implements KeyRing {

		private final Map<String, SecretKey> made = new HashMap<>();

		private final Set<String> erased = new HashSet<>();

		@Override
		public Optional<SecretKey> key(String subject) {
			return erased.contains(subject) ? Optional.empty()
					: Optional.of(made.computeIfAbsent(subject, one -> new SecretKeySpec(new byte[32], "AES")));
		}

		@Override
		public void prepare(Collection<String> subjects) {
			subjects.forEach(this::key);
		}

		@Override
		public void prefetch(Collection<String> subjects) {
			// all there are are here
		}

		@Override
		public Optional<SecretKey> find(String subject) {
			return Optional.ofNullable(made.get(subject));
		}

		@Override
		public boolean knows(String subject) {
			return made.containsKey(subject) || erased.contains(subject);
		}

		@Override
		public void erase(Collection<String> subjects) {
			made.keySet().removeAll(subjects);
			erased.addAll(subjects);
		}

	}

}
