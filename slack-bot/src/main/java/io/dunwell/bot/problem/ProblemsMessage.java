package io.dunwell.bot.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.problem.Problems.Action;
import io.dunwell.messages.problem.Problems.Problem;
import org.jspecify.annotations.Nullable;

/** Root causes of disputes in words, and what is done about each. */
public final class ProblemsMessage {

	/** A screen; the console has them all. */
	private static final int LISTED = 8;

	private static final Set<Role> DECIDE = Set.of(Role.LEAD, Role.CONTROLLER, Role.ADMIN);

	private ProblemsMessage() {
	}

	/** Whether somebody says what is done. */
	public static boolean decides(Person person) {
		return DECIDE.contains(person.role());
	}

	/** A root cause as people say it. */
	static String spoken(String cause) {
		return cause.replace('-', ' ');
	}

	/**
	 * @param decides whether the reader says what is done
	 * @param done what was just done
	 */
	static Message list(Voice voice, Problems report, boolean decides, @Nullable String done) {
		List<Problem> problems = report.problems()
			.stream()
			.filter(problem -> problem.lately() > 0 || isOpen(problem))
			.limit(LISTED)
			.toList();
		String title = voice.say(problems.isEmpty() ? "problems.none" : "problems.title", "days", report.days());
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		if (done != null) {
			blocks.add(new Section(done));
			told.add(done);
		}
		blocks.add(problems.isEmpty() ? new Section(title) : new Header(title));
		told.add(title);
		problems.forEach(problem -> add(voice, problem, report.days(), decides, blocks, told));
		return new Message(String.join("\n", told), blocks);
	}

	/** That something has to be done, or whether it helped: to who decides. */
	public static Message news(Voice voice, Problem problem, int days) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		String title = voice.say(isOpen(problem) ? "problems.news.raised" : "problems.news.helped", "cause",
				spoken(problem.cause()));
		blocks.add(new Section(title));
		told.add(title);
		add(voice, problem, days, true, blocks, told);
		return new Message(String.join("\n", told), blocks);
	}

	/** One line of a digest. */
	public static String line(Voice voice, Problem problem) {
		return spoken(problem.cause()) + ": " + action(voice, problem.action());
	}

	/** Whether somebody has to do something. */
	public static boolean isOpen(Problem problem) {
		Action action = problem.action();
		return action != null && action.isOpen();
	}

	private static void add(Voice voice, Problem problem, int days, boolean decides, List<Block> blocks,
			List<String> told) {
		String cause = spoken(problem.cause());
		String counted = voice.say("problems.counted", "lately", problem.lately(), "days", days, "before",
				problem.before(), "customers", problem.customers(), "amounts",
				voice.list(problem.amounts().stream().map(voice::money).toList()));
		String title = problem.department() == null ? cause
				: voice.say("problems.of", "cause", cause, "department", problem.department());
		String action = action(voice, problem.action());
		blocks.add(new Section(Mrkdwn.lines(Mrkdwn.bold(title), Mrkdwn.of(counted), Mrkdwn.of(action))));
		told.add(title + ": " + counted + " " + action);
		if (decides) {
			List<Element> buttons = new ArrayList<>();
			buttons.add(new Button(ProblemsCapability.PLAN + "#" + problem.cause(), voice.say("problems.plan"),
					problem.cause()));
			if (isOpen(problem)) {
				buttons.add(new Button(ProblemsCapability.FINISH + "#" + problem.cause(), voice.say("problems.finish"),
						problem.cause()));
			}
			blocks.add(new Actions(buttons));
		}
	}

	private static String action(Voice voice, @Nullable Action action) {
		if (action == null) {
			return voice.say("problems.state.none");
		}
		return voice.say("problems.state." + action.state(), "what", String.valueOf(action.what()), "owner",
				String.valueOf(action.owner()), "due", action.due() == null ? voice.today() : action.due(), "overdue",
				action.overdue() ? "yes" : "no", "result", String.valueOf(action.result()), "since",
				action.since() == null ? 0 : action.since());
	}

}
