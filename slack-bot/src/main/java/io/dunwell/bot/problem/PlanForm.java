package io.dunwell.bot.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.problem.PlanAction;

/** Asks what is done about a problem, by whom and until when. */
final class PlanForm implements Form {

	static final String ID = "problem-plan";

	private static final String WHAT = "what";

	private static final String OWNER = "owner";

	private static final String DUE = "due";

	private static final int MONTH = 30;

	static Modal window(Voice voice, Pressed pressed) {
		return new Modal(ID, voice.say("problems.plan.title"), voice.say("problems.plan"), voice.say("form.cancel"),
				pressed.json(),
				List.of(new Section(Mrkdwn.bold(ProblemsMessage.spoken(pressed.cause()))),
						new Input(voice.say("problems.what"),
								new TextInput(WHAT, voice.say("problems.what.example"), null, true), null, false),
						new Input(voice.say("problems.owner"),
								new TextInput(OWNER, voice.say("problems.owner.example"), null, false), null, false),
						new Input(voice.say("problems.due"), new DatePicker(DUE, voice.today().plusDays(MONTH)), null,
								false)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		for (String field : List.of(WHAT, OWNER)) {
			if (filled.value(field) == null) {
				errors.put(field, voice.say("problems.missing"));
			}
		}
		Fields.needDate(voice, filled, DUE, Direction.AHEAD, errors);
		return errors;
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Pressed pressed = Pressed.of(filled.metadata());
		session.send(
				new PlanAction(session.person().company(), pressed.cause(), Objects.requireNonNull(filled.value(WHAT)),
						Objects.requireNonNull(filled.value(OWNER)), Fields.date(filled, DUE).orElseThrow()),
				"plan");
		session.replace(pressed.responseUrl(), ProblemsCapability.list(session, session.say("problems.planned-now")));
	}

}
