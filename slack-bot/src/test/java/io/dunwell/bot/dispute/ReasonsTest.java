package io.dunwell.bot.dispute;

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
		assertThat(Reasons.in(text)).get().extracting(Reasons.Found::code).isEqualTo(code);
	}

	@Test
	void aWordInsideAnotherIsNoReason() {
		assertThat(Reasons.in("acme prisma")).isEmpty();
	}

	@Test
	void aCustomerMayBeCalledLikeAReason() {
		assertThat(Reasons.in("Price AB #1 damaged")).get().extracting(Reasons.Found::code).isEqualTo("damaged-goods");
		assertThat(Reasons.in("damaged #1")).get().extracting(Reasons.Found::start).isEqualTo(0);
	}

}
