package io.dunwell.bot.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.problem.FinishAction;

/** Asks what was done about a problem. */
final class FinishForm implements Form {

	static final String ID = "problem-finish";

	private static final String RESULT = "result";

	static Modal window(Voice voice, Pressed pressed) {
		return new Modal(ID, voice.say("problems.finish.title"), voice.say("problems.finish"), voice.say("form.cancel"),
				pressed.json(),
				List.of(new Section(Mrkdwn.bold(ProblemsMessage.spoken(pressed.cause()))),
						new Input(voice.say("problems.result"),
								new TextInput(RESULT, voice.say("problems.result.example"), null, true),
								voice.say("problems.result.hint"), false)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return filled.value(RESULT) == null ? Map.of(RESULT, voice.say("problems.missing")) : Map.of();
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Pressed pressed = Pressed.of(filled.metadata());
		session.send(new FinishAction(session.person().company(), pressed.cause(),
				Objects.requireNonNull(filled.value(RESULT))), "finish");
		session.replace(pressed.responseUrl(), ProblemsCapability.list(session, session.say("problems.finished-now")));
	}

}
