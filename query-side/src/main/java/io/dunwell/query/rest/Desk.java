package io.dunwell.query.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.dunwell.log.Outage;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ResolvableType;

/** Commands and questions of callers, sent over the buses and waited for. */
public final class Desk {

	private static final Logger log = LoggerFactory.getLogger(Desk.class);

	/**
	 * Longer than a command's retries and a view's patience (10 s) together: whoever
	 * waits longer is told that nobody knows.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final CommandGateway commands;

	private final QueryGateway queries;

	Desk(CommandGateway commands, QueryGateway queries) {
		this.commands = commands;
		this.queries = queries;
	}

	/**
	 * Has a command carried out.
	 * @throws Rejected when it is refused
	 */
	Done tell(Command command, Caller caller, Map<String, String> metaData) {
		return await(this.commands.send(command, caller.metaData().mergedWith(metaData)));
	}

	/** Asks as views stand now. */
	public <A> A ask(Query<A> query, Caller caller) {
		return ask(query, caller, null);
	}

	/**
	 * Asks once the views have reached a log position.
	 * @throws Rejected {@code views-behind} when they do not in time
	 */
	<A> A ask(Query<A> query, Caller caller, @Nullable Long atLeast) {
		MetaData metaData = caller.metaData();
		if (atLeast != null) {
			metaData = metaData.and(Meta.AT_LEAST, atLeast.toString());
		}
		try {
			return await(this.queries.query(query.getClass().getName(), new GenericMessage<>(query, metaData),
					ResponseTypes.instanceOf(answerOf(query))));
		}
		catch (Rejected refused) {
			// nothing is to be done twice: who only asks may simply ask again
			throw (refused.refusal() == Refusal.UNCERTAIN) ? new BadRequest(EdgeCode.UNAVAILABLE) : refused;
		}
	}

	@SuppressWarnings("unchecked") // a query says what it is answered with
	private static <A> Class<A> answerOf(Query<A> query) {
		return (Class<A>) ResolvableType.forClass(query.getClass()).as(Query.class).getGeneric(0).toClass();
	}

	private static <T> T await(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException failed) {
			throw Rejected.in(failed).<RuntimeException>map(rejected -> rejected).orElseGet(() -> unexpected(failed));
		}
		catch (TimeoutException nobodyKnows) {
			throw new Rejected(Refusal.UNCERTAIN);
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new Rejected(Refusal.UNCERTAIN);
		}
	}

	private static RuntimeException unexpected(ExecutionException failed) {
		if (Outage.in(failed)) {
			log.warn("No answer: {}", String.valueOf(failed.getCause()));
			return new Rejected(Refusal.UNCERTAIN);
		}
		return (failed.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(failed);
	}

}
