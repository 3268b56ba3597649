package io.dunwell.bot.input;

import java.time.LocalDate;
import java.util.Locale;

import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.messages.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadsAmountsTest {

	private static final Reading READING = new Reading(LocalDate.of(2026, 11, 24), Locale.ENGLISH, Direction.AHEAD);

	@ParameterizedTest
	@CsvSource(textBlock = """
			12.5k           | SEK | 12500.00 SEK
			12,5k           | SEK | 12500.00 SEK
			12.5 K          | SEK | 12500.00 SEK
			2m              | EUR | 2000000.00 EUR
			1,5 mkr         | SEK | 1500000.00 SEK
			12tkr           | SEK | 12000.00 SEK
			€1.200,50       | EUR | 1200.50 EUR
			€1,200.50       | EUR | 1200.50 EUR
			1 200 kr        | SEK | 1200.00 SEK
			1 200 kr        | NOK | 1200.00 NOK
			1 200,50        | SEK | 1200.50 SEK
			12,500          | SEK | 12500.00 SEK
			12.500          | EUR | 12500.00 EUR
			1.200           | EUR | 1200.00 EUR
			1.200.000       | EUR | 1200000.00 EUR
			1'200.50        | CHF | 1200.50 CHF
			SEK 1 250,50    | EUR | 1250.50 SEK
			1250.5 sek      | EUR | 1250.50 SEK
			sek1250         | EUR | 1250.00 SEK
			$500            | USD | 500.00 USD
			US$500          | EUR | 500.00 USD
			1200:-          | SEK | 1200.00 SEK
			12 000 Ft       | HUF | 12000.00 HUF
			50 ezer Ft      | HUF | 50000.00 HUF
			¥1,200          | JPY | 1200 JPY
			3万元           | CNY | 30000.00 CNY
			12500           | SEK | 12500.00 SEK
			12500           | JPY | 12500 JPY
			0.50            | EUR | 0.50 EUR
			1 200 kr        | SEK | 1200.00 SEK
			１２００ kr     | SEK | 1200.00 SEK
			""", delimiter = '|')
	void readsAnAmount(String text, String currency, String money) {
		assertThat(read(text, currency, Locale.ENGLISH)).isEqualTo(new Outcome.Known<>(money(money)));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			12.5055  | EUR | amount-decimals
			0.505    | EUR | amount-decimals
			12.5     | JPY | amount-decimals
			1.2.3    | EUR | amount-malformed
			1.200.50 | EUR | amount-malformed
			0        | EUR | amount-not-positive
			-500     | EUR | amount-not-positive
			1.200k   | SEK | amount-unclear
			500 kr   | EUR | currency-unclear
			$500     | EUR | currency-unclear
			1234567890123456789m | EUR | amount-too-large
			""", delimiter = '|')
	void saysWhatIsWrongWithAnAmount(String text, String currency, String code) {
		assertThat(read(text, currency, Locale.ENGLISH)).isInstanceOfSatisfying(Outcome.Unclear.class,
				unclear -> assertThat(unclear.problem().code()).isEqualTo(code));
	}

	@Test
	void theTypistsOwnSignDecidesWhereThreeDecimalsMakeSense() {
		assertThat(read("1.200", "KWD", Locale.ENGLISH)).isEqualTo(new Outcome.Known<>(money("1.200 KWD")));
		assertThat(read("1.200", "KWD", Locale.GERMANY)).isEqualTo(new Outcome.Known<>(money("1200.000 KWD")));
		assertThat(read("1.200", "KWD", Locale.forLanguageTag("sv"))).isInstanceOf(Outcome.Unclear.class);
	}

	private static Outcome<Money> read(String text, String currency, Locale locale) {
		Understood understood = Parser.read("acme " + text + " fri", READING);
		assertThat(understood.words()).isEqualTo("acme");
		assertThat(understood.dates()).hasSize(1);
		assertThat(Parser.amounts(text, READING)).hasSize(1);
		return Parser.amounts(text, READING).getFirst().in(currency, locale);
	}

	private static Money money(String text) {
		String[] parts = text.split(" ", 2);
		return Money.of(parts[0], parts[1]);
	}

}
