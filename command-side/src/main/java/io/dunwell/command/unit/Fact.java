package io.dunwell.command.unit;

import java.time.LocalDate;

import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How aggregates state facts: every fact says from which business date it holds. */
public final class Fact {

	private Fact() {
	}

	/** Applies an event to the aggregate at hand. */
	public static void apply(Event event, LocalDate effective) {
		AggregateLifecycle.apply(event, MetaData.with(Meta.EFFECTIVE, effective.toString()));
	}

	/** The business date from which an event with this metadata holds. */
	public static LocalDate effective(MetaData metaData) {
		return LocalDate.parse(String.valueOf(metaData.get(Meta.EFFECTIVE)));
	}

}
