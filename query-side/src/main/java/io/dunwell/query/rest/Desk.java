package io.dunwell.query.rest;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Scope;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Commands and questions of callers. */
public final class Desk {

	private final Switchboard switchboard;

	Desk(Switchboard switchboard) {
		this.switchboard = switchboard;
	}

	/**
	 * Has a command carried out.
	 * @throws Rejected when it is refused
	 */
	public Done tell(Command command, Caller caller, Map<String, String> metaData) {
		return this.switchboard.tell(command, caller.metaData().mergedWith(metaData));
	}

	/** Asks as views stand now; those of one company only about that one. */
	public <A> A ask(Query<A> query, Caller caller) {
		return ask(query, caller, null);
	}

	/**
	 * Asks once the views have reached a log position.
	 * @throws Rejected {@code views-behind} when they do not in time
	 */
	public <A> A ask(Query<A> query, Caller caller, @Nullable Long atLeast) {
		if (caller.company() != null) {
			Scope.check((Record) query, caller.company());
		}
		MetaData metaData = caller.metaData();
		if (atLeast != null) {
			metaData = metaData.and(Meta.AT_LEAST, atLeast.toString());
		}
		try {
			return this.switchboard.ask(query, metaData);
		}
		catch (Rejected refused) {
			// nothing is to be done twice: who only asks may simply ask again
			throw (refused.refusal() == Refusal.UNCERTAIN) ? new BadRequest(EdgeCode.UNAVAILABLE) : refused;
		}
	}

}
