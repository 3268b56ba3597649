package io.dunwell.command.unit;

import java.util.concurrent.ExecutionException;

import io.dunwell.messages.Command;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** How the desk itself commands and asks, when nobody sits at it. */
public final class OwnVoice {

	private static final MetaData MYSELF = MetaData.with(Meta.ACTOR, "desk").and(Meta.ROLE, Role.SYSTEM.name());

	private final CommandGateway commands;

	private final QueryGateway queries;

	public OwnVoice(CommandGateway commands, QueryGateway queries) {
		this.commands = commands;
		this.queries = queries;
	}

	/**
	 * Has a command carried out.
	 * @param more metadata, such as when it was recorded if not now
	 * @throws Rejected when it is refused
	 */
	public void tell(Command command, MetaData more) {
		try {
			commands.sendAndWait(new GenericCommandMessage<>(command, MYSELF.mergedWith(more)));
		}
		catch (AxonException failed) {
			throw Rejected.in(failed).<RuntimeException>map(rejected -> rejected).orElse(failed);
		}
	}

	/**
	 * Asks once the views have reached a log position.
	 * @throws Rejected {@code views-behind} when they do not in time
	 */
	public <A> A ask(Query<A> query, Class<A> answer, long atLeast) {
		MetaData metaData = MYSELF.and(Meta.AT_LEAST, Long.toString(atLeast));
		try {
			return queries
				.query(query.getClass().getName(), new GenericMessage<>(query, metaData),
						ResponseTypes.instanceOf(answer))
				.get();
		}
		catch (ExecutionException failed) {
			throw Rejected.in(failed)
				.<RuntimeException>map(rejected -> rejected)
				.orElseGet(() -> failed.getCause() instanceof RuntimeException cause ? cause
						: new IllegalStateException(failed));
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The desk stops", stopping);
		}
	}

	/**
	 * Asks once the views have reached a log position, however long they take: on a slow
	 * machine they may be far behind at the start, and each asking waits for a while.
	 */
	public <A> A askHoweverLong(Query<A> query, Class<A> answer, long atLeast) {
		while (true) {
			try {
				return ask(query, answer, atLeast);
			}
			catch (Rejected refused) {
				if (refused.refusal() != Refusal.VIEWS_BEHIND) {
					throw refused;
				}
			}
		}
	}

}
