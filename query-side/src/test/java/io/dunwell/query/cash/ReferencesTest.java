package io.dunwell.query.cash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencesTest {

	@ParameterizedTest
	@CsvSource({ "RF18539007547034, true", "RF19539007547034, false", "RF18, false", "18539007547034, false" })
	void checksCreditorReferences(String reference, boolean valid) {
		assertThat(References.isCreditorReference(reference)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "7992739871, false", "79927398713, true", "10439, true", "10430, false", "10438, false" })
	void checksOcrNumbers(String reference, boolean valid) {
		assertThat(References.isOcr(reference)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			RF18 5390 0754 7034 | 539007547034
			INV-17              | INV-17
			INV-17              | INV17
			""")
	void knowsTheNumberThatAReferenceIs(String reference, String number) {
		assertThat(References.spellings(reference)).contains(number);
	}

	@Test
	void findsTheNumberWithinAnOcrNumber() {
		assertThat(References.withinOcr("79927398713")).containsExactly("7992739871", "799273987");
		assertThat(References.withinOcr("79927398710")).isEmpty();
	}

}
