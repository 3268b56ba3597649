package io.dunwell.command.unit;

import io.dunwell.messages.DryRun;
import io.dunwell.messages.Meta;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Undoes what was only to be tried, after all of it was decided. */
public final class Tried implements MessageHandlerInterceptor<CommandMessage<?>> {

	@Override
	public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
			throws Exception {
		Object answer = chain.proceed();
		if (unitOfWork.getMessage().getMetaData().containsKey(Meta.DRY_RUN)) {
			throw new DryRun(answer);
		}
		return answer;
	}

}
