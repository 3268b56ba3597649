package io.dunwell.bot.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.NamedChoices;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block.Divider;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Element.TimePicker;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.account.AccountStanding;
import org.jspecify.annotations.Nullable;

/**
 * The window a call is filled in: what came of it, what was said, when to call again and
 * what was promised. Of a planned call only when, and why.
 */
final class CallForm {

	static final String CALL = "call";

	static final String BACK = "callback";

	/** What came of a call (domain.md, Vocabulary: contact). */
	static final NamedChoices OUTCOMES = new NamedChoices("outcome", "right-party", "wrong-party", "no-answer",
			"message-left");

	private static final String OUTCOME = "outcome";

	private static final String NOTE = "note";

	private static final String BACK_DATE = "back-date";

	private static final String BACK_TIME = "back-time";

	private static final String PAY_DATE = "pay-date";

	private CallForm() {
	}

	/** What is filled in already of a planned call. */
	record Draft(LocalDate date, LocalTime time) {
	}

	/**
	 * @param now by the desk's clock
	 */
	static Modal call(Voice voice, AccountStanding standing, Instant now) {
		return new Modal(CALL, voice.say("call.form.title"), voice.say("call.form.submit"), voice.say("form.cancel"),
				Memo.of(standing, now),
				List.of(new Section(Mrkdwn.bold(WhichCustomer.name(standing))), OUTCOMES.input(OUTCOME,
						voice.say("call.form.outcome"), voice.say("call.form.outcome-pick"), voice, null), note(voice),
						new Divider(),
						new Input(voice.say("call.form.back-date"), new DatePicker(BACK_DATE, null),
								voice.say("call.form.back-hint"), true),
						new Input(voice.say("call.form.back-time"), new TimePicker(BACK_TIME, null), null, true),
						new Divider(),
						new Input(voice.say("call.form.pay-date"), new DatePicker(PAY_DATE, null),
								voice.say("call.form.pay-hint"), true),
						Fields.amount(voice, voice.say("call.form.pay-amount"), null,
								voice.say("promise.form.amount-hint"))));
	}

	static Modal callback(Voice voice, AccountStanding standing, Draft draft, @Nullable String replaces) {
		return new Modal(BACK, voice.say("callback.form.title"), voice.say("callback.form.submit"),
				voice.say("form.cancel"), Memo.of(standing, replaces),
				List.of(new Section(Mrkdwn.bold(WhichCustomer.name(standing))),
						new Input(voice.say("call.form.back-date"), new DatePicker(BACK_DATE, draft.date()), null,
								false),
						new Input(voice.say("call.form.back-time"), new TimePicker(BACK_TIME, draft.time()), null,
								false),
						note(voice)));
	}

	private static Input note(Voice voice) {
		return new Input(voice.say("call.form.note"),
				new TextInput(NOTE, voice.say("call.form.note-example"), null, true), null, true);
	}

	/** What is wrong with what was filled in of a call, beside its field. */
	static Map<String, String> errors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		if (filled.value(OUTCOME) == null) {
			errors.put(OUTCOME, voice.say("call.form.outcome-pick"));
		}
		if (filled.value(BACK_DATE) == null && filled.value(BACK_TIME) != null) {
			errors.put(BACK_DATE, voice.say("form.date-missing"));
		}
		if (filled.value(Fields.AMOUNT) != null && filled.value(PAY_DATE) == null) {
			errors.put(PAY_DATE, voice.say("form.date-missing"));
		}
		Fields.checkDate(voice, filled, BACK_DATE, Direction.AHEAD, errors);
		Fields.checkDate(voice, filled, PAY_DATE, Direction.AHEAD, errors);
		Fields.checkAmount(voice, filled, errors);
		return errors;
	}

	/** The same of a planned call. */
	static Map<String, String> callbackErrors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		Fields.needDate(voice, filled, BACK_DATE, Direction.AHEAD, errors);
		if (filled.value(BACK_TIME) == null) {
			errors.put(BACK_TIME, voice.say("call.form.time-missing"));
		}
		return errors;
	}

	static String outcome(Filled filled) {
		return Objects.requireNonNull(filled.value(OUTCOME), OUTCOME);
	}

	static @Nullable String note(Filled filled) {
		return filled.value(NOTE);
	}

	/** When to call again, if that was filled in. */
	static Optional<Instant> back(Voice voice, Instant now, Filled filled) {
		String time = filled.value(BACK_TIME);
		String opened = Memo.of(filled).opened();
		Instant from = When.begun(now, opened == null ? null : Instant.parse(opened));
		return Fields.date(filled, BACK_DATE)
			.map(date -> When.at(from.atZone(voice.zone()), date, time == null ? null : LocalTime.parse(time)));
	}

	static Optional<LocalDate> payDate(Filled filled) {
		return Fields.date(filled, PAY_DATE);
	}

}
