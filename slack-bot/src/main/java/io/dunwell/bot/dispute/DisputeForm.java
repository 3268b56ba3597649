package io.dunwell.bot.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.InvoiceOptions;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Select;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.account.AccountStanding;
import org.jspecify.annotations.Nullable;

/** The window a dispute is filled in: which invoice, how much of it, why. */
final class DisputeForm {

	static final String ID = "dispute";

	private static final String INVOICE = "invoice";

	private static final String REASON = "reason";

	private static final String NOTE = "note";

	private DisputeForm() {
	}

	/** What is filled in already. */
	record Draft(@Nullable String invoice, @Nullable String amount, @Nullable String reason, @Nullable String note) {

		static final Draft EMPTY = new Draft(null, null, null, null);

	}

	static Modal window(Voice voice, AccountStanding standing, Draft draft, @Nullable String replaces) {
		return new Modal(ID, voice.say("dispute.form.title"), voice.say("dispute.form.submit"),
				voice.say("form.cancel"), Memo.of(standing, replaces),
				List.of(new Section(Mrkdwn.bold(WhichCustomer.name(standing))),
						new Input(voice.say("dispute.form.invoice"),
								new Select(INVOICE, voice.say("dispute.form.invoice-pick"),
										InvoiceOptions.of(voice, standing), draft.invoice()),
								null, false),
						DisputeReasons.input(voice, REASON, draft.reason()),
						Fields.amount(voice, voice.say("form.amount"), draft.amount(),
								voice.say("dispute.form.amount-hint")),
						new Input(voice.say("dispute.form.note"),
								new TextInput(NOTE, voice.say("dispute.form.note-example"), draft.note(), true), null,
								true)));
	}

	static Map<String, String> errors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		for (String field : List.of(INVOICE, REASON)) {
			if (filled.value(field) == null) {
				errors.put(field, voice.say("dispute.form." + field + "-pick"));
			}
		}
		Fields.checkAmount(voice, filled, errors);
		return errors;
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

}
