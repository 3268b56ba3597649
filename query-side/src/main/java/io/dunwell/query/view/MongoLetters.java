package io.dunwell.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The dead letters of one version, in collection {@code dead_letter}. A letter is written
 * at once, before the documents and the token of its batch. A batch that is told again
 * after a crash finds its own letters there: their ids follow from their events, so that
 * an event is parked once, and an event is held back only by letters that precede it.
 * Until the token has passed a letter, nobody may act on it.
 */
final class MongoLetters implements SequencedDeadLetterQueue<EventMessage<?>> {

	/** Sequences, and letters of a sequence: as Axon's own queues hold by default. */
	private static final int ROOM = 1024;

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final String SEQUENCE = "sequence";

	private static final String POSITION = "position";

	private final MongoCollection<Document> letters;

	private final MongoLetterForm form;

	private final TokenStore tokens;

	private final String version;

	MongoLetters(MongoOperations mongo, MongoLetterForm form, TokenStore tokens, ViewVersion<?> version) {
		this.letters = mongo.getCollection("dead_letter");
		this.form = form;
		this.tokens = tokens;
		this.version = version.name();
	}

	static void create(MongoOperations mongo) {
		mongo.getCollection("dead_letter").createIndex(Indexes.ascending(VERSION, SEQUENCE, POSITION));
	}

	@Override
	public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
		if (isFull(sequence)) {
			throw new DeadLetterQueueOverflowException(sequence);
		}
		if (CurrentUnitOfWork.isStarted()) {
			// who was overtaken while it slept must not park what the other has taken
			tokens.extendClaim(version, 0);
		}
		long position = MongoLetterForm.position(letter.message());
		try {
			letters.insertOne(form.write(letter)
				.append(ID, id(letter))
				.append(VERSION, version)
				.append(SEQUENCE, sequence.toString())
				.append(POSITION, position));
		}
		catch (MongoWriteException known) {
			if (known.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw known;
			}
		}
		if (CurrentUnitOfWork.isStarted()) {
			parked(position).first().merge(sequence.toString(), position, Math::min);
		}
	}

	@Override
	public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> builder) {
		DeadLetter<? extends EventMessage<?>> letter = builder.get();
		long position = MongoLetterForm.position(letter.message());
		Parked parked = parked(position);
		if (parked.again().contains(id(letter))
				|| parked.first().getOrDefault(sequence.toString(), Long.MAX_VALUE) <= position) {
			enqueue(sequence, letter);
			return true;
		}
		return false;
	}

	@Override
	public void evict(DeadLetter<? extends EventMessage<?>> letter) {
		letters.deleteOne(Filters.eq(ID, id(letter)));
	}

	@Override
	public void requeue(DeadLetter<? extends EventMessage<?>> letter,
			UnaryOperator<DeadLetter<? extends EventMessage<?>>> updater) {
		DeadLetter<? extends EventMessage<?>> updated = updater.apply(letter).markTouched();
		Bson change = Updates.combine(Updates.set(MongoLetterForm.CAUSE, MongoLetterForm.cause(updated)),
				Updates.set(MongoLetterForm.TOUCHED, updated.lastTouched()));
		if (letters.updateOne(Filters.eq(ID, id(letter)), change).getMatchedCount() == 0) {
			throw new NoSuchDeadLetterException("there is no letter " + id(letter));
		}
	}

	@Override
	public boolean contains(Object sequence) {
		return sequenceSize(sequence) > 0;
	}

	@Override
	public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
		List<DeadLetter<? extends EventMessage<?>>> found = new ArrayList<>();
		return letters.find(of(sequence)).sort(Sorts.ascending(POSITION)).map(form::read).into(found);
	}

	/** Each sequence in the order of the log. */
	@Override
	public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
		Map<String, List<DeadLetter<? extends EventMessage<?>>>> sequences = new LinkedHashMap<>();
		letters.find(all())
			.sort(Sorts.ascending(SEQUENCE, POSITION))
			.forEach(entry -> sequences.computeIfAbsent(entry.getString(SEQUENCE), first -> new ArrayList<>())
				.add(form.read(entry)));
		return List.copyOf(sequences.values());
	}

	@Override
	public boolean isFull(Object sequence) {
		long size = sequenceSize(sequence);
		return (size > 0) ? size >= ROOM : amountOfSequences() >= ROOM;
	}

	@Override
	public long size() {
		return letters.countDocuments(all());
	}

	@Override
	public long sequenceSize(Object sequence) {
		return letters.countDocuments(of(sequence));
	}

	@Override
	public long amountOfSequences() {
		return first().size();
	}

	@Override
	public boolean process(Predicate<DeadLetter<? extends EventMessage<?>>> filter,
			Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
		for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : deadLetters()) {
			if (filter.test(sequence.iterator().next())) {
				return isProcessed(sequence, task);
			}
		}
		return false;
	}

	@Override
	public void clear() {
		letters.deleteMany(all());
	}

	private boolean isProcessed(Iterable<DeadLetter<? extends EventMessage<?>>> sequence,
			Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
		for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
			EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
			if (decision.shouldEnqueue()) {
				decision.enqueueCause().ifPresent(cause -> requeue(letter, old -> old.withCause(cause)));
				return false;
			}
			evict(letter);
		}
		return true;
	}

	/** Asked once a batch, by its first event. */
	private Parked parked(long position) {
		if (!CurrentUnitOfWork.isStarted()) {
			return ask(position);
		}
		return CurrentUnitOfWork.get().root().getOrComputeResource("letters of " + version, name -> ask(position));
	}

	private Parked ask(long position) {
		Map<String, Long> first = first();
		Set<String> again = new HashSet<>();
		if (!first.isEmpty()) {
			letters.find(Filters.and(all(), Filters.gte(POSITION, position)))
				.projection(Projections.include(ID))
				.forEach(entry -> again.add(entry.getString(ID)));
		}
		return new Parked(first, again);
	}

	private Map<String, Long> first() {
		Map<String, Long> first = new HashMap<>();
		letters
			.aggregate(List.of(Aggregates.match(all()),
					Aggregates.group("$" + SEQUENCE, Accumulators.min(POSITION, "$" + POSITION))))
			.forEach(entry -> first.put(entry.getString(ID), entry.getLong(POSITION)));
		return first;
	}

	private Bson all() {
		return Filters.eq(VERSION, version);
	}

	private Bson of(Object sequence) {
		return Filters.and(all(), Filters.eq(SEQUENCE, sequence.toString()));
	}

	private String id(DeadLetter<? extends EventMessage<?>> letter) {
		return version + ":" + letter.message().getIdentifier();
	}

	/**
	 * What was parked when a batch began, and what it parks.
	 *
	 * @param first position of the first letter of each sequence
	 * @param again letters of events of this batch, from an attempt that was cut short
	 */
	private record Parked(Map<String, Long> first, Set<String> again) {

	}

}
