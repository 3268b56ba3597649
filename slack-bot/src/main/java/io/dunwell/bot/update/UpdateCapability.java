package io.dunwell.bot.update;

import java.util.List;

import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.update.PostUpdate;

/**
 * {@code /dun update March closed 4 % above plan}: by a lead; the team channel hears of
 * it from the ledger.
 */
public final class UpdateCapability implements Capability {

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("update", List.of(), UpdateCapability::update));
	}

	private static void update(Session session, Typed typed) {
		if (typed.text().isBlank()) {
			throw new NotUnderstood(Problem.of("update-missing"));
		}
		session.send(new PostUpdate(session.person().company(), typed.text().strip()), "update");
		session.tell(session.say("update.echo"));
	}

}
