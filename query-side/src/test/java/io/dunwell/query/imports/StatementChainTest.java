package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.imports.Statement;
import io.dunwell.query.Texts;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementChainTest {

	private static final Statement FIRST = of(1, "0.00", 1, "100.00", 2);

	private static final Statement SECOND = of(2, "100.00", 2, "150.00", 3);

	private static final Statement THIRD = of(3, "150.00", 3, "90.00", 4);

	private final TestLedger ledger = new TestLedger();

	@Test
	void saysNothingOfAChainThatHolds() {
		assertThat(codes(FIRST, SECOND)).isEmpty();
		assertThat(codes(THIRD)).isEmpty();
	}

	@Test
	void tellsWhatIsMissingInAFile() {
		assertThat(take(FIRST, THIRD)).containsExactly(
				"statement 3: The statement before closed with EUR\u00a0100.00 (Mon, Mar 2, 2026), this one opens with "
						+ "EUR\u00a0150.00 (Tue, Mar 3, 2026): something is missing between them.",
				"statement 3: Statement 3 follows statement 1: what is between them has not come.");
	}

	@Test
	void tellsWhatIsMissingBetweenFiles() {
		take(FIRST);
		assertThat(codes(THIRD)).containsExactly("balance-chain-broken", "statement-missing");
	}

	@Test
	void letsAnEarlierFileCloseTheGap() {
		take(FIRST);
		take(THIRD);
		assertThat(codes(SECOND)).isEmpty();
		assertThat(codes(THIRD)).isEmpty();
	}

	@Test
	void tellsOfAGapThatOnlyTheEarlierFileShows() {
		take(THIRD);
		assertThat(codes(FIRST)).containsExactly("next-balance-differs");
	}

	@Test
	void saysNothingNewOfAFileThatComesAgain() {
		take(FIRST);
		List<String> told = take(THIRD);
		assertThat(codes(FIRST)).isEmpty();
		assertThat(take(THIRD)).isEqualTo(told);
		assertThat(ledger.statements).hasSize(2);
	}

	@Test
	void takesAFileThatHasTheLatestFirst() {
		assertThat(codes(THIRD, SECOND, FIRST)).isEmpty();
	}

	@Test
	void takesStatementsOfADayWhateverOrderTheyComeIn() {
		Statement opened = of(null, "0.00", 1, "5.00", 1);
		Statement morning = of(null, "5.00", 2, "7.00", 2);
		Statement evening = of(null, "7.00", 2, "9.00", 2);
		Statement next = of(null, "9.00", 3, "9.50", 3);
		take(opened);
		take(evening, next);
		assertThat(codes(morning)).isEmpty();
		assertThat(codes(evening)).isEmpty();
		assertThat(codes(of(null, "8.00", 4, "9.00", 4))).containsExactly("balance-chain-broken");
	}

	@Test
	void doesNotHoldAMonthAgainstItsDays() {
		take(of(null, "1.00", 31 - 30, "2.00", 1), of(null, "2.00", 15, "3.00", 15), of(null, "3.00", 31, "4.00", 31));
		assertThat(codes(of(null, "1.00", 1, "4.00", 31))).isEmpty();
		assertThat(codes(of(null, "3.00", 31, "4.00", 31))).isEmpty();
	}

	@Test
	void keepsAccountsAndCurrenciesApart() {
		take(FIRST);
		assertThat(codes(new Statement("SE1", "SEK", 3L, Money.of("1.00", "SEK"), day(3), null, null),
				new Statement("SE2", "EUR", 3L, Money.of("1.00", "EUR"), day(3), null, null)))
			.isEmpty();
	}

	@Test
	void goesByTheOrderInTheFileWhereThereAreNoDays() {
		Statement first = new Statement("SE1", "EUR", null, null, null, Money.of("5.00", "EUR"), null);
		Statement second = new Statement("SE1", "EUR", null, Money.of("6.00", "EUR"), null, null, null);
		assertThat(codes(first, second)).containsExactly("balance-chain-broken");
	}

	@Test
	void recordsNothingThatIsOnlyTried() {
		run(TestLedger.LEAD.and(Meta.DRY_RUN, "true"), FIRST);
		assertThat(ledger.statements).isEmpty();
	}

	private List<String> codes(Statement... statements) {
		return run(TestLedger.LEAD, statements).warnings().stream().map(ImportResult.Warning::code).toList();
	}

	private List<String> take(Statement... statements) {
		return run(TestLedger.LEAD, statements).warnings().stream().map(ImportResult.Warning::message).toList();
	}

	private ImportResult run(MetaData by, Statement... statements) {
		Report report = new Report(Texts.in(Locale.ENGLISH), "main");
		Ledger known = new Ledger(ledger.switchboard(), ledger, by);
		StatementImport rows = new StatementImport(known, report,
				new History(known, report, ImportKind.STATEMENTS, null, "00"));
		for (Statement statement : statements) {
			rows.statement(Place.statement(String.valueOf(statement.number())), statement);
		}
		rows.finish();
		return report.result();
	}

	private static Statement of(@Nullable Integer number, String opening, int opened, String closing, int closed) {
		return new Statement("SE1", "EUR", number == null ? null : (long) number, Money.of(opening, "EUR"), day(opened),
				Money.of(closing, "EUR"), day(closed));
	}

	private static LocalDate day(int day) {
		return LocalDate.of(2026, 3, day);
	}

}
