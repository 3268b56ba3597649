package io.dunwell.bot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.MultiSelect;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
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

	private static final String DATE = "date";

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
		blocks.add(Fields.amount(voice, voice.say("form.amount"), draft.amount(), say(voice, "amount-hint")));
		blocks.add(new Input(say(voice, "date"), new DatePicker(DATE, draft.date()), null, false));
		return new Modal(this.kind, say(voice, "title"), say(voice, "submit"), voice.say("form.cancel"),
				Memo.of(standing, replaces), blocks);
	}

	/** What is wrong with what was filled in, beside its field. */
	public Map<String, String> errors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		if (this.amountNeeded && filled.value(Fields.AMOUNT) == null && invoices(filled).isEmpty()) {
			errors.put(Fields.AMOUNT, voice.say("form.amount-missing"));
		}
		Fields.checkAmount(voice, filled, errors);
		Fields.needDate(voice, filled, DATE, this.direction, errors);
		return errors;
	}

	public List<String> invoices(Filled filled) {
		String picked = filled.value(INVOICES);
		return picked == null ? List.of() : Arrays.asList(picked.split("\n", -1));
	}

	/** It was checked that there is one. */
	public LocalDate date(Filled filled) {
		return Fields.date(filled, DATE).orElseThrow();
	}

	private String say(Voice voice, String part) {
		return voice.say(this.kind + ".form." + part);
	}

}
