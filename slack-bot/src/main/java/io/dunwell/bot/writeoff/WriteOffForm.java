package io.dunwell.bot.writeoff;

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

/**
 * The window a write-off is asked for in, also when all of it was typed: what gives money
 * up is confirmed (slack.md, The desk).
 */
final class WriteOffForm {

	static final String ID = "writeoff";

	private static final String INVOICE = "invoice";

	private static final String REASON = "reason";

	private WriteOffForm() {
	}

	/** What is filled in already, the amount as it was typed. */
	record Draft(@Nullable String invoice, @Nullable String amount, @Nullable String reason) {

		static final Draft EMPTY = new Draft(null, null, null);

	}

	static Modal window(Voice voice, AccountStanding standing, Draft draft) {
		return new Modal(ID, voice.say("writeoff.form.title"), voice.say("writeoff.form.submit"),
				voice.say("form.cancel"), Memo.of(standing, (String) null),
				List.of(new Section(Mrkdwn.bold(WhichCustomer.name(standing))),
						new Input(voice.say("writeoff.form.invoice"),
								new Select(INVOICE, voice.say("dispute.form.invoice-pick"),
										InvoiceOptions.of(voice, standing), draft.invoice()),
								null, false),
						Fields.amount(voice, voice.say("form.amount"), draft.amount(),
								voice.say("writeoff.form.amount-hint")),
						new Input(voice.say("writeoff.form.reason"),
								new TextInput(REASON, voice.say("writeoff.form.reason-example"), draft.reason(), false),
								voice.say("writeoff.form.reason-hint"), false)));
	}

	static Map<String, String> errors(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		if (filled.value(INVOICE) == null) {
			errors.put(INVOICE, voice.say("dispute.form.invoice-pick"));
		}
		if (filled.value(REASON) == null) {
			errors.put(REASON, voice.say("writeoff.form.reason-missing"));
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

}
