package io.dunwell.bot.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.messages.Ids;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.task.Tasks.Task;
import org.jspecify.annotations.Nullable;

/** A task in words: asked, still waiting, answered. */
public final class TaskMessage {

	/** Longer words hide what is to be done. */
	private static final int LONGEST = 600;

	private TaskMessage() {
	}

	/**
	 * For who is asked: the facts, and a button for each answer.
	 * @param reminder who waits too long for it: {@code owner} or {@code lead}; null when
	 * it is asked for the first time
	 */
	public static Message asked(Voice voice, Team team, Task task, AccountStanding standing, LadderStanding ladder,
			@Nullable String reminder) {
		String name = cut(WhichCustomer.name(standing));
		List<String> lines = new ArrayList<>();
		if (task.question() != null) {
			lines
				.add(voice.say("task.question", "person", team.name(task.askedBy()), "question", cut(task.question())));
		}
		if (task.instead() != null) {
			lines.add(voice.word("task.instead", task.instead()));
		}
		if ("lead".equals(reminder)) {
			lines.add(voice.say("task.unanswered", "person", whom(voice, team, task), "date", task.opened()));
		}
		lines.addAll(TaskFacts.of(voice, standing, ladder));
		lines.add(voice.say("task.how"));
		List<Element> buttons = new ArrayList<>(
				List.of(new Button(TaskCapability.WILL_PAY, voice.say("task.will-pay"), task.id()).primary(),
						new Button(TaskCapability.PROBLEM, voice.say("task.problem"), task.id()),
						new Button(TaskCapability.LEAVE, voice.say("task.leave"), task.id())));
		buttons.add(new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"), WhichCustomer.id(standing)));
		String title = voice.say((reminder != null) ? "task.still" : "task.title", "account", name);
		return message(title, lines, buttons);
	}

	/** For who was asked: what they said, or that nobody needs to know any more. */
	public static Message over(Voice voice, Team team, Task task) {
		List<Element> buttons = new ArrayList<>(next(voice, task));
		return message(said(voice, team, task), words(voice, task), buttons);
	}

	/** In one line: who said what about whom. */
	public static String said(Voice voice, Team team, Task task) {
		String name = cut(Objects.requireNonNullElse(task.name(), task.account()));
		String answer = task.answer();
		if (answer == null) {
			return voice.say("task.closed", "account", name);
		}
		String person = team.name(task.answeredBy());
		return switch (answer) {
			case "will-pay" -> voice.say("task.said.will-pay", "person", person, "account", name, "date",
					Objects.requireNonNull(task.date()));
			case "problem" -> voice.say("task.said.problem", "person", person, "account", name);
			default -> voice.say("task.said.leave", "person", person, "account", name);
		};
	}

	/** What there is to do about an answer. */
	private static List<Element> next(Voice voice, Task task) {
		String account = Ids.account(Ids.companyOf(task.id()), task.account());
		Button show = new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"), account);
		return switch (String.valueOf(task.answer())) {
			case "will-pay" ->
				List.of(new Button(Doors.LOG_PROMISE, voice.say("promise.log"), account).primary(), show);
			case "problem" -> List.of(new Button(Doors.LOG_DISPUTE, voice.say("dispute.log"), account).primary(), show);
			default -> List.of(show);
		};
	}

	private static List<String> words(Voice voice, Task task) {
		List<String> lines = new ArrayList<>();
		if (task.question() != null) {
			lines.add(voice.say("task.asked", "question", cut(task.question())));
		}
		if (task.words() != null) {
			lines.add(voice.say("task.words", "words", cut(task.words())));
		}
		if ("will-pay".equals(task.answer())) {
			lines.add(voice.say("task.no-promise"));
		}
		return lines;
	}

	private static String whom(Voice voice, Team team, Task task) {
		return (task.owner() != null) ? team.name(task.owner()) : voice.word("task.role", task.role());
	}

	private static Message message(String title, List<String> lines, List<Element> buttons) {
		List<Mrkdwn> parts = new ArrayList<>(List.of(Mrkdwn.bold(title)));
		lines.forEach(line -> parts.add(Mrkdwn.of(line)));
		List<String> told = new ArrayList<>(List.of(title));
		told.addAll(lines);
		List<Block> blocks = List.of(new Section(Mrkdwn.lines(parts)), new Actions(List.copyOf(buttons)));
		return new Message(String.join("\n", told), blocks);
	}

	private static String cut(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
	}

}
