package io.dunwell.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import io.dunwell.messages.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private final Texts english = Texts.in(Locale.ENGLISH);

	private final Texts swedish = Texts.in("sv-SE");

	@ParameterizedTest
	@EnumSource
	void everyRefusalHasASentenceInEveryLanguage(Refusal refusal) {
		assertThat(Texts.LANGUAGES)
			.allSatisfy(language -> assertThat(Texts.in(language).has("refusal." + refusal.code())).isTrue());
	}

	@Test
	void languagesSayTheSameThings() {
		assertThat(this.swedish.keys()).containsExactlyInAnyOrderElementsOf(this.english.keys());
		assertThat(this.english.keys()).allSatisfy(
				key -> assertThat(arguments(this.swedish, key)).as(key).isEqualTo(arguments(this.english, key)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-3 | 12 days late, usually pays 3 days early | 12 dagar sen, brukar betala 3 dagar i förväg
			-1 | 12 days late, usually pays 1 day early  | 12 dagar sen, brukar betala 1 dag i förväg
			0  | 12 days late, usually pays on the day   | 12 dagar sen, brukar betala på dagen
			1  | 12 days late, usually pays 1 day late   | 12 dagar sen, brukar betala 1 dag sent
			20 | 12 days late, usually pays 20 days late | 12 dagar sen, brukar betala 20 dagar sent
			""")
	void saysWhatACustomerUsuallyDoes(BigDecimal norm, String english, String swedish) {
		assertThat(this.english.say("worklist.slower", BigDecimal.valueOf(12), norm)).endsWith(": " + english);
		assertThat(this.swedish.say("worklist.slower", BigDecimal.valueOf(12), norm)).endsWith(": " + swedish);
	}

	@Test
	void saysIdsAsTheReaderKnowsThem() {
		assertThat(this.english.refusal("unknown-invoice", List.of("invoice:main:INV/1:2")))
			.isEqualTo("There is no invoice “INV/1:2”.");
	}

	@Test
	void saysAmountsAndDatesAsTheyAreRead() {
		assertThat(this.swedish.refusal("more-than-open", List.of("1180", "3499.37 SEK", "12500 JPY")))
			.isEqualTo("Endast 3\u00a0499,37\u00a0SEK är öppet på faktura ”1180”; 12\u00a0500\u00a0JPY begärdes.");
		assertThat(this.english.refusal("past-date", List.of("2026-03-31", "2026-02-30")))
			.isEqualTo("The date Tue, Mar 31, 2026 is in the past; today is 2026-02-30.");
	}

	@Test
	void speaksEnglishToThoseItDoesNotUnderstand() {
		assertThat(Texts.in("hu").say("refusal.no-lines")).isEqualTo("At least one line is needed.");
		assertThat(Texts.in("").locale()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void writesMoneyAndDatesAsTheyAreRead() {
		BigDecimal amount = new BigDecimal("1234567.50");
		assertThat(this.english.money(amount, "SEK")).isEqualTo("SEK\u00a01,234,567.50");
		assertThat(this.swedish.money(amount, "SEK")).isEqualTo("1\u00a0234\u00a0567,50\u00a0SEK");
		assertThat(this.english.money(new BigDecimal("1200"), "JPY")).isEqualTo("JPY\u00a01,200");
		LocalDate date = LocalDate.of(2026, 3, 31);
		assertThat(this.english.date(date)).isEqualTo("Tue, Mar 31, 2026");
		assertThat(this.swedish.date(date)).isEqualTo("tis 31 mars 2026");
	}

	private static Set<String> arguments(Texts texts, String key) {
		return MessagePatternUtil.buildMessageNode(texts.pattern(key))
			.getContents()
			.stream()
			.filter(ArgNode.class::isInstance)
			.map(node -> ((ArgNode) node).getName())
			.collect(Collectors.toSet());
	}

}
