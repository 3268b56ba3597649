package io.dunwell.bot.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dunwell.bot.promise.Spread.How;
import io.dunwell.bot.promise.Spread.Share;
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
			List<String> parts = new ArrayList<>();
			for (Share share : entry.shares().subList(0, Math.min(LISTED, entry.shares().size()))) {
				parts.add(voice.say("list.share", "invoice", share.invoice(), "amount", share.amount()));
			}
			int more = entry.shares().size() - LISTED;
			if (more > 0) {
				parts.add(voice.say("list.more", "count", more));
			}
			details.add(voice.list(parts));
		}
		return details;
	}

}
