package io.dunwell.command;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;

/** A query side of a test's own, which remembers what it was asked. */
public final class Views {

	private final SimpleQueryBus bus = SimpleQueryBus.builder().build();

	private final List<Object> asked = Collections.synchronizedList(new ArrayList<>());

	private final List<String> positions = Collections.synchronizedList(new ArrayList<>());

	/** Answers a kind of query. */
	public <A, Q extends Query<A>> Views answering(Class<Q> query, Class<A> answer, Function<Q, A> view) {
		MessageHandler<? super QueryMessage<?, A>> handler = message -> {
			asked.add(message.getPayload());
			positions.add(String.valueOf(message.getMetaData().get(Meta.AT_LEAST)));
			return view.apply(query.cast(message.getPayload()));
		};
		bus.subscribe(query.getName(), (Type) answer, handler);
		return this;
	}

	public QueryGateway gateway() {
		return DefaultQueryGateway.builder().queryBus(bus).build();
	}

	/** What was asked, in order. */
	public List<Object> asked() {
		return List.copyOf(asked);
	}

	/** The log positions that the answers were to have seen. */
	public List<String> positions() {
		return List.copyOf(positions);
	}

}
