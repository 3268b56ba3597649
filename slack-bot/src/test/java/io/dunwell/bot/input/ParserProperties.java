package io.dunwell.bot.input;

import java.time.LocalDate;
import java.util.Locale;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.messages.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class ParserProperties {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Property
	void moneyAsAnyLanguageWritesItReadsBack(@ForAll("money") Money money, @ForAll("language") String language) {
		String text = NumberFormatter.withLocale(new ULocale(language))
			.unit(Currency.getInstance(money.currency()))
			.precision(Precision.fixedFraction(money.decimal().scale()))
			.format(money.decimal())
			.toString();
		Reading reading = new Reading(TODAY, Locale.forLanguageTag(language), Direction.AHEAD);
		assertThat(Parser.amounts(text, reading)).as(text).hasSize(1);
		assertThat(Parser.amounts(text, reading).getFirst().in(money.currency(), reading.locale())).as(text)
			.isEqualTo(new Outcome.Known<>(money));
	}

	@Property
	void anyDateAheadReadsBackInIsoAndByName(@ForAll("days") int days, @ForAll("language") String language) {
		LocalDate date = TODAY.plusDays(days);
		Reading reading = new Reading(TODAY, Locale.forLanguageTag(language), Direction.AHEAD);
		String named = date.getDayOfMonth() + " " + date.getMonth().name() + " " + date.getYear();
		for (String text : new String[] { date.toString(), named, "+" + days + "d" }) {
			assertThat(Parser.read("acme " + text, reading).dates()).as(text)
				.extracting(Understood.Date::read)
				.containsExactly(new Outcome.Known<>(date));
		}
	}

	@Property
	void nothingTypedBreaksIt(@ForAll String text) {
		Reading reading = new Reading(TODAY, Locale.ENGLISH, Direction.AHEAD);
		Understood first = Parser.read(text, reading);
		assertThat(Parser.read(text, reading)).isEqualTo(first);
		first.amounts().forEach(amount -> assertThat(amount.read().in("SEK", Locale.ENGLISH)).isNotNull());
		first.figures().forEach(number -> assertThat(number.read().in("SEK", Locale.ENGLISH)).isNotNull());
	}

	@Property
	void noLineOfNumbersAndSignsBreaksIt(@ForAll("soup") String text) {
		nothingTypedBreaksIt(text);
	}

	@Provide
	Arbitrary<String> soup() {
		return Arbitraries
			.of("1", "200", "12", ".", ",", " ", "'", "k", "kr", "€", "SEK", "-", "+", "/", "#", "fri", "next", "nov",
					"27", "2026", "d", "w", "acme", "\"", "invoice", "月", "日", "周五")
			.list()
			.ofMaxSize(12)
			.map(parts -> String.join("", parts));
	}

	@Provide
	Arbitrary<Money> money() {
		Arbitrary<String> currencies = Arbitraries.of("SEK", "EUR", "USD", "HUF", "CNY", "JPY", "GBP", "KWD");
		Arbitrary<Long> minors = Arbitraries.longs().between(1, 99_999_999_999_999L);
		return currencies.flatMap(currency -> minors.map(minor -> new Money(minor, currency)));
	}

	@Provide
	Arbitrary<String> language() {
		return Arbitraries.of("en", "sv", "hu", "de", "zh");
	}

	@Provide
	Arbitrary<Integer> days() {
		return Arbitraries.integers().between(0, 400);
	}

}
