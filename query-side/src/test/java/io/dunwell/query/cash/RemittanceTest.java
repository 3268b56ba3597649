package io.dunwell.query.cash;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RemittanceTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Payment of invoice 10430           | 10430
			Betalning 10430, 10431             | 10431
			10430/10431                        | 10431
			10430+10431                        | 10430
			Faktura10430                       | 10430
			(10430)                            | 10430
			INV-2026-001                       | INV-2026-001
			RE:INV-2026-001;thanks             | INV-2026-001
			inv 2026 001 paid                  | inv2026001
			Deb. 10202 / Fact. 12115118        | 12115118
			018304 / 28865                     | 018304 / 28865
			invoice 7                          | 7
			INV - 17 / 2026                    | INV - 17 / 2026
			Nr. 104                            | 104
			faktura nr 2026                    | 2026
			""")
	void namesWholeNumbers(String text, String number) {
		assertThat(strong(text)).contains("[" + number + "]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			104300                             | 10430
			10430a                             | 10430
			1043.50 EUR                        | 1043
			1 043,50                           | 043
			10.04.2026                         | 10
			2026-04-10                         | 2026
			""")
	void doesNotNameAPartOfALongerOne(String text, String number) {
		assertThat(all(text)).doesNotContain("[" + number + "]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			for March 2026                     | 2026
			3 pallets                          | 3
			12345-6                            | 12345
			10430-10433                        | 10433
			""")
	void isNotSureOfWhatMayBeSomethingElse(String text, String number) {
		assertThat(all(text)).contains("[" + number + "]");
		assertThat(strong(text)).doesNotContain("[" + number + "]");
	}

	@Test
	void readsOnOnlySoFar() {
		assertThat(new Remittance("1 ".repeat(100_000)).mentions()).hasSizeLessThan(5_000);
	}

	private static String strong(String text) {
		return new Remittance(text).mentions()
			.stream()
			.filter(mention -> !mention.weak())
			.flatMap(mention -> mention.spellings().stream())
			.map(spelling -> "[" + spelling + "]")
			.collect(Collectors.joining());
	}

	private static String all(String text) {
		return new Remittance(text).mentions()
			.stream()
			.flatMap(mention -> mention.spellings().stream())
			.map(spelling -> "[" + spelling + "]")
			.collect(Collectors.joining());
	}

}
