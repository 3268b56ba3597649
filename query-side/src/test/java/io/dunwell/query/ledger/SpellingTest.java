package io.dunwell.query.ledger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

	@ParameterizedTest
	@CsvSource({ "Åkerö Bygg AB, akero bygg ab", "Müller & Söhne GmbH, Mueller", "Straße, strasse", "北京公司, bei jing",
			"Acme AB, ACME", "Nordic Paper Trading, npt", "Nordic Paper Trading, paper nor", "Volvo, vovlo",
			"Ericsson Telecom, ericson", "Svensson, svenson" })
	void finds(String name, String typed) {
		assertThat(fit(name, typed)).as("%s for %s", typed, name).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "Acme AB, beta", "Volvo, vip", "Volvo, ''", "Nordic Paper, nordic steel", "Ab, abc" })
	void doesNotFind(String name, String typed) {
		assertThat(fit(name, typed)).isZero();
	}

	@Test
	void prefersWhatIsCloserToWhatWasTyped() {
		assertThat(fit("Acme", "acme")).isEqualTo(100);
		assertThat(fit("Acme AB", "acme")).isLessThan(100).isGreaterThan(fit("The Acme AB", "acme"));
		assertThat(fit("The Acme AB", "acme")).isGreaterThan(fit("Macmel", "acme"));
		assertThat(fit("Macmel", "acme")).isGreaterThan(fit("Acne AB", "acme"));
		assertThat(fit("Acne AB", "acme")).isPositive();
	}

	private static int fit(String name, String typed) {
		return Spelling.of(name).fit(Spelling.of(typed));
	}

}
