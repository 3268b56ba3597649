package io.dunwell.bot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.MultiSelect;
import io.dunwell.bot.block.Element.TextInput;
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
 * The window for something on a customer's invoices: which ones, how much, which day. Its
 * texts are at {@code <kind>.form.*}.
 *
 * @param kind also its callback id
 * @param direction where its day may lie
 * @param amountNeeded whether an amount or an invoice must be given
 */
public record EntryForm(String kind, Direction direction, boolean amountNeeded) {

	private static final String INVOICES = "invoices";

	private static final String AMOUNT = "amount";

	private static final String DATE = "date";

	/**
	 * What the window remembers.
	 *
	 * @param account its id
	 * @param currency the account's, for an amount that names none
	 * @param replaces the entry it corrects, if any
	 */
	public record Memo(String account, String currency, @Nullable String replaces) {
	}

	/** What is filled in already. */
	public record Draft(List<String> invoices, @Nullable String amount, @Nullable LocalDate date) {

		public static final Draft EMPTY = new Draft(List.of(), null, null);

	}

	/** The window, with what is known filled in. */
	public Modal window(Voice voice, AccountStanding standing, Draft draft, @Nullable String replaces) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Section(Mrkdwn.bold(WhichCustomer.name(standing))));
		if (!standing.invoices().isEmpty()) {
			blocks.add(new Input(say(voice, "invoices"), new MultiSelect(INVOICES, say(voice, "invoices-all"),
					InvoiceOptions.of(voice, standing), draft.invoices()), say(voice, "invoices-hint"), true));
		}
		blocks.add(new Input(voice.say("form.amount"),
				new TextInput(AMOUNT, voice.say("form.amount-example"), draft.amount(), false),
				say(voice, "amount-hint"), true));
		blocks.add(new Input(say(voice, "date"), new DatePicker(DATE, draft.date()), null, false));
		Memo memo = new Memo(WhichCustomer.id(standing), standing.currency(), replaces);
		return new Modal(this.kind, say(voice, "title"), say(voice, "submit"), voice.say("form.cancel"),
				Json.write(memo), blocks);
	}

	/** What is wrong with what was filled in, beside its field. */
	public Map<String, String> errors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		String amount = filled.value(AMOUNT);
		if (amount != null) {
			amountError(voice, amount, memo(filled).currency()).ifPresent(error -> errors.put(AMOUNT, error));
		}
		else if (this.amountNeeded && invoices(filled).isEmpty()) {
			errors.put(AMOUNT, voice.say("form.amount-missing"));
		}
		LocalDate date = filled.value(DATE) == null ? null : date(filled);
		if (date == null) {
			errors.put(DATE, voice.say("form.date-missing"));
		}
		else if (this.direction == Direction.AHEAD && date.isBefore(voice.today())) {
			errors.put(DATE, voice.say("input.date-past", "text", date, "date", date));
		}
		else if (this.direction == Direction.BEHIND && date.isAfter(voice.today())) {
			errors.put(DATE, voice.say("input.date-future", "text", date, "date", date));
		}
		return errors;
	}

	private Optional<String> amountError(Voice voice, String typed, String currency) {
		List<AmountRead> amounts = amounts(voice, typed);
		if (amounts.size() != 1) {
			return Optional.of(voice.say("form.amount-unclear"));
		}
		return switch (amounts.getFirst().in(currency, voice.locale())) {
			case Outcome.Known<Money> known -> Optional.empty();
			case Outcome.Unclear<Money>(Problem problem) -> Optional.of(voice.problem(problem));
		};
	}

	public Memo memo(Filled filled) {
		return Json.read(filled.metadata(), Memo.class);
	}

	/** What was filled in, to be shown again. */
	public Draft draft(Filled filled) {
		return new Draft(invoices(filled), filled.value(AMOUNT), date(filled));
	}

	public List<String> invoices(Filled filled) {
		String picked = filled.value(INVOICES);
		return picked == null ? List.of() : Arrays.asList(picked.split("\n", -1));
	}

	public Optional<AmountRead> amount(Voice voice, Filled filled) {
		String amount = filled.value(AMOUNT);
		return amount == null ? Optional.empty() : amounts(voice, amount).stream().findFirst();
	}

	/** A calendar's day; it was checked that there is one. */
	public LocalDate date(Filled filled) {
		return LocalDate.parse(String.valueOf(filled.value(DATE)));
	}

	private List<AmountRead> amounts(Voice voice, String text) {
		return Parser.amounts(text, new Reading(voice.today(), voice.locale(), this.direction));
	}

	private String say(Voice voice, String part) {
		return voice.say(this.kind + ".form." + part);
	}

}
