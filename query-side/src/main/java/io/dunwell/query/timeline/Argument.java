package io.dunwell.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.dunwell.messages.Money;
import io.dunwell.query.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence names: one of these is there.
 *
 * @param code of a value that has a word in every language, under {@code code.<code>}
 */
record Argument(@Nullable String text, @Nullable String code, @Nullable Money money, @Nullable LocalDate date,
		@Nullable Instant time, @Nullable Long number) {

	static Argument text(String text) {
		return new Argument(text, null, null, null, null, null);
	}

	static Argument code(String code) {
		return new Argument(null, code, null, null, null, null);
	}

	static Argument of(Money money) {
		return new Argument(null, null, money, null, null, null);
	}

	static Argument of(LocalDate date) {
		return new Argument(null, null, null, date, null, null);
	}

	static Argument of(Instant time) {
		return new Argument(null, null, null, null, time, null);
	}

	static Argument of(long number) {
		return new Argument(null, null, null, null, null, number);
	}

	/**
	 * As the reader reads it.
	 * @param zone in which times of the day are said
	 */
	Object in(Texts texts, ZoneId zone) {
		if (money != null) {
			return texts.money(money);
		}
		if (date != null) {
			return texts.date(date);
		}
		if (time != null) {
			return texts.time(time, zone);
		}
		if (number != null) {
			return number;
		}
		if (code != null) {
			return texts.has("code." + code) ? texts.say("code." + code) : code;
		}
		return (text != null) ? text : "";
	}

}
