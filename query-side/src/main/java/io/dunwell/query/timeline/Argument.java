package io.dunwell.query.timeline;

import java.time.LocalDate;

import io.dunwell.messages.Money;
import io.dunwell.query.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence names: one of these is there.
 *
 * @param code of a value that has a word in every language, under {@code code.<code>}
 */
record Argument(@Nullable String text, @Nullable String code, @Nullable Money money, @Nullable LocalDate date,
		@Nullable Long number) {

	static Argument text(String text) {
		return new Argument(text, null, null, null, null);
	}

	static Argument code(String code) {
		return new Argument(null, code, null, null, null);
	}

	static Argument of(Money money) {
		return new Argument(null, null, money, null, null);
	}

	static Argument of(LocalDate date) {
		return new Argument(null, null, null, date, null);
	}

	static Argument of(long number) {
		return new Argument(null, null, null, null, number);
	}

	/** As the reader reads it. */
	Object in(Texts texts) {
		if (money != null) {
			return texts.money(money);
		}
		if (date != null) {
			return texts.date(date);
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
