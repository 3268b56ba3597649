package io.dunwell.command.unit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.dunwell.log.StreamIndex;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one unit of work. Whatever is loaded and made through it within one
 * command commits together, or not at all. Load in id order where more than one command
 * may touch the same aggregates; what cannot (the ids are only known from the first
 * aggregate) is retried by {@link RetryingCommandBus}.
 */
public final class Ledger {

	private final EventStore events;

	private final StreamIndex streams;

	private final @Nullable AggregateMemory memory;

	private final Map<Class<?>, Repository<?>> repositories = new ConcurrentHashMap<>();

	/**
	 * @param memory of aggregates; none where other processes write to the same log
	 */
	public Ledger(EventStore events, StreamIndex streams, @Nullable AggregateMemory memory) {
		this.events = events;
		this.streams = streams;
		this.memory = memory;
	}

	/**
	 * Loads one aggregate.
	 * @throws Rejected with the refusal, naming the key of the id, when there is none
	 */
	public <T> Loaded<T> load(Class<T> type, String id, Refusal unknown) {
		try {
			Loaded<T> loaded = new Loaded<>(repository(type).load(id));
			met().add(id);
			return loaded;
		}
		catch (AggregateNotFoundException none) {
			throw new Rejected(unknown, Ids.keyOf(id));
		}
	}

	/** Makes a new aggregate; its constructor applies its first event. */
	public <T> void create(Class<T> type, Supplier<T> constructor) {
		try {
			repository(type).newInstance(constructor::get);
		}
		catch (RuntimeException refusedOrBroken) {
			throw refusedOrBroken;
		}
		catch (Exception neverChecked) {
			throw new IllegalStateException(neverChecked);
		}
	}

	/**
	 * Loads one aggregate, or makes it empty: its first event follows in this unit of
	 * work.
	 */
	public <T> Loaded<T> loadOrCreate(Class<T> type, String id, Supplier<T> constructor) {
		try {
			met().add(id);
			return new Loaded<>(repository(type).loadOrCreate(id, constructor::get));
		}
		catch (RuntimeException refusedOrBroken) {
			throw refusedOrBroken;
		}
		catch (Exception neverChecked) {
			throw new IllegalStateException(neverChecked);
		}
	}

	/**
	 * Which of these ids are taken. Two processes may both find an id free: then the
	 * store refuses the second and the command runs again.
	 */
	public Set<String> existing(Collection<String> ids) {
		return streams.existing(ids);
	}

	/** The same of one, which may also have been loaded or made in this unit of work. */
	public boolean exists(String id) {
		return isMet(id) || !existing(Set.of(id)).isEmpty();
	}

	/** Whether it has been loaded or made in this unit of work. */
	public boolean isMet(String id) {
		return met().contains(id);
	}

	private static Set<String> met() {
		return CurrentUnitOfWork.get().root().getOrComputeResource(Ledger.class.getName(), key -> new HashSet<>());
	}

	@SuppressWarnings("unchecked") // the map is only filled here, by type
	private <T> Repository<T> repository(Class<T> type) {
		return (Repository<T>) repositories.computeIfAbsent(type, t -> open(type));
	}

	private <T> Repository<T> open(Class<T> type) {
		EventSourcingRepository.Builder<T> repository = EventSourcingRepository.builder(type).eventStore(events);
		return (memory == null ? repository : repository.cache(memory)).build();
	}

	/** An aggregate in this unit of work. */
	public static final class Loaded<T> {

		private final Aggregate<T> aggregate;

		private Loaded(Aggregate<T> aggregate) {
			this.aggregate = aggregate;
		}

		/** Asks the aggregate something, or has it decide. */
		public <R> R ask(Function<T, R> question) {
			return aggregate.invoke(question);
		}

		/** Has the aggregate state facts. */
		public void tell(Consumer<T> decision) {
			aggregate.execute(decision);
		}

	}

}
