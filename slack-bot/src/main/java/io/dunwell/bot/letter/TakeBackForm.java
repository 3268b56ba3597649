package io.dunwell.bot.letter;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.ladder.WithdrawNotice;

/** Asks why a letter is taken back. */
final class TakeBackForm implements Form {

	static final String ID = "letters-take-back";

	private static final String REASON = "reason";

	static Modal window(Voice voice, Pressed pressed) {
		return new Modal(ID, voice.say("letters.take-back.title"), voice.say("letters.take-back"),
				voice.say("form.cancel"), pressed.json(),
				List.of(new Input(voice.say("letters.take-back.reason"),
						new TextInput(REASON, voice.say("letters.take-back.example"), null, false),
						voice.say("letters.take-back.hint"), false)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return filled.value(REASON) == null ? Map.of(REASON, voice.say("letters.take-back.missing")) : Map.of();
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Pressed pressed = Pressed.of(filled.metadata());
		session.send(new WithdrawNotice(pressed.notice(), Objects.requireNonNull(filled.value(REASON), REASON)),
				"take-back");
		session.replace(pressed.responseUrl(),
				LettersCapability.list(session, pressed.everyones(), session.say("letters.taken-back")));
	}

}
