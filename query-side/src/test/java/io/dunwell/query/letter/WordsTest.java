package io.dunwell.query.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.text.MessageFormat;
import io.dunwell.messages.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	private static final Set<String> KNOWN = Set.of("recipient", "creditor", "account", "count", "due", "total",
			"deadline", "when", "currency", "charge", "invoice", "reference", "basis", "numbers");

	@Test
	void saysEverythingInEveryLanguage() {
		Set<String> english = words("en").keys();
		for (String language : Words.LANGUAGES) {
			assertThat(new TreeSet<>(words(language).keys())).as(language).isEqualTo(new TreeSet<>(english));
		}
		for (Template template : Template.values()) {
			assertThat(english).contains(template.key() + ".subject", template.key() + ".opening",
					template.key() + ".ask");
		}
	}

	@Test
	void namesTheDeadlineInEveryWarningAndTheAmountInEveryRequest() {
		for (String language : Words.LANGUAGES) {
			for (Template template : Template.values()) {
				Set<String> asks = arguments(language, template.key() + ".ask");
				assertThat(asks).as(language + " " + template).contains("total");
				if (template.warns()) {
					assertThat(asks).as(language + " " + template).contains("deadline");
				}
			}
			for (String key : words(language).keys()) {
				assertThat(KNOWN).as(language + " " + key).containsAll(arguments(language, key));
			}
		}
	}

	@Test
	void writesAmountsAndDatesAsTheReaderDoes() {
		Money crowns = Money.of("1234567.50", "SEK");
		assertThat(words("sv").money(crowns)).isEqualTo("1\u00a0234\u00a0567,50\u00a0SEK");
		assertThat(words("hu").money(Money.of("125000.00", "HUF"))).isEqualTo("125\u00a0000\u00a0HUF");
		assertThat(words("hu").money(Money.of("125000.50", "HUF"))).isEqualTo("125\u00a0000,50\u00a0HUF");
		assertThat(words("zh").money(Money.of("98000", "JPY"))).isEqualTo("JPY\u00a098,000");
		assertThat(words("hu").date(Samples.TODAY)).isEqualTo("2026. március 31.");
		assertThat(words("zh").date(Samples.TODAY)).isEqualTo("2026年3月31日");
		assertThat(words("sv").date(Samples.TODAY)).isEqualTo("31 mars 2026");
		assertThat(words("en").date(Samples.TODAY)).isEqualTo("31 March 2026");
	}

	@Test
	void letsACompanySaySomethingOtherwise(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("letter_sv.properties"), "closing.friendly=Allt gott från Åmål\n");
		Words words = Words.in(Locale.of("sv", "SE"), folder);
		assertThat(words.say("closing.friendly")).isEqualTo("Allt gott från Åmål");
		assertThat(words.say("pay.title")).isEqualTo("Så betalar ni");
	}

	private static Words words(String language) {
		return Words.in(Samples.reader(language).locale(), null);
	}

	private static Set<String> arguments(String language, String key) {
		return new HashSet<>(List.copyOf(new MessageFormat(words(language).pattern(key)).getArgumentNames()));
	}

}
