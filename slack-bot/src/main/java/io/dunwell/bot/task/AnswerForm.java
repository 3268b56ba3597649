package io.dunwell.bot.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.task.AnswerTask;
import org.jspecify.annotations.Nullable;

/** Asks for the rest of an answer: by when they will pay, what the problem is. */
final class AnswerForm implements Form {

	static final String ID = "task-answer";

	private static final String WILL_PAY = "will-pay";

	private static final String PROBLEM = "problem";

	private static final String DATE = "date";

	private static final String WORDS = "words";

	/**
	 * Where an answer was pressed.
	 *
	 * @param responseUrl answers there
	 */
	record Pressed(String task, String answer, @Nullable String responseUrl) {
	}

	static Modal window(Session session, String task, String answer) {
		Voice voice = session.voice();
		List<Block> blocks = new ArrayList<>();
		if (answer.equals(WILL_PAY)) {
			blocks.add(new Input(voice.say("task.form.date"), new DatePicker(DATE, null), null, false));
		}
		blocks.add(new Input(voice.say("task.form.words"),
				new TextInput(WORDS, voice.say("task.form.example"), null, true), voice.say("task.form.hint"),
				!answer.equals(PROBLEM)));
		return new Modal(ID, title(voice, answer), voice.say("task.form.submit"), voice.say("form.cancel"),
				Json.write(new Pressed(task, answer, session.visit().responseUrl())), blocks);
	}

	private static String title(Voice voice, String answer) {
		return switch (answer) {
			case WILL_PAY -> voice.say("task.will-pay");
			case PROBLEM -> voice.say("task.problem");
			default -> voice.say("task.leave");
		};
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		String answer = Json.read(filled.metadata(), Pressed.class).answer();
		if (answer.equals(WILL_PAY)) {
			Fields.needDate(voice, filled, DATE, Direction.AHEAD, errors);
		}
		if (answer.equals(PROBLEM) && filled.value(WORDS) == null) {
			errors.put(WORDS, voice.say("task.form.missing"));
		}
		return errors;
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Pressed pressed = Json.read(filled.metadata(), Pressed.class);
		session.send(new AnswerTask(pressed.task(), pressed.answer(), Fields.date(filled, DATE).orElse(null),
				filled.value(WORDS)), "answer");
		session.replace(pressed.responseUrl(), TaskCapability.over(session, pressed.task()));
	}

}
