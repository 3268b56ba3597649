package io.dunwell.bot.edge;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the ledger and its views; what they refuse is thrown as {@link Rejected}.
 */
public final class Ledger {

	private static final Logger log = LoggerFactory.getLogger(Ledger.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final CommandGateway commands;

	private final QueryGateway queries;

	private final long position;

	/** Whose views are asked as they stand. */
	public Ledger(CommandGateway commands, QueryGateway queries) {
		this(commands, queries, 0);
	}

	private Ledger(CommandGateway commands, QueryGateway queries, long position) {
		this.commands = commands;
		this.queries = queries;
		this.position = position;
	}

	Done send(Command command, Map<String, ?> metadata) {
		return wait(this.commands.send(command, MetaData.from(metadata)));
	}

	/** Asks the views, which have reached the position of the log that was named. */
	public <A> A ask(Query<A> query, Class<A> answer) {
		return wait(this.queries.query(query.getClass().getName(),
				new GenericMessage<>(query, MetaData.with(Meta.AT_LEAST, Long.toString(this.position))),
				ResponseTypes.instanceOf(answer)));
	}

	/** The same, with views that have reached this position of the log. */
	public Ledger at(long atLeast) {
		return new Ledger(this.commands, this.queries, atLeast);
	}

	private static <T> T wait(CompletableFuture<T> future) {
		try {
			return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		}
		catch (CompletionException failed) {
			Optional<Rejected> rejected = Rejected.in(failed);
			if (rejected.isPresent()) {
				throw rejected.get();
			}
			if (Outage.in(failed) || failed.getCause() instanceof TimeoutException) {
				log.warn("No answer: {}", String.valueOf(failed.getCause()));
				throw new Rejected(Refusal.UNCERTAIN);
			}
			throw failed;
		}
	}

}
