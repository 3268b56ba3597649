package io.dunwell.bot.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

	private static final Voice SWEDE = new Voice(Locale.forLanguageTag("sv-SE"), ZoneOffset.UTC, TODAY);

	private static final Voice BRITON = new Voice(Locale.UK, ZoneOffset.UTC, TODAY);

	@Test
	void everyLanguageSaysTheSameThings() {
		for (Locale language : Texts.LANGUAGES) {
			Texts texts = Texts.in(language);
			assertThat(texts.keys()).as(language.toString()).isEqualTo(ENGLISH.keys());
			for (String key : texts.keys()) {
				assertThat(arguments(texts.pattern(key))).as(language + " " + key)
					.isEqualTo(arguments(ENGLISH.pattern(key)));
				// an ASCII apostrophe quotes in ICU patterns and eats what follows
				assertThat(texts.pattern(key)).as(language + " " + key).doesNotContain("'").isNotBlank();
			}
		}
	}

	@Test
	void everyRefusalIsSaid() {
		assertThat(Arrays.stream(Refusal.values()).map(refusal -> "refusal." + refusal.code()))
			.isSubsetOf(ENGLISH.keys());
	}

	@Test
	void everyKeyInTheCodeIsSaid() throws IOException {
		Pattern said = Pattern.compile("(?:say\\(|voice, |session, |\\? )\\s*\"([a-z]+\\.[a-z.-]*[a-z])\"");
		Pattern problem = Pattern.compile("Problem(?:\\.of)?\\(\\s*\"([a-z-]+)\"");
		Set<String> keys = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				said.matcher(source).results().forEach(match -> keys.add(match.group(1)));
				problem.matcher(source).results().forEach(match -> keys.add("input." + match.group(1)));
			}
		}
		assertThat(keys).hasSizeGreaterThan(60).isSubsetOf(ENGLISH.keys());
	}

	@Test
	void moneyAndDatesAreWrittenAsTheReaderDoes() {
		Money money = Money.of("12500.00", "SEK");
		assertThat(plain(SWEDE.money(money))).isEqualTo("12 500 kr");
		assertThat(plain(BRITON.money(money))).isEqualTo("SEK 12,500");
		assertThat(plain(BRITON.money(Money.of("12500.50", "EUR")))).isEqualTo("€12,500.50");
		assertThat(plain(BRITON.money(Money.of("7", "JPY")))).isEqualTo("JP¥7");
		LocalDate friday = LocalDate.of(2026, 11, 27);
		assertThat(SWEDE.date(friday)).isEqualTo("fre 27 nov.");
		assertThat(BRITON.date(friday)).isEqualTo("Fri 27 Nov");
		assertThat(BRITON.date(friday.plusYears(1))).isEqualTo("Sat, 27 Nov 2027");
		assertThat(new Voice(Locale.US, ZoneOffset.UTC, TODAY).date(friday)).isEqualTo("Fri, Nov 27");
	}

	@Test
	void anyOtherLanguageReadsEnglishThroughout() {
		Voice hungarian = new Voice(Locale.forLanguageTag("hu-HU"), ZoneOffset.UTC, TODAY);
		assertThat(hungarian.say("undo.button")).isEqualTo("Undo");
		assertThat(hungarian.date(TODAY)).isEqualTo("Tue, Nov 24");
	}

	@Test
	void refusalsTellAmountsDatesAndIdsAsPeopleKnowThem() {
		Rejected tooMuch = new Rejected(Refusal.MORE_THAN_OPEN, "1043", Money.of("8000.00", "SEK"),
				Money.of("9000.00", "SEK"));
		assertThat(plain(SWEDE.refusal(tooMuch)))
			.isEqualTo("Bara 8 000 kr är öppet på faktura 1043; du sade 9 000 kr.");
		Rejected past = new Rejected(Refusal.PAST_DATE, TODAY.minusDays(1), TODAY);
		assertThat(BRITON.refusal(past))
			.isEqualTo("Mon 23 Nov is in the past; where the customer is, today is Tue 24 Nov.");
		assertThat(BRITON.refusal(new Rejected(Refusal.UNKNOWN_INVOICE, "invoice:main:1043")))
			.isEqualTo("There is no invoice “1043”.");
	}

	@Test
	void pluralsFollowTheLanguage() {
		assertThat(SWEDE.say("account.invoices", "count", 1)).startsWith("1 öppen faktura");
		assertThat(SWEDE.say("account.invoices", "count", 2)).startsWith("2 öppna fakturor");
	}

	private static Set<String> arguments(String pattern) {
		MessageFormat format = new MessageFormat(pattern);
		if (format.usesNamedArguments()) {
			return format.getArgumentNames();
		}
		Set<String> numbers = new TreeSet<>();
		Matcher matcher = Pattern.compile("\\{(\\d+)}").matcher(pattern);
		matcher.results().forEach(match -> numbers.add(match.group(1)));
		return numbers;
	}

	private static String plain(String text) {
		return List.of('\u00a0', '\u202f')
			.stream()
			.reduce(text, (left, space) -> left.replace(space, ' '), (one, other) -> other);
	}

}
