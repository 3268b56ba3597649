package io.dunwell.command.unit;

import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.audit.CommandAnswered;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A command with an idempotency key is carried out once: its answer is event 0 of a
 * stream of that key, in the same unit of work. The same key with the same body gets the
 * first answer; with another body it is refused; refusals are not remembered.
 */
public final class Receipts implements MessageHandlerInterceptor<CommandMessage<?>> {

	private final EventStore events;

	private final Ledger ledger;

	private final Serializer serializer;

	/**
	 * @param serializer for the hash of a command's body
	 */
	public Receipts(EventStore events, Ledger ledger, Serializer serializer) {
		this.events = events;
		this.ledger = ledger;
		this.serializer = serializer;
	}

	@Override
	public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
			throws Exception {
		CommandMessage<?> command = unitOfWork.getMessage();
		Object key = command.getMetaData().get(Meta.IDEMPOTENCY_KEY);
		if (key == null) {
			return chain.proceed();
		}
		String id = Ids.receipt(key.toString());
		String body = Ids
			.hash(command.getCommandName() + serializer.serialize(command.getPayload(), String.class).getData());
		DomainEventStream earlier = events.readEvents(id);
		if (earlier.hasNext()) {
			return repeated((CommandAnswered) earlier.next().getPayload(), body, key);
		}
		Object answer = proceed(chain, id);
		if (answer instanceof Done done) {
			Act act = Act.of(command.getMetaData());
			ledger.create(Receipt.class,
					() -> new Receipt(new CommandAnswered(id, command.getPayloadType().getSimpleName(), body, done),
							act));
		}
		return answer;
	}

	/**
	 * Where the same was done since we looked, it is refused for what it did itself: it
	 * runs again, and finds its answer.
	 */
	private @Nullable Object proceed(InterceptorChain chain, String id) throws Exception {
		try {
			return chain.proceed();
		}
		catch (Rejected refused) {
			if (events.readEvents(id).hasNext()) {
				throw new ConcurrencyException("answered in the meantime", refused);
			}
			throw refused;
		}
	}

	private static Done repeated(CommandAnswered answered, String body, Object key) {
		if (!answered.body().equals(body)) {
			throw new Rejected(Refusal.IDEMPOTENCY_KEY_REUSED, key);
		}
		return answered.answer();
	}

}
