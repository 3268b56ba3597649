package io.dunwell.bot.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.block.Element.Select;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.dispute.DisputeReasons;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.dispute.AcceptDisputeProposal;

/** Asks what the customer contests who paid an invoice short. */
final class DisputedForm implements Form {

	static final String ID = "decide-dispute";

	private static final String INVOICE = "invoice";

	private static final String REASON = "reason";

	private static final String NOTE = "note";

	/** Which invoices it is about is on the button. */
	static Modal window(Voice voice, Pressed pressed) {
		List<String> numbers = pressed.numbers();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Input(voice.say("dispute.form.invoice"),
				new Select(INVOICE, voice.say("dispute.form.invoice-pick"),
						numbers.stream().map(number -> new Option(number, number)).toList(),
						numbers.size() == 1 ? numbers.getFirst() : null),
				null, false));
		blocks.add(DisputeReasons.input(voice, REASON));
		blocks.add(new Input(voice.say("dispute.form.note"),
				new TextInput(NOTE, voice.say("dispute.form.note-example"), null, true), null, true));
		return new Modal(ID, voice.say("dispute.form.title"), voice.say("dispute.form.submit"),
				voice.say("form.cancel"), pressed.json(), blocks);
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		Map<String, String> errors = new TreeMap<>();
		for (String field : List.of(INVOICE, REASON)) {
			if (filled.value(field) == null) {
				errors.put(field, voice.say("dispute.form." + field + "-pick"));
			}
		}
		return errors;
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Pressed pressed = Pressed.of(filled.metadata());
		String invoice = Objects.requireNonNull(filled.value(INVOICE), INVOICE);
		String reason = Objects.requireNonNull(filled.value(REASON), REASON);
		session.send(new AcceptDisputeProposal(session.person().company(), invoice, reason, filled.value(NOTE)),
				"accept");
		session.replace(pressed.responseUrl(), DecideCapability.list(session, pressed.everyones(),
				session.say("decide.disputed", "invoice", invoice, "reason", session.voice().word("reason", reason))));
	}

}
