package io.dunwell.bot.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dunwell.bot.promise.Spread.How;
import io.dunwell.bot.text.Voice;

/** A promise in words. */
final class PromiseWords {

	private static final int LISTED = 10;

	private PromiseWords() {
	}

	static String echo(Voice voice, String name, PromiseEntry entry) {
		return voice.say(entry.shares().size() == 1 ? "promise.echo-one" : "promise.echo-many", "account", name,
				"amount", entry.total(), "invoice", entry.shares().getFirst().invoice(), "count", entry.shares().size(),
				"date", entry.date());
	}

	/** How it was spread, when the person did not say. */
	static List<String> details(Voice voice, PromiseEntry entry) {
		List<String> details = new ArrayList<>();
		if (entry.how() != How.NAMED) {
			details.add(voice.say("promise.how." + entry.how().name().toLowerCase(Locale.ROOT)));
		}
		if (entry.shares().size() > 1) {
			details.add(voice.list(entry.shares()
				.stream()
				.map(part -> voice.say("list.share", "invoice", part.invoice(), "amount", part.amount()))
				.toList(), LISTED));
		}
		return details;
	}

}
