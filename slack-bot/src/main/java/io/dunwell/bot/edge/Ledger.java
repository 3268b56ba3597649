package io.dunwell.bot.edge;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Rejected;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/**
 * The way to the ledger and its views; what they refuse is thrown as {@link Rejected}.
 */
public final class Ledger {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final CommandGateway commands;

	private final QueryGateway queries;

	public Ledger(CommandGateway commands, QueryGateway queries) {
		this.commands = commands;
		this.queries = queries;
	}

	Done send(Command command, Map<String, ?> metadata) {
		return wait(this.commands.send(command, MetaData.from(metadata)));
	}

	/** Asks the views as they stand now. */
	public <A> A ask(Query<A> query, Class<A> answer) {
		return wait(this.queries.query(query, ResponseTypes.instanceOf(answer)));
	}

	/** Asks the views once they have reached a position of the log. */
	public <A> A ask(Query<A> query, Class<A> answer, long atLeast) {
		return wait(this.queries.query(query.getClass().getName(),
				new GenericMessage<>(query, MetaData.with(Meta.AT_LEAST, Long.toString(atLeast))),
				ResponseTypes.instanceOf(answer)));
	}

	private static <T> T wait(CompletableFuture<T> future) {
		try {
			return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		}
		catch (CompletionException failed) {
			Optional<Rejected> rejected = rejected(failed);
			if (rejected.isPresent()) {
				throw rejected.get();
			}
			throw failed;
		}
	}

	/** A refusal from another process comes as what carries its details. */
	private static Optional<Rejected> rejected(Throwable failed) {
		for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
			if (cause instanceof Rejected rejected) {
				return Optional.of(rejected);
			}
			if (cause instanceof HandlerExecutionException carrier
					&& carrier.getDetails().orElse(null) instanceof Rejected.Details(var refusal, var arguments)) {
				return Optional.of(new Rejected(refusal, arguments.toArray()));
			}
		}
		return Optional.empty();
	}

}
