package io.dunwell.bot.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.ask.InvoiceOptions;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.block.Element.Select;
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

/** The window a dispute is filled in: which invoice, how much of it, why. */
final class DisputeForm {

	static final String ID = "dispute";

	private static final String INVOICE = "invoice";

	private static final String AMOUNT = "amount";

	private static final String REASON = "reason";

	private static final String NOTE = "note";

	private DisputeForm() {
	}

	/**
	 * What the window remembers.
	 *
	 * @param currency the account's, for an amount that names none
	 * @param replaces the entry it corrects, if any
	 */
	record Memo(String account, String currency, @Nullable String replaces) {
	}

	/** What is filled in already. */
	record Draft(@Nullable String invoice, @Nullable String amount, @Nullable String reason, @Nullable String note) {

		static final Draft EMPTY = new Draft(null, null, null, null);

	}

	static Modal window(Voice voice, AccountStanding standing, Draft draft, @Nullable String replaces) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Section(Mrkdwn.bold(WhichCustomer.name(standing))));
		blocks.add(
				new Input(voice.say("dispute.form.invoice"), new Select(INVOICE, voice.say("dispute.form.invoice-pick"),
						InvoiceOptions.of(voice, standing), draft.invoice()), null, false));
		blocks.add(new Input(voice.say("dispute.form.reason"),
				new Select(REASON, voice.say("dispute.form.reason-pick"),
						Reasons.CODES.stream().map(code -> new Option(voice.word("reason", code), code)).toList(),
						draft.reason()),
				null, false));
		blocks.add(new Input(voice.say("form.amount"),
				new TextInput(AMOUNT, voice.say("form.amount-example"), draft.amount(), false),
				voice.say("dispute.form.amount-hint"), true));
		blocks.add(new Input(voice.say("dispute.form.note"),
				new TextInput(NOTE, voice.say("dispute.form.note-example"), draft.note(), true), null, true));
		return new Modal(ID, voice.say("dispute.form.title"), voice.say("dispute.form.submit"),
				voice.say("form.cancel"),
				Json.write(new Memo(WhichCustomer.id(standing), standing.currency(), replaces)), blocks);
	}

	static Map<String, String> errors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		if (filled.value(INVOICE) == null) {
			errors.put(INVOICE, voice.say("dispute.form.invoice-pick"));
		}
		if (filled.value(REASON) == null) {
			errors.put(REASON, voice.say("dispute.form.reason-pick"));
		}
		String amount = filled.value(AMOUNT);
		if (amount != null) {
			List<AmountRead> amounts = amounts(voice, amount);
			if (amounts.size() != 1) {
				errors.put(AMOUNT, voice.say("form.amount-unclear"));
			}
			else if (amounts.getFirst()
				.in(memo(filled).currency(), voice.locale()) instanceof Outcome.Unclear<Money>(Problem problem)) {
				errors.put(AMOUNT, voice.problem(problem));
			}
		}
		return errors;
	}

	static Memo memo(Filled filled) {
		return Json.read(filled.metadata(), Memo.class);
	}

	static String invoice(Filled filled) {
		return Objects.requireNonNull(filled.value(INVOICE), INVOICE);
	}

	static String reason(Filled filled) {
		return Objects.requireNonNull(filled.value(REASON), REASON);
	}

	static @Nullable String note(Filled filled) {
		return filled.value(NOTE);
	}

	static Optional<AmountRead> amount(Voice voice, Filled filled) {
		String amount = filled.value(AMOUNT);
		return amount == null ? Optional.empty() : amounts(voice, amount).stream().findFirst();
	}

	private static List<AmountRead> amounts(Voice voice, String text) {
		return Parser.amounts(text, new Reading(voice.today(), voice.locale(), Direction.BEHIND));
	}

}
