package io.dunwell.query.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.dunwell.messages.contact.ContactVerdicts.Verdict;
import io.dunwell.query.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says what the contact policy decides, to one reader.
 *
 * @param zone the customer's
 */
record VerdictWords(Texts texts, ZoneId zone, Instant now) {

	String of(Verdict verdict) {
		if (verdict.code() != null) {
			return texts.told("contact.why." + verdict.code(), verdict.arguments()) + " " + again(verdict.until());
		}
		Instant overridden = verdict.overridden();
		return (overridden != null) ? texts.say("contact.overridden", time(overridden))
				: texts.say("contact.allowed", texts.clock(now, zone), texts.city(zone));
	}

	private String again(@Nullable Instant until) {
		return (until != null) ? texts.say("contact.until", time(until), texts.clock(now, zone), texts.city(zone))
				: texts.say("contact.open-ended");
	}

	/** Of today the hour alone. */
	private String time(Instant instant) {
		LocalDate today = LocalDate.ofInstant(now, zone);
		return LocalDate.ofInstant(instant, zone).equals(today) ? texts.clock(instant, zone)
				: texts.time(instant, zone);
	}

}
