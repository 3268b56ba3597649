package io.dunwell.query.imports;

import java.math.BigDecimal;

import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecimalsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1234       | 1234
			1234.5     | 1234.5
			1234,50    | 1234.50
			0.05       | 0.05
			1,234.56   | 1234.56
			1.234,56   | 1234.56
			1 234,56   | 1234.56
			1'234.50   | 1234.50
			1 234 567  | 1234567
			1,234,567  | 1234567
			-12.30     | -12.30
			12.30-     | -12.30
			−12,30     | -12.30
			(12.30)    | -12.30
			$1,234.50  | 1234.50
			54273.28   | 54273.28
			1234.567   | 1234.567
			100.       | 100
			""")
	void readsWhatMeansOneThing(String text, BigDecimal amount) throws Exception {
		assertThat(Decimals.parse("amount", text, null)).isEqualByComparingTo(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1,234 | . | 1234
			1,234 | , | 1.234
			1.234 | , | 1234
			1.234 | . | 1.234
			""")
	void obeysTheDecimalSignItIsTold(String text, char sign, BigDecimal amount) throws Exception {
		assertThat(Decimals.parse("amount", text, sign)).isEqualByComparingTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,234", "1.234", "-12.345", "(999,000)" })
	void doesNotGuessWhereBothSignsFit(String text) {
		assertThatExceptionOfType(Decimals.Ambiguous.class).isThrownBy(() -> Decimals.parse("amount", text, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12.30     | ,
			1,23,456  | .
			1.234,567,89 |
			1E+05     |
			12 SEK    |
			1 23      |
			,5        |
			--        |
			1234567890123456789012 |
			""")
	void refusesWhatIsNoAmount(String text, @Nullable Character sign) {
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Decimals.parse("amount", text, sign))
			.satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("invalid-field"));
	}

}
