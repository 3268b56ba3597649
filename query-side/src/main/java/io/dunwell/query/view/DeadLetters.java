package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.dunwell.messages.LogicalName;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead letters of a view's serving version: seen, retried or dropped by a person.
 */
final class DeadLetters<D> {

	private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

	private final RunningVersion<D> version;

	private final LocalDate today;

	/**
	 * @param today as of which documents are derived
	 */
	DeadLetters(RunningVersion<D> version, LocalDate today) {
		this.version = version;
		this.today = today;
	}

	long count() {
		return queue().size();
	}

	List<ParkedEvent> list() {
		return letters().stream().map(this::describe).toList();
	}

	/**
	 * Folds the letters of a sequence in their order, up to the first that fails again,
	 * and writes the documents before the letters are gone. Axon's own retry would roll
	 * the whole transaction back on that one, and with it the letters that were taken and
	 * the cause of the failure.
	 * @return whether none is left
	 */
	boolean retry(String sequence) {
		return version.backend().transactions().fetchInTransaction(() -> {
			Batch<D> batch = projector().batch();
			batch.load(Set.of());
			List<DeadLetter<? extends EventMessage<?>>> taken = new ArrayList<>();
			boolean all = true;
			for (DeadLetter<? extends EventMessage<?>> letter : letters(sequence)) {
				all = all && isTaken(batch, letter);
				if (all) {
					taken.add(letter);
				}
			}
			batch.write(today);
			taken.forEach(queue()::evict);
			return all;
		});
	}

	/** Gives up the letters of a sequence: the document stays as it is without them. */
	void drop(String sequence) {
		version.backend().transactions().executeInTransaction(() -> {
			version.backend().documents().lock(version.version());
			letters(sequence).forEach(queue()::evict);
		});
	}

	private boolean isTaken(Batch<D> batch, DeadLetter<? extends EventMessage<?>> letter) {
		try {
			projector().foldLetter(batch, letter.message(), sequence(letter));
			return true;
		}
		catch (RuntimeException stillFails) {
			log.warn("Event {} still cannot be taken", letter.message().getIdentifier(), stillFails);
			queue().requeue(letter, old -> old.withCause(ThrowableCause.truncated(stillFails)));
			return false;
		}
	}

	private ParkedEvent describe(DeadLetter<? extends EventMessage<?>> letter) {
		EventMessage<?> message = letter.message();
		LogicalName name = message.getPayloadType().getAnnotation(LogicalName.class);
		return new ParkedEvent(version.version().view().name(), projector().sequence(message).toString(),
				message.getIdentifier(), (name != null) ? name.value() : message.getPayloadType().getSimpleName(),
				position(letter), letter.cause().map(Cause::message).orElse(null), letter.enqueuedAt());
	}

	private List<DeadLetter<? extends EventMessage<?>>> letters(String sequence) {
		return letters().stream()
			.filter(letter -> projector().sequence(letter.message()).equals(sequence))
			.sorted(Comparator.comparingLong(letter -> position(letter)))
			.toList();
	}

	/**
	 * All at once: evicting while paging would skip some. Not those that the token has
	 * not passed: what precedes them in their batch may not have been written yet, and
	 * would be taken for seen.
	 */
	private List<DeadLetter<? extends EventMessage<?>>> letters() {
		long passed = version.position();
		List<DeadLetter<? extends EventMessage<?>>> all = new ArrayList<>();
		queue().deadLetters().forEach(sequence -> sequence.forEach(all::add));
		all.removeIf(letter -> position(letter) > passed);
		return all;
	}

	/** Under which it was parked: Axon's letters know, but their interface does not. */
	private static Object sequence(DeadLetter<? extends EventMessage<?>> letter) {
		return (letter instanceof JdbcDeadLetter<?> row) ? row.getSequenceIdentifier()
				: ((GenericDeadLetter<?>) letter).getSequenceIdentifier();
	}

	private static long position(DeadLetter<? extends EventMessage<?>> letter) {
		return ((TrackedEventMessage<?>) letter.message()).trackingToken().position().orElse(-1);
	}

	private Projector<D> projector() {
		return version.projector();
	}

	private SequencedDeadLetterQueue<EventMessage<?>> queue() {
		return version.letters();
	}

}
