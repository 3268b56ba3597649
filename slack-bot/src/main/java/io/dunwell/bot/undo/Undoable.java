package io.dunwell.bot.undo;

import io.dunwell.bot.edge.Session;
import io.dunwell.bot.memory.Logged;
import io.dunwell.messages.Command;

/** A kind of entry that can be taken back and corrected. */
public interface Undoable {

	/** Such as {@code promise}. */
	String kind();

	/** What makes up for it in the ledger. */
	Command compensation(Session session, Logged logged);

	/** What was logged, in a sentence. */
	String echo(Session session, Logged logged);

	/** Opens the form it can be corrected in, filled with what was entered. */
	void edit(Session session, Logged logged);

}
