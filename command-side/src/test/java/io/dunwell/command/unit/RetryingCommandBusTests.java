package io.dunwell.command.unit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryingCommandBusTests {

	private final AtomicInteger runs = new AtomicInteger();

	@Test
	void runsAgainWhenAnotherWasFaster() {
		CommandResultMessage<String> result = dispatch(() -> {
			switch (runs.get()) {
				case 1 -> throw new ConcurrencyException("sequence taken");
				case 2 -> throw new AggregateStreamCreationException("id taken");
				case 3 -> throw new DeadlockException("each waits for the other");
				default -> {
					return "done";
				}
			}
		});
		assertThat(result.getPayload()).isEqualTo("done");
		assertThat(runs).hasValue(4);
	}

	@Test
	void saysSoWhenOthersStayFaster() {
		CommandResultMessage<String> result = dispatch(() -> {
			throw new ConcurrencyException("always");
		});
		assertThat(((Rejected) result.exceptionResult()).refusal()).isEqualTo(Refusal.CONFLICT);
	}

	@Test
	void neverRunsARefusalOrABugAgain() {
		CommandResultMessage<String> refused = dispatch(() -> {
			throw new Rejected(Refusal.NO_LINES);
		});
		assertThat(((Rejected) refused.exceptionResult()).refusal()).isEqualTo(Refusal.NO_LINES);
		assertThat(runs).hasValue(1);
	}

	private CommandResultMessage<String> dispatch(Supplier<String> handler) {
		SimpleCommandBus bus = new RetryingCommandBus(SimpleCommandBus.builder());
		bus.subscribe(String.class.getName(), (CommandMessage<?> command) -> {
			runs.incrementAndGet();
			return handler.get();
		});
		FutureCallback<Object, String> answer = new FutureCallback<>();
		bus.dispatch(GenericCommandMessage.asCommandMessage("do it"), answer);
		@SuppressWarnings("unchecked") // the handler answers with a string
		CommandResultMessage<String> result = (CommandResultMessage<String>) answer.getResult();
		return result;
	}

}
