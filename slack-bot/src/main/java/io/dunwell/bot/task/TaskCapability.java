package io.dunwell.bot.task;

import java.util.List;
import java.util.Map;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.task.AskSalesperson;
import io.dunwell.messages.task.FindTask;

/**
 * {@code /dun ask acme: do they still buy?}: asks who sells to a customer. What they
 * answer, and what a step of the ladder asks them, comes by direct message.
 */
public final class TaskCapability implements Capability {

	static final String WILL_PAY = "task.will-pay";

	static final String PROBLEM = "task.problem";

	static final String LEAVE = "task.leave";

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("ask", List.of(), TaskCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(WILL_PAY, (session, task) -> ask(session, task, "will-pay"), PROBLEM,
				(session, task) -> ask(session, task, "problem"), LEAVE,
				(session, task) -> ask(session, task, "leave"));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(AnswerForm.ID, new AnswerForm());
	}

	private static void typed(Session session, Typed typed) {
		if (typed.text().isBlank()) {
			throw new NotUnderstood(Problem.of("question-missing"));
		}
		WhichCustomer.opening(session, typed).ifPresent(opening -> {
			if (opening.rest().isBlank()) {
				throw new NotUnderstood(Problem.of("question-missing"));
			}
			AccountStanding standing = opening.standing();
			session.send(new AskSalesperson(standing.company(), standing.account(), opening.rest()), "ask");
			session.tell(session.say("task.sent", "person", team(session).name(standing.salesperson()), "account",
					WhichCustomer.name(standing)));
		});
	}

	private static void ask(Session session, String task, String answer) {
		session.open(AnswerForm.window(session, task, answer));
	}

	/** How a task stands, after all that was done. */
	static Message over(Session session, String id) {
		return session.askUpToDate(new FindTask(id))
			.tasks()
			.stream()
			.findFirst()
			.map(task -> TaskMessage.over(session.voice(), team(session), task))
			.orElseThrow(() -> new Rejected(Refusal.UNKNOWN_TASK, id));
	}

	private static Team team(Session session) {
		return new Team(session.ask(new ListPeople(session.person().company())).people());
	}

}
