package io.dunwell.bot.worklist;

import java.util.Map;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.undo.Logbook;
import io.dunwell.bot.undo.Undoable;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.ReleaseAccount;
import io.dunwell.messages.worklist.SkipAccount;

/**
 * The button Done: the account is off the list for the rest of the day. Of two people who
 * press it the second is told.
 */
public final class DoneCapability implements Capability, Undoable {

	private static final String KIND = "done";

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.DONE, this::done);
	}

	private void done(Session session, String account) {
		int time = 1;
		// what was taken back may be done again
		while (isUndone(session, id(session, account, time))) {
			time++;
		}
		String id = id(session, account, time);
		session.sendOnce(new SkipAccount(Ids.companyOf(account), Ids.keyOf(account), "done"), "slack-" + id);
		Logged mine = new Logged(id, Ids.companyOf(account), session.person().handle(), session.visit().user(), KIND,
				account, session.at(), "{}", Logged.State.STANDS);
		if (session.memory().remember(mine)) {
			Logbook.here(session, mine, account, echo(session, mine));
			return;
		}
		Logged theirs = session.memory().find(id).orElse(mine);
		session.tell(Message.of(session.say("work.done-already", "account", name(session, account), "person",
				theirs.person(), "time", theirs.at())));
	}

	private static boolean isUndone(Session session, String id) {
		return session.memory().find(id).filter(logged -> logged.state() == Logged.State.UNDONE).isPresent();
	}

	private static String id(Session session, String account, int time) {
		return Ids.hash("done " + account + " " + session.voice().today() + " " + time);
	}

	private static String name(Session session, String account) {
		return WhichCustomer.name(WhichCustomer.standing(session, account));
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Command compensation(Session session, Logged logged) {
		return new ReleaseAccount(Ids.companyOf(logged.subject()), Ids.keyOf(logged.subject()));
	}

	@Override
	public String echo(Session session, Logged logged) {
		return session.say("work.done-echo", "account", name(session, logged.subject()));
	}

	/** There is nothing to correct in it but that it was done. */
	@Override
	public void edit(Session session, Logged logged) {
		session.tell(session.say("edit.nothing"));
	}

}
