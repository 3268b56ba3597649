package io.dunwell.bot.dispute;

import io.dunwell.bot.ask.NamedChoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonsTest {

	@ParameterizedTest
	@CsvSource({ "acme #1 damaged goods,damaged-goods", "acme #1 Skadat gods,damaged-goods", "acme fel vara,wrong-item",
			"acme already paid,already-paid", "acme redan betald,already-paid", "acme never ordered,not-ours",
			"acme wrong price,price", "acme för dyrt,price", "acme annat,other" })
	void findsTheReasonInAnyLanguage(String text, String code) {
		assertThat(DisputeReasons.ALL.in(text)).get().extracting(NamedChoices.Found::code).isEqualTo(code);
	}

	@Test
	void aWordInsideAnotherIsNoReason() {
		assertThat(DisputeReasons.ALL.in("acme prisma")).isEmpty();
	}

	@Test
	void aCustomerMayBeCalledLikeAReason() {
		assertThat(DisputeReasons.ALL.in("Price AB #1 damaged")).get()
			.extracting(NamedChoices.Found::code)
			.isEqualTo("damaged-goods");
		assertThat(DisputeReasons.ALL.in("damaged #1")).get().extracting(NamedChoices.Found::start).isEqualTo(0);
	}

}
