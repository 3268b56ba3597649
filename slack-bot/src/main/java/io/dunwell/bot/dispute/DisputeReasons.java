package io.dunwell.bot.dispute;

import io.dunwell.bot.ask.NamedChoices;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.dispute.DisputeReason;
import org.jspecify.annotations.Nullable;

/** Why customers contest invoices, in words. */
public final class DisputeReasons {

	static final NamedChoices ALL = new NamedChoices("reason", DisputeReason.codes());

	private DisputeReasons() {
	}

	/** The field to pick one in. */
	public static Input input(Voice voice, String field) {
		return input(voice, field, null);
	}

	static Input input(Voice voice, String field, @Nullable String initial) {
		return ALL.input(field, voice.say("dispute.form.reason"), voice.say("dispute.form.reason-pick"), voice,
				initial);
	}

}
