package io.dunwell.log;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Modes {@code embedded} and {@code postgres}: the events are in PostgreSQL. */
public final class OnPostgres implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String mode = context.getEnvironment().getProperty("dunwell.mode", "embedded");
		return mode.equals("embedded") || mode.equals("postgres");
	}

}
