package io.dunwell.bot.input;

import java.time.LocalDate;
import java.util.Locale;

import io.dunwell.bot.input.Reading.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadsDatesTest {

	/** A Tuesday. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@ParameterizedTest
	@CsvSource(textBlock = """
			fri                 | 2026-11-27
			Friday              | 2026-11-27
			by fri              | 2026-11-27
			tue                 | 2026-12-01
			mon                 | 2026-11-30
			next fri            | 2026-12-04
			fri next week       | 2026-12-04
			this fri            | 2026-11-27
			fredag              | 2026-11-27
			på fredag           | 2026-11-27
			senast på fredag    | 2026-11-27
			nästa fredag        | 2026-12-04
			nasta fredag        | 2026-12-04
			fredag nästa vecka  | 2026-12-04
			lördag              | 2026-11-28
			péntek              | 2026-11-27
			péntekig            | 2026-11-27
			pentek              | 2026-11-27
			jövő péntek         | 2026-12-04
			周五                | 2026-11-27
			星期五              | 2026-11-27
			礼拜五              | 2026-11-27
			下周五              | 2026-12-04
			本周五              | 2026-11-27
			today               | 2026-11-24
			idag                | 2026-11-24
			ma                  | 2026-11-24
			tomorrow            | 2026-11-25
			imorgon             | 2026-11-25
			i morgon            | 2026-11-25
			holnap              | 2026-11-25
			明天                | 2026-11-25
			övermorgon          | 2026-11-26
			eom                 | 2026-11-30
			end of month        | 2026-11-30
			月底                | 2026-11-30
			hó vége             | 2026-11-30
			+3d                 | 2026-11-27
			+2w                 | 2026-12-08
			+1m                 | 2026-12-24
			in 3 days           | 2026-11-27
			in a week           | 2026-12-01
			om 2 veckor         | 2026-12-08
			3 nap múlva         | 2026-11-27
			3天后               | 2026-11-27
			27/11               | 2026-11-27
			11/27               | 2026-11-27
			12/12               | 2026-12-12
			27/11-26            | 2026-11-27
			27.11.              | 2026-11-27
			27.11.2026          | 2026-11-27
			27 nov              | 2026-11-27
			27nov               | 2026-11-27
			nov 27              | 2026-11-27
			27 november 2026    | 2026-11-27
			27:e november       | 2026-11-27
			27th Nov            | 2026-11-27
			november 27-ig      | 2026-11-27
			nov. 27             | 2026-11-27
			11月27日            | 2026-11-27
			2026年11月27日      | 2026-11-27
			2026-11-27          | 2026-11-27
			2026.11.27.         | 2026-11-27
			5 jan               | 2027-01-05
			28 feb 2027         | 2027-02-28
			""", delimiter = '|')
	void readsADateAhead(String text, LocalDate date) {
		assertThat(read(text, Direction.AHEAD)).isEqualTo(new Outcome.Known<>(date));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			fri         | 2026-11-20
			tue         | 2026-11-17
			last fri    | 2026-11-20
			yesterday   | 2026-11-23
			igår        | 2026-11-23
			-3d         | 2026-11-21
			3 days ago  | 2026-11-21
			20 nov      | 2026-11-20
			""", delimiter = '|')
	void readsADateBehind(String text, LocalDate date) {
		assertThat(read(text, Direction.BEHIND)).isEqualTo(new Outcome.Known<>(date));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			03/04       | date-unclear
			3/4/2027    | date-unclear
			1.12.       | date-unclear
			31/11       | date-none
			30 feb      | date-none
			29 feb 2027 | date-none
			99/99       | date-none
			2026-13-01  | date-none
			2026-11-23  | date-past
			23 nov      | date-past
			yesterday   | date-past
			this mon    | date-past
			last fri    | date-past
			-3d         | date-past
			""", delimiter = '|')
	void saysWhatIsWrongWithADate(String text, String code) {
		assertThat(problem(text, Direction.AHEAD)).isEqualTo(code);
	}

	@Test
	void aReceiptOfALaterDayIsRefused() {
		assertThat(problem("30 dec", Direction.BEHIND)).isEqualTo("date-future");
	}

	@Test
	void tellsBothDaysOfAnAmbiguousDate() {
		assertThat(read("03/04", Direction.AHEAD)).isInstanceOfSatisfying(Outcome.Unclear.class,
				unclear -> assertThat(unclear.problem().arguments()).containsEntry("first", LocalDate.of(2027, 4, 3))
					.containsEntry("second", LocalDate.of(2027, 3, 4)));
	}

	@Test
	void aFridayTypedOnAFridayIsAWeekAhead() {
		Reading friday = new Reading(LocalDate.of(2026, 11, 27), Locale.ENGLISH, Direction.AHEAD);
		assertThat(Parser.read("acme fri", friday).dates().getFirst().read())
			.isEqualTo(new Outcome.Known<>(LocalDate.of(2026, 12, 4)));
	}

	private static String problem(String text, Direction direction) {
		return ((Outcome.Unclear<LocalDate>) read(text, direction)).problem().code();
	}

	private static Outcome<LocalDate> read(String text, Direction direction) {
		Understood understood = Parser.read("acme 500 kr " + text, new Reading(TODAY, Locale.ENGLISH, direction));
		assertThat(understood.words()).isEqualTo("acme");
		assertThat(understood.amounts()).hasSize(1);
		assertThat(understood.dates()).hasSize(1);
		return understood.dates().getFirst().read();
	}

}
