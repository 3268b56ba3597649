package io.dunwell.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.dunwell.messages.LogicalName;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead letters of a view's serving version: seen, retried or dropped by a person.
 */
final class DeadLetters<D> {

	private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

	private final LiveView<D> view;

	DeadLetters(LiveView<D> view) {
		this.view = view;
	}

	long count() {
		return queue().size();
	}

	List<ParkedEvent> list() {
		return letters().stream().map(this::describe).toList();
	}

	/**
	 * Folds the letters of a sequence in their order, up to the first that fails again.
	 * Axon's own retry would roll the whole transaction back on that one, and with it the
	 * letters that were taken and the cause of the failure.
	 * @return whether none is left
	 */
	boolean retry(String sequence) {
		return view.backend().transactions().fetchInTransaction(() -> {
			Batch<D> batch = projector().batch();
			batch.load(Set.of());
			boolean all = queue().process(letter -> isOf(sequence, letter), letter -> take(batch, letter));
			batch.write(view.today());
			return all;
		});
	}

	/** Gives up the letters of a sequence: the document stays as it is without them. */
	void drop(String sequence) {
		view.backend().transactions().executeInTransaction(() -> {
			view.backend().documents().lock(view.serving().version());
			letters().stream().filter(letter -> isOf(sequence, letter)).forEach(queue()::evict);
		});
	}

	private EnqueueDecision<EventMessage<?>> take(Batch<D> batch, DeadLetter<? extends EventMessage<?>> letter) {
		try {
			projector().foldLate(batch, letter.message());
			return Decisions.evict();
		}
		catch (RuntimeException stillFails) {
			log.warn("Event {} still cannot be taken", letter.message().getIdentifier(), stillFails);
			return Decisions.requeue(ThrowableCause.truncated(stillFails));
		}
	}

	private ParkedEvent describe(DeadLetter<? extends EventMessage<?>> letter) {
		EventMessage<?> message = letter.message();
		LogicalName name = message.getPayloadType().getAnnotation(LogicalName.class);
		return new ParkedEvent(view.view().name(), projector().sequence(message).toString(), message.getIdentifier(),
				(name != null) ? name.value() : message.getPayloadType().getSimpleName(),
				((TrackedEventMessage<?>) message).trackingToken().position().orElse(-1),
				letter.cause().map(Cause::message).orElse(null), letter.enqueuedAt());
	}

	private boolean isOf(String sequence, DeadLetter<? extends EventMessage<?>> letter) {
		return projector().sequence(letter.message()).equals(sequence);
	}

	/** All at once: evicting while paging would skip some. */
	private List<DeadLetter<? extends EventMessage<?>>> letters() {
		List<DeadLetter<? extends EventMessage<?>>> all = new ArrayList<>();
		queue().deadLetters().forEach(sequence -> sequence.forEach(all::add));
		return all;
	}

	private Projector<D> projector() {
		return view.serving().projector();
	}

	private SequencedDeadLetterQueue<EventMessage<?>> queue() {
		return view.serving().letters();
	}

}
