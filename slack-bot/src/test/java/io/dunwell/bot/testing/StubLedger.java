package io.dunwell.bot.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;

/**
 * A ledger that does as it is told: keeps the commands it was given and answers queries
 * from functions. Like the real one it answers a key it has seen with the first answer.
 */
public final class StubLedger {

	private final SimpleCommandBus commandBus = SimpleCommandBus.builder().build();

	private final SimpleQueryBus queryBus = SimpleQueryBus.builder().build();

	private final List<Given> given = new CopyOnWriteArrayList<>();

	private final Map<String, Given> byKey = new ConcurrentHashMap<>();

	/** A command as it was given. */
	public record Given(Command command, MetaData metaData, Done answer) {
	}

	/** Answers queries of this type. */
	public <Q extends Query<A>, A> void answer(Class<Q> query, Class<A> answer, Function<Q, A> answers) {
		this.queryBus.subscribe(query.getName(), answer, message -> answers.apply(query.cast(message.getPayload())));
	}

	/** Carries out commands of this type. */
	public <C extends Command> void handle(Class<C> type, Function<C, Done> handler) {
		this.commandBus.subscribe(type.getName(),
				message -> once(type.cast(message.getPayload()), message.getMetaData(), handler));
	}

	private <C extends Command> Done once(C command, MetaData metaData, Function<C, Done> handler) {
		String key = String.valueOf(metaData.get(Meta.IDEMPOTENCY_KEY));
		Given earlier = this.byKey.get(key);
		if (earlier != null) {
			if (!earlier.command().equals(command)) {
				throw new Rejected(Refusal.IDEMPOTENCY_KEY_REUSED, key);
			}
			return earlier.answer();
		}
		Given now = new Given(command, metaData, handler.apply(command));
		this.byKey.put(key, now);
		this.given.add(now);
		return now.answer();
	}

	/** What was carried out, in order. */
	public List<Command> commands() {
		return this.given.stream().map(Given::command).toList();
	}

	public Map<String, Object> metaData() {
		return new HashMap<>(new ArrayList<>(this.given).getLast().metaData());
	}

	public CommandGateway commandGateway() {
		return DefaultCommandGateway.builder().commandBus(this.commandBus).build();
	}

	public QueryGateway queryGateway() {
		return DefaultQueryGateway.builder().queryBus(this.queryBus).build();
	}

}
