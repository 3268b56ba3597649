package io.dunwell.query.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.ContactVerdicts.Figure;
import io.dunwell.messages.contact.ContactVerdicts.Verdict;
import io.dunwell.query.Texts;
import org.jspecify.annotations.Nullable;

/** What the ledger says to a contact, in the words of one reader. */
final class Advice {

	private final Texts texts;

	private final ContactVerdicts verdicts;

	private final Instant now;

	private final ZoneId zone;

	private final VerdictWords words;

	Advice(Texts texts, ContactVerdicts verdicts, Instant now) {
		this.texts = texts;
		this.verdicts = verdicts;
		this.now = now;
		this.zone = ZoneId.of(verdicts.zone());
		this.words = new VerdictWords(texts, zone, now);
	}

	/**
	 * @param account its id
	 */
	ContactAdvice of(String account, @Nullable String name) {
		return new ContactAdvice(Ids.companyOf(account), Ids.keyOf(account), name, now, verdicts.zone(),
				now.atZone(zone).toLocalTime().toString().substring(0, "HH:mm".length()), verdicts.jurisdiction(),
				verdicts.from(), counsel(), verdicts.channels().stream().map(this::channel).toList(),
				verdicts.figures().stream().map(this::figure).toList());
	}

	/** Shown wherever a rule shows that no lawyer has looked at. */
	private @Nullable String counsel() {
		return verdicts.confirmed() ? null : texts.say("contact.counsel");
	}

	private ContactAdvice.Channel channel(Verdict verdict) {
		return new ContactAdvice.Channel(verdict.channel(), verdict.allowed(), verdict.code(), verdict.until(),
				verdict.overridden(), words.of(verdict));
	}

	private ContactAdvice.Figure figure(Figure figure) {
		List<Object> arguments = List.of(amount(figure.amount()), number(figure.points()), number(figure.days()),
				(figure.condition() != null) ? figure.condition() : "");
		String own = "contact.figure." + verdicts.jurisdiction() + "." + figure.name();
		String key = texts.has(own) ? own : "contact.figure." + figure.name();
		String text = texts.has(key) ? texts.say(key, arguments.toArray())
				: texts.say("contact.figure", figure.name(), arguments.getFirst(), arguments.getLast());
		return new ContactAdvice.Figure(figure.name(), text, counsel(), figure.source());
	}

	private String amount(@Nullable Money amount) {
		return (amount != null) ? texts.money(amount) : "";
	}

	private static Object number(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

}
