package io.dunwell.log.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.dunwell.log.Outage;
import io.dunwell.messages.Batch;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.DryRun;
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

/**
 * Puts commands and questions through to whoever handles them, in this process or
 * another, and waits for the answer. {@link Rejected} with {@code uncertain} when none
 * comes: what was asked for may have been done.
 *
 * @param patience how long to wait for one answer
 */
public record Switchboard(CommandGateway commands, QueryGateway queries, Duration patience) {

	private static final Logger log = LoggerFactory.getLogger(Switchboard.class);

	/**
	 * Longer than a command's retries and a view's patience (10 s) together.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** With the patience of a person who waits. */
	public Switchboard(CommandGateway commands, QueryGateway queries) {
		this(commands, queries, PATIENCE);
	}

	/**
	 * Has a command carried out.
	 * @param metaData may say that it is only tried, with {@link Meta#DRY_RUN}
	 * @throws Rejected when it is refused, or nobody knows
	 */
	public Done tell(Command command, Map<String, ?> metaData) {
		return await(orTried(commands.<Done>send(command, MetaData.from(metaData)), DryRun.Answer::done));
	}

	/**
	 * Has a batch carried out, row by row.
	 * @throws Rejected when all of it is refused, or nobody knows
	 */
	public BatchResult tellAll(Batch batch, Map<String, ?> metaData) {
		return await(orTried(commands.<BatchResult>send(batch, MetaData.from(metaData)), DryRun.Answer::result));
	}

	private static <R> CompletableFuture<R> orTried(CompletableFuture<R> sent,
			Function<DryRun.Answer, @Nullable R> answer) {
		return sent.exceptionallyCompose(failed -> DryRun.in(failed)
			.map(answer)
			.map(CompletableFuture::completedFuture)
			.orElseGet(() -> CompletableFuture.failedFuture(failed)));
	}

	/**
	 * Asks the views.
	 * @throws Rejected when that is refused, or nobody answers
	 */
	public <A> A ask(Query<A> query, Map<String, ?> metaData) {
		return await(queries.query(query.getClass().getName(), new GenericMessage<>(query, metaData),
				ResponseTypes.instanceOf(answerOf(query))));
	}

	@SuppressWarnings("unchecked") // a query says what it is answered with
	private static <A> Class<A> answerOf(Query<A> query) {
		return (Class<A>) ResolvableType.forClass(query.getClass()).as(Query.class).getGeneric(0).toClass();
	}

	private <T> T await(CompletableFuture<T> answer) {
		try {
			return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
