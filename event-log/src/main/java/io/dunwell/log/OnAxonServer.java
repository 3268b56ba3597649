package io.dunwell.log;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Mode {@code distributed}: the events are in Axon Server, and what else is kept is in
 * MongoDB.
 */
public final class OnAxonServer implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return context.getEnvironment().getProperty("dunwell.mode", "embedded").equals("distributed");
	}

}
