package io.dunwell.query.view;

import io.dunwell.log.Outage;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a question as {@code uncertain} while the database of the views does not
 * answer: what else is thrown comes to another process as a bug.
 */
final class OutagesRefused implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

	@Override
	public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
			throws Exception {
		try {
			return chain.proceed();
		}
		catch (RuntimeException failed) {
			throw Outage.in(failed) ? new Rejected(Refusal.UNCERTAIN) : failed;
		}
	}

}
