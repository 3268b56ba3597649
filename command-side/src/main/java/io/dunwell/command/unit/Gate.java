package io.dunwell.command.unit;

import java.time.Clock;
import java.util.Set;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Batch;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.Scope;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What every command passes before its handler: it is whole, its actor's role may give it
 * and its company may, and it knows when the desk learned of it.
 */
public final class Gate implements MessageHandlerInterceptor<CommandMessage<?>> {

	private final Clock deskClock;

	public Gate(Clock deskClock) {
		this.deskClock = deskClock;
	}

	@Override
	public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
			throws Exception {
		unitOfWork.transformMessage(this::stamped);
		CommandMessage<?> command = unitOfWork.getMessage();
		checkRole(command);
		Object company = command.getMetaData().get(Meta.COMPANY);
		if (company != null) {
			Scope.check((Record) command.getPayload(), company.toString());
		}
		if (!(command.getPayload() instanceof Batch)) {
			Whole.check((Record) command.getPayload());
		}
		return chain.proceed();
	}

	private CommandMessage<?> stamped(CommandMessage<?> command) {
		return command.getMetaData().containsKey(Meta.RECORDED) ? command
				: command.andMetaData(MetaData.with(Meta.RECORDED, deskClock.instant().toString()));
	}

	private static void checkRole(CommandMessage<?> command) {
		String role = String.valueOf(command.getMetaData().get(Meta.ROLE));
		AllowedTo allowed = command.getPayloadType().getAnnotation(AllowedTo.class);
		boolean may = role.equals(Role.SYSTEM.name())
				|| (allowed != null && Set.of(allowed.value()).stream().anyMatch(one -> one.name().equals(role)));
		if (!may) {
			throw new Rejected(Refusal.FORBIDDEN, command.getPayloadType().getSimpleName(), role);
		}
	}

}
