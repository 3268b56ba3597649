package io.dunwell.bot.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.CashSuggestions.Part;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
import io.dunwell.messages.payment.CashSuggestions.Suggestion;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;

/** Cash that no invoice has, with where it most likely belongs. */
final class CashRow {

	/** Longer ones are shown in part. */
	private static final int LONGEST = 140;

	/** What is shown of a suggestion; one of more parts is accepted in the console. */
	private static final int PARTS = 6;

	/** Of what a button carries (slack.md, Facts). */
	private static final int LONGEST_VALUE = 2000;

	private CashRow() {
	}

	/**
	 * A suggestion as it was shown: who accepts it has seen these invoices and amounts,
	 * whatever would be suggested by then.
	 *
	 * @param invoices their ids, and beside them what goes to each
	 */
	record Accepted(String payment, List<String> invoices, List<String> amounts, String currency, String reason,
			int confidence, boolean everyones) {

		static Accepted of(String value) {
			return Json.read(value, Accepted.class);
		}

		List<Allocation> allocations() {
			List<Allocation> all = new ArrayList<>();
			for (int at = 0; at < this.invoices.size(); at++) {
				all.add(new Allocation(this.invoices.get(at), Money.of(this.amounts.get(at), this.currency),
						new Match(this.reason, this.confidence)));
			}
			return all;
		}

	}

	/** Who paid what and when. */
	static String title(Voice voice, UnappliedPayment payment) {
		return voice.say("decide.cash.title", "amount", payment.unapplied(), "payer",
				cut(Objects.requireNonNullElse(payment.payer(), voice.say("decide.cash.nobody"))), "date",
				payment.valueDate());
	}

	/** What came with it, and where it may belong. */
	static List<String> lines(Voice voice, Suggested suggested) {
		List<String> lines = new ArrayList<>();
		String remittance = suggested.payment().remittance();
		if (remittance != null && !remittance.isBlank()) {
			lines.add(voice.say("decide.cash.remittance", "text", cut(remittance)));
		}
		lines.add(suggested.suggestions().isEmpty() ? voice.say("decide.cash.no-idea")
				: suggestion(voice, suggested.suggestions().getFirst()));
		return lines;
	}

	private static String suggestion(Voice voice, Suggestion best) {
		List<String> parts = best.parts()
			.stream()
			.map(part -> voice.say("list.share", "invoice", part.number(), "amount", part.amount()))
			.toList();
		return voice.say("decide.cash.suggestion", "parts", voice.list(parts, PARTS), "why",
				voice.word("match", best.match().reason()), "sure", best.match().confidence());
	}

	/** Accept, where there is something to, and the way to say something else. */
	static List<Element> buttons(Voice voice, Suggested suggested, boolean everyones, String number) {
		List<Element> buttons = new ArrayList<>();
		if (!suggested.suggestions().isEmpty()) {
			String value = Json.write(accepted(suggested, everyones));
			if (value.length() <= LONGEST_VALUE && suggested.suggestions().getFirst().parts().size() <= PARTS) {
				buttons
					.add(new Button(DecideCapability.APPLY + number, voice.say("decide.cash.accept"), value).primary());
			}
		}
		buttons.add(new Button(DecideCapability.APPLY_TO + number, voice.say("decide.cash.other"),
				new ApplyForm.Memo(suggested.payment().payment(), suggested.payment().unapplied().currency(),
						suggested.payment().unapplied().decimal().toPlainString(), everyones, null)
					.json()));
		return buttons;
	}

	private static Accepted accepted(Suggested suggested, boolean everyones) {
		Suggestion best = suggested.suggestions().getFirst();
		return new Accepted(suggested.payment().payment(), best.parts().stream().map(Part::invoice).toList(),
				best.parts().stream().map(part -> part.amount().decimal().toPlainString()).toList(),
				suggested.payment().unapplied().currency(), best.match().reason(), best.match().confidence(),
				everyones);
	}

	private static String cut(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
	}

}
