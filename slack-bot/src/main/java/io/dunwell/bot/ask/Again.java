package io.dunwell.bot.ask;

import java.util.List;

import io.dunwell.bot.ask.EntryForm.Draft;
import io.dunwell.bot.ask.EntryForm.Memo;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Rejected;

/**
 * What only the ledger could refuse is told after the window has closed, with a button
 * that opens it again as it was.
 */
public record Again(Memo memo, Draft draft) {

	private static final int LONGEST_VALUE = 2000;

	/** Works on what was submitted; a refusal is told with the button. */
	public void unlessRefused(Session session, String actionId, Runnable work) {
		try {
			work.run();
		}
		catch (Rejected rejected) {
			tell(session, actionId, session.voice().refusal(rejected));
		}
		catch (NotUnderstood unclear) {
			tell(session, actionId, session.voice().problems(unclear.problems()));
		}
	}

	/** What was to be corrected may be taken back already; then it is entered anew. */
	private void tell(Session session, String actionId, String sentence) {
		String replaces = this.memo.replaces();
		boolean undone = replaces != null
				&& session.memory().find(replaces).filter(logged -> logged.state() == Logged.State.UNDONE).isPresent();
		Again again = undone ? new Again(new Memo(this.memo.account(), this.memo.currency(), null), this.draft) : this;
		String told = undone ? sentence + "\n" + session.say("edit.undone") : sentence;
		session.tell(again.message(session.voice(), actionId, told));
	}

	/** The refusal with its button, if what was filled in fits one. */
	Message message(Voice voice, String actionId, String sentence) {
		String value = Json.write(this);
		if (value.length() > LONGEST_VALUE) {
			return Message.of(sentence);
		}
		return new Message(sentence, List.of(new Block.Section(sentence),
				new Block.Actions(new Button(actionId, voice.say("form.again"), value))));
	}

}
