package io.dunwell.command.unit;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Command;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import org.axonframework.messaging.MetaData;

/** How the desk itself commands and asks, when nobody sits at it. */
public final class OwnVoice {

	private static final MetaData MYSELF = MetaData.with(Meta.ACTOR, "desk").and(Meta.ROLE, Role.SYSTEM.name());

	private final Switchboard switchboard;

	public OwnVoice(Switchboard switchboard) {
		this.switchboard = switchboard;
	}

	/**
	 * Has a command carried out.
	 * @param more metadata, such as when it was recorded if not now
	 * @throws Rejected when it is refused
	 */
	public void tell(Command command, MetaData more) {
		switchboard.tell(command, MYSELF.mergedWith(more));
	}

	/**
	 * Asks once the views have reached a log position.
	 * @throws Rejected {@code views-behind} when they do not in time
	 */
	public <A> A ask(Query<A> query, long atLeast) {
		return switchboard.ask(query, MYSELF.and(Meta.AT_LEAST, Long.toString(atLeast)));
	}

	/**
	 * Asks once the views have reached a log position, however long they take: on a slow
	 * machine they may be far behind at the start, and each asking waits for a while.
	 */
	public <A> A askHoweverLong(Query<A> query, long atLeast) {
		while (true) {
			try {
				return ask(query, atLeast);
			}
			catch (Rejected refused) {
				if (refused.refusal() != Refusal.VIEWS_BEHIND) {
					throw refused;
				}
			}
		}
	}

}
