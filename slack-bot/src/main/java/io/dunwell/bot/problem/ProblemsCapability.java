package io.dunwell.bot.problem;

import java.util.List;
import java.util.Map;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Verb;
import io.dunwell.messages.problem.ListProblems;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun problems}: what disputes come from, and what is done about it.
 */
public final class ProblemsCapability implements Capability {

	static final String PLAN = "problems.plan";

	static final String FINISH = "problems.finish";

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("problems", List.of(), (session, typed) -> session.tell(list(session, null))));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(PLAN, (session, cause) -> session.open(PlanForm.window(session.voice(), pressed(session, cause))),
				FINISH, (session, cause) -> session.open(FinishForm.window(session.voice(), pressed(session, cause))));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(PlanForm.ID, new PlanForm(), FinishForm.ID, new FinishForm());
	}

	private static Pressed pressed(Session session, String cause) {
		return new Pressed(cause, session.visit().responseUrl());
	}

	/**
	 * @param done what was just done
	 */
	static Message list(Session session, @Nullable String done) {
		return ProblemsMessage.list(session.voice(), session.askUpToDate(new ListProblems(session.person().company())),
				ProblemsMessage.decides(session.person()), done);
	}

}
