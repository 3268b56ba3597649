package io.dunwell.bot.input;

import java.time.LocalDate;
import java.util.Locale;

import io.dunwell.bot.input.Reading.Direction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadsLinesTest {

	private static final Reading READING = new Reading(LocalDate.of(2026, 11, 24), Locale.ENGLISH, Direction.AHEAD);

	@Test
	void takesPiecesInAnyOrder() {
		for (String line : new String[] { "acme ab 12.5k fri #1043", "12.5k acme ab #1043 fri",
				"#1043 fri 12.5k acme ab", "acme ab, 12.5k, fri, #1043.", "acme ab 12.5k on invoice 1043 by fri" }) {
			Understood understood = Parser.read(line, READING);
			assertThat(understood.words()).as(line).isEqualTo("acme ab");
			assertThat(understood.invoices()).as(line).containsExactly("1043");
			assertThat(understood.amounts()).as(line).hasSize(1);
			assertThat(understood.dates()).as(line).hasSize(1);
		}
	}

	@Test
	void keepsAmountsAndDatesApart() {
		Understood understood = Parser.read("acme 1 250 27 nov", READING);
		assertThat(understood.figures()).extracting(Understood.Figure::text).containsExactly("1 250");
		assertThat(understood.dates()).extracting(Understood.Date::text).containsExactly("27 nov");

		understood = Parser.read("acme nov 27 12 500 kr", READING);
		assertThat(understood.amounts()).extracting(Understood.Amount::text).containsExactly("12 500 kr");
		assertThat(understood.dates()).extracting(Understood.Date::text).containsExactly("nov 27");

		understood = Parser.read("acme 27 nov 2027 kr", READING);
		assertThat(understood.amounts()).extracting(Understood.Amount::text).containsExactly("2027 kr");
	}

	@Test
	void readsInvoicesHoweverMarked() {
		assertThat(Parser.read("acme #1043, #F-1044 faktura 1045 Invoice INV/7 számla 12 发票99", READING).invoices())
			.containsExactly("1043", "F-1044", "1045", "INV/7", "12", "99");
	}

	@Test
	void leavesBareNumbersForTheAccountToDecide() {
		Understood understood = Parser.read("acme 1043 500", READING);
		assertThat(understood.figures()).extracting(Understood.Figure::text).containsExactly("1043", "500");
		assertThat(understood.amounts()).isEmpty();
	}

	@Test
	void quotesProtectAName() {
		Understood understood = Parser.read("“Fri 24 Kronor AB” 500 kr fri", READING);
		assertThat(understood.words()).isEqualTo("Fri 24 Kronor AB");
		assertThat(understood.amounts()).hasSize(1);
		assertThat(understood.dates()).hasSize(1);
	}

	@Test
	void aDayThatOpensTheLineIsAName() {
		Understood understood = Parser.read("sun microsystems 12k fri", READING);
		assertThat(understood.words()).isEqualTo("sun microsystems");
		assertThat(understood.dates()).extracting(Understood.Date::text).containsExactly("fri");
	}

	@Test
	void undoesWhatSlackEscapes() {
		assertThat(Parser.read("H&amp;M <http://acme.se|acme.se> &lt;x&gt;", READING).words())
			.isEqualTo("H&M acme.se <x>");
	}

	@Test
	void splitsANoteFromAName() {
		Understood understood = Parser.read("acme ab #1043 damaged goods, 3 pallets", READING);
		assertThat(understood.leadingWords()).isEqualTo("acme ab");
		assertThat(understood.trailingWords()).isEqualTo("damaged goods pallets");
	}

	@Test
	void emptyInputIsEmpty() {
		assertThat(Parser.read("  ", READING).pieces()).isEmpty();
		assertThat(Parser.read(" , . ", READING).pieces()).isEmpty();
	}

}
