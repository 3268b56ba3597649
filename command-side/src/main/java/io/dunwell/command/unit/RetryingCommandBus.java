package io.dunwell.command.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.dunwell.log.Outage;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a command again when another one was faster on the same aggregates. It sits beside
 * the handler, not at the sender: each run decides on what is true by then, so a
 * duplicate is found by looking the id up, never by the kind of the exception (which may
 * blame another event of the same unit of work).
 */
public final class RetryingCommandBus extends SimpleCommandBus {

	private static final Logger log = LoggerFactory.getLogger(RetryingCommandBus.class);

	/**
	 * 16 writers on one account in two processes need about 8 while the machine is idle;
	 * on a busy one some needed more than 16 (measured).
	 */
	private static final int RUNS = 24;

	/** Pauses grow up to 64 ms, which is several units of work. */
	private static final int DOUBLINGS = 7;

	private static final long FIRST_PAUSE_MICROS = 500;

	public RetryingCommandBus(SimpleCommandBus.Builder builder) {
		super(builder);
	}

	@Override
	protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
			CommandCallback<? super C, ? super R> callback) {
		CommandResultMessage<? extends R> result = run(command, handler);
		for (int run = 1; isConflict(result); run++) {
			if (run == RUNS) {
				callback.onResult(command,
						GenericCommandResultMessage.asCommandResultMessage(new Rejected(Refusal.CONFLICT)));
				return;
			}
			pause(run);
			result = run(command, handler);
		}
		callback.onResult(command, isOutage(command, result)
				? GenericCommandResultMessage.asCommandResultMessage(new Rejected(Refusal.UNCERTAIN)) : result);
	}

	/** Said as a refusal: only these are known again in another process. */
	private static boolean isOutage(CommandMessage<?> command, CommandResultMessage<?> result) {
		return result.optionalExceptionResult().filter(Outage::in).map(outage -> {
			log.error("{} could not be carried out, or it is not known whether it was", command.getCommandName(),
					outage);
			return outage;
		}).isPresent();
	}

	private <C, R> CommandResultMessage<? extends R> run(CommandMessage<C> command,
			MessageHandler<? super CommandMessage<?>> handler) {
		List<CommandResultMessage<? extends R>> answer = new ArrayList<>(1);
		CommandCallback<C, R> keep = (message, result) -> answer.add(result);
		super.handle(command, handler, keep);
		return answer.getFirst(); // the handler runs on this thread
	}

	private static boolean isConflict(CommandResultMessage<?> result) {
		return result.optionalExceptionResult()
			.filter(failure -> failure instanceof ConcurrencyException
					|| failure instanceof AggregateStreamCreationException
					|| failure instanceof LockAcquisitionFailedException || isConflictInAxonServer(failure))
			.isPresent();
	}

	/** The connector hands on what the server said as it came over the wire (4.13.0). */
	private static boolean isConflictInAxonServer(Throwable failure) {
		return failure instanceof StatusRuntimeException refused
				&& GrpcExceptionParser.parse(refused) instanceof ConcurrencyException;
	}

	/** Waits a random while that grows, so that the same two do not meet again. */
	private static void pause(int run) {
		long most = FIRST_PAUSE_MICROS << Math.min(run, DOUBLINGS);
		LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
	}

}
