package io.dunwell.bot.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Divider;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.block.Element.Select;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Element.TimePicker;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.bot.input.Outcome;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import org.jspecify.annotations.Nullable;

/**
 * The window a call is filled in: what came of it, what was said, when to call again and
 * what was promised. Of a planned call only when, and why.
 */
final class CallForm {

	static final String CALL = "call";

	static final String BACK = "callback";

	private static final String OUTCOME = "outcome";

	private static final String NOTE = "note";

	private static final String BACK_DATE = "back-date";

	private static final String BACK_TIME = "back-time";

	private static final String AMOUNT = "amount";

	private static final String PAY_DATE = "pay-date";

	private CallForm() {
	}

	/** What the window remembers. */
	record Memo(String account, String currency, @Nullable String replaces) {
	}

	/** What is filled in already. */
	record Draft(@Nullable String outcome, @Nullable String note, @Nullable LocalDate date, @Nullable LocalTime time) {

		static final Draft EMPTY = new Draft(null, null, null, null);

	}

	static Modal call(Voice voice, AccountStanding standing, Draft draft) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Section(Mrkdwn.bold(WhichCustomer.name(standing))));
		blocks.add(new Input(voice.say("call.form.outcome"),
				new Select(OUTCOME, voice.say("call.form.outcome-pick"),
						Outcomes.CODES.stream().map(code -> new Option(voice.word("outcome", code), code)).toList(),
						draft.outcome()),
				null, false));
		blocks.add(note(voice, draft));
		blocks.add(new Divider());
		blocks.add(new Input(voice.say("call.form.back-date"), new DatePicker(BACK_DATE, draft.date()),
				voice.say("call.form.back-hint"), true));
		blocks.add(new Input(voice.say("call.form.back-time"), new TimePicker(BACK_TIME, draft.time()), null, true));
		blocks.add(new Divider());
		blocks.add(new Input(voice.say("call.form.pay-date"), new DatePicker(PAY_DATE, null),
				voice.say("call.form.pay-hint"), true));
		blocks.add(new Input(voice.say("call.form.pay-amount"),
				new TextInput(AMOUNT, voice.say("form.amount-example"), null, false),
				voice.say("promise.form.amount-hint"), true));
		return new Modal(CALL, voice.say("call.form.title"), voice.say("call.form.submit"), voice.say("form.cancel"),
				memo(standing, null), blocks);
	}

	static Modal callback(Voice voice, AccountStanding standing, Draft draft, @Nullable String replaces) {
		return new Modal(BACK, voice.say("callback.form.title"), voice.say("callback.form.submit"),
				voice.say("form.cancel"), memo(standing, replaces),
				List.of(new Section(Mrkdwn.bold(WhichCustomer.name(standing))),
						new Input(voice.say("call.form.back-date"), new DatePicker(BACK_DATE, draft.date()), null,
								false),
						new Input(voice.say("call.form.back-time"),
								new TimePicker(BACK_TIME, draft.time() == null ? When.MORNING : draft.time()), null,
								false),
						note(voice, draft)));
	}

	private static Input note(Voice voice, Draft draft) {
		return new Input(voice.say("call.form.note"),
				new TextInput(NOTE, voice.say("call.form.note-example"), draft.note(), true), null, true);
	}

	private static String memo(AccountStanding standing, @Nullable String replaces) {
		return Json.write(new Memo(WhichCustomer.id(standing), standing.currency(), replaces));
	}

	/** What is wrong with what was filled in, beside its field. */
	static Map<String, String> errors(Voice voice, boolean call, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		if (call && filled.value(OUTCOME) == null) {
			errors.put(OUTCOME, voice.say("call.form.outcome-pick"));
		}
		if (filled.value(BACK_DATE) == null && (!call || filled.value(BACK_TIME) != null)) {
			errors.put(BACK_DATE, voice.say("form.date-missing"));
		}
		if (!call && filled.value(BACK_TIME) == null) {
			errors.put(BACK_TIME, voice.say("call.form.time-missing"));
		}
		past(voice, filled, BACK_DATE, errors);
		past(voice, filled, PAY_DATE, errors);
		amount(voice, filled, errors);
		return errors;
	}

	private static void past(Voice voice, Filled filled, String field, Map<String, String> errors) {
		date(filled, field).filter(date -> date.isBefore(voice.today()))
			.ifPresent(date -> errors.put(field, voice.say("input.date-past", "text", date, "date", date)));
	}

	private static void amount(Voice voice, Filled filled, Map<String, String> errors) {
		String typed = filled.value(AMOUNT);
		if (typed == null) {
			return;
		}
		List<AmountRead> amounts = amounts(voice, typed);
		if (amounts.size() != 1) {
			errors.put(AMOUNT, voice.say("form.amount-unclear"));
		}
		else if (amounts.getFirst()
			.in(memo(filled).currency(), voice.locale()) instanceof Outcome.Unclear<Money>(Problem problem)) {
			errors.put(AMOUNT, voice.problem(problem));
		}
		else if (filled.value(PAY_DATE) == null) {
			errors.put(PAY_DATE, voice.say("form.date-missing"));
		}
	}

	static Memo memo(Filled filled) {
		return Json.read(filled.metadata(), Memo.class);
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
		return date(filled, BACK_DATE)
			.map(date -> When.at(now.atZone(voice.zone()), date, time == null ? null : LocalTime.parse(time)));
	}

	static Optional<LocalDate> payDate(Filled filled) {
		return date(filled, PAY_DATE);
	}

	static Optional<AmountRead> amount(Voice voice, Filled filled) {
		String amount = filled.value(AMOUNT);
		return amount == null ? Optional.empty() : amounts(voice, amount).stream().findFirst();
	}

	private static List<AmountRead> amounts(Voice voice, String text) {
		return Parser.amounts(text, new Reading(voice.today(), voice.locale(), Direction.AHEAD));
	}

	private static Optional<LocalDate> date(Filled filled, String field) {
		return Optional.ofNullable(filled.value(field)).map(LocalDate::parse);
	}

}
