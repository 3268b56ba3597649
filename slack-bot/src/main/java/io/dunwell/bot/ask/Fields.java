package io.dunwell.bot.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.bot.input.Outcome;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/** The fields that windows share: an amount as people type it, and a day. */
public final class Fields {

	/** Of the amount. */
	public static final String AMOUNT = "amount";

	private Fields() {
	}

	/** The field of an amount, which may stay empty. */
	public static Input amount(Voice voice, String label, @Nullable String typed, String hint) {
		return new Input(label, new TextInput(AMOUNT, voice.say("form.amount-example"), typed, false), hint, true);
	}

	/** The amount, if one was typed; it was checked that it can be read. */
	public static Optional<AmountRead> amount(Voice voice, Filled filled) {
		return amounts(voice, filled).stream().findFirst();
	}

	/** Says what is wrong with the amount, if one was typed. */
	public static void checkAmount(Voice voice, Filled filled, Map<String, String> errors) {
		if (filled.value(AMOUNT) == null) {
			return;
		}
		List<AmountRead> amounts = amounts(voice, filled);
		if (amounts.size() != 1) {
			errors.put(AMOUNT, voice.say("form.amount-unclear"));
		}
		else if (amounts.getFirst()
			.in(Memo.of(filled).currency(), voice.locale()) instanceof Outcome.Unclear<Money>(Problem problem)) {
			errors.put(AMOUNT, voice.problem(problem));
		}
	}

	private static List<AmountRead> amounts(Voice voice, Filled filled) {
		String typed = filled.value(AMOUNT);
		return typed == null ? List.of()
				: Parser.amounts(typed, new Reading(voice.today(), voice.locale(), Direction.AHEAD));
	}

	/** The day picked in a field. */
	public static Optional<LocalDate> date(Filled filled, String field) {
		return Optional.ofNullable(filled.value(field)).map(LocalDate::parse);
	}

	/** Says what is wrong with the day in a field, if one was picked. */
	public static void checkDate(Voice voice, Filled filled, String field, Direction direction,
			Map<String, String> errors) {
		date(filled, field)
			.filter(date -> direction == Direction.AHEAD ? date.isBefore(voice.today()) : date.isAfter(voice.today()))
			.ifPresent(date -> errors.put(field,
					voice.say(direction == Direction.AHEAD ? "form.date-past" : "form.date-future", "date", date)));
	}

	/** The same; that none was picked is wrong, too. */
	public static void needDate(Voice voice, Filled filled, String field, Direction direction,
			Map<String, String> errors) {
		if (filled.value(field) == null) {
			errors.put(field, voice.say("form.date-missing"));
		}
		checkDate(voice, filled, field, direction, errors);
	}

}
