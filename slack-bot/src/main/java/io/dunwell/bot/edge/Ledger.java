package io.dunwell.bot.edge;

import java.util.Map;
import java.util.function.LongSupplier;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Rejected;

/**
 * The way to the ledger and its views; what they refuse is thrown as {@link Rejected}.
 */
public final class Ledger {

	private final Switchboard switchboard;

	private final LongSupplier last;

	private final long position;

	/**
	 * Whose views are asked as they stand.
	 * @param last the last position of the log there is
	 */
	public Ledger(Switchboard switchboard, LongSupplier last) {
		this(switchboard, last, 0);
	}

	private Ledger(Switchboard switchboard, LongSupplier last, long position) {
		this.switchboard = switchboard;
		this.last = last;
		this.position = position;
	}

	Done send(Command command, Map<String, ?> metadata) {
		return this.switchboard.tell(command, metadata);
	}

	/** Asks the views, which have reached the position of the log that was named. */
	public <A> A ask(Query<A> query) {
		return this.switchboard.ask(query, Map.of(Meta.AT_LEAST, Long.toString(this.position)));
	}

	/** The same, with views that have reached this position of the log. */
	public Ledger at(long atLeast) {
		return new Ledger(this.switchboard, this.last, atLeast);
	}

	/** The same, with views that have seen all that is written by now. */
	public Ledger upToDate() {
		return at(this.last.getAsLong());
	}

}
