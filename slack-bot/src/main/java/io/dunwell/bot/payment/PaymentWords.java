package io.dunwell.bot.payment;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.bot.payment.Applied.How;
import io.dunwell.bot.text.Voice;

/** A receipt of cash in words. */
final class PaymentWords {

	private static final int LISTED = 10;

	private PaymentWords() {
	}

	static String echo(Voice voice, String name, PaymentEntry entry) {
		if (entry.parts().size() != 1) {
			return voice.say("paid.echo", "account", name, "amount", entry.amount(), "date", entry.date());
		}
		return voice.say("paid.echo-one", "account", name, "amount", entry.amount(), "date", entry.date(), "invoice",
				entry.parts().getFirst().invoice());
	}

	/** Where it went, and what is left. */
	static List<String> details(Voice voice, PaymentEntry entry) {
		List<String> details = new ArrayList<>();
		if (entry.how() == How.EXACT) {
			details.add(voice.say("paid.exact"));
		}
		if (entry.parts().size() > 1) {
			details.add(voice.list(entry.parts()
				.stream()
				.map(part -> voice.say("list.share", "invoice", part.invoice(), "amount", part.amount()))
				.toList(), LISTED));
		}
		if (entry.unapplied().isPositive()) {
			details.add(voice.say("paid.unapplied", "amount", entry.unapplied()));
		}
		return details;
	}

}
