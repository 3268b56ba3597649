package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.query.cash.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class Mt940ReaderTest {

	private static final String GERMAN = ":61:2604010331CR100,NTRFNONREF//B1\n"
			+ ":86:166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+Rechnung 1043 vom 1.?223.2026?30BANKDEFF?32Acme GmbH"
			+ "?33 und Soehne?34000\n";

	@Test
	void readsAReceipt() {
		CollectedCash read = read(statement("C260331EUR0,", GERMAN, "C260331EUR100,"));
		assertThat(read.warnings).isEmpty();
		assertThat(read.rows)
			.containsExactly(new Receipt(
					new RecordPayment(null, "50880050/0194774600", "B1 2026-03-31 100.00 EUR", LocalDate.of(2026, 4, 1),
							Money.of("100.00", "EUR"), null, "Acme GmbH und Soehne", "Rechnung 1043 vom 1. 3.2026",
							null, LocalDate.of(2026, 3, 31), null, new BankTrail("E2E-1", null, null)),
					List.of("E2E-1"), null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/EREF/E1/BENM//NAME/Acme BV/REMI/Factuur 1043/ISDT/2026-03-31 | Acme BV | Factuur 1043 | E1
					/TRTP/SEPA/CNTP/NL01/INGB/Acme BV/Delft/REMI/USTD//1043/      | Acme BV | 1043         |
					/NAME/Acme/REMI/STRD/CUR/9000000000000001/EREF/NOTPROVIDED    | Acme    | CUR/9000000000000001 | 9000000000000001
					FACTUUR 1043 REK: NL65INGB0/NAAM: PICQER                      | PICQER  | FACTUUR 1043 REK: NL65INGB0/NAAM: PICQER |
					X; OD: JAN NOWAK; TYT.: 1043 ; TNR: 1                         | JAN NOWAK | X; OD: JAN NOWAK; TYT.: 1043 ; TNR: 1 |
					GIRO AUFTRAGGEBER: JANE DOE MITTEILUNGEN: 1043                | JANE DOE | GIRO AUFTRAGGEBER: JANE DOE MITTEILUNGEN: 1043 |
					020?00Wplata?201043?27003.?32HUTA SZKLA TOPIC ULI PRZEMY?33SLOWA | HUTA SZKLA TOPIC ULI PRZEMYSLOWA | 1043 003. |
					000>100987>20HUUR>21 KANTOOR                                  |         | HUUR KANTOOR |
					thanks                                                        |         | thanks       |
					""")
	void readsWhoPaidAndForWhat(String text, @Nullable String payer, String remittance, @Nullable String reference) {
		Mt940Details details = Mt940Details.of(text);
		assertThat(details.payer()).isEqualTo(payer);
		assertThat(details.remittance()).isEqualTo(remittance);
		assertThat(details.references()).isEqualTo(reference == null ? List.of() : List.of(reference));
	}

	@Test
	void readsWhatStandsInTagsOfOldGermanSoftware() {
		CollectedCash read = read(statement("C260331EUR0,",
				":61:260331CR5,N051\n:NS:01Rechnung\n021043\n15Acme\n16GmbH\n17Text\n", "C260331EUR5,"));
		assertThat(read.rows).extracting(row -> row.payment().payer() + ": " + row.payment().remittance())
			.containsExactly("Acme GmbH: Rechnung 1043");
	}

	@Test
	void putsTogetherWhatTheLineLengthCut() {
		// 65 characters with the tag's own four
		String full = "x".repeat(55) + " INV10";
		assertThat(new Mt940Tag("86", full + "\n43 thanks").unwrapped()).endsWith(" INV1043 thanks");
		assertThat(new Mt940Tag("86", "INV10\n43 thanks").unwrapped()).isEqualTo("INV10 43 thanks");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			C100,NTRFNONREF            | 1 | 0 | balance-missing
			CR100,NTRF                 | 1 | 0 | balance-missing
			D100,NTRFNONREF            | 0 | 0 | debits-ignored
			RC100,NTRFNONREF           | 0 | 1 | balance-missing
			D100,NRTINONREF            | 0 | 1 | balance-missing
			RD100,NTRFNONREF           | 0 | 0 | debit-reversed
			EC100,NTRFNONREF           | 0 | 0 | not-booked
			CD0,00NTRFNONREF           | 0 | 0 | balance-missing
			""")
	void knowsWhatIsCashAndWhatWasTakenBack(String rest, int receipts, int returns, String warning) {
		CollectedCash read = read(":20:R\n:25:1\n:60F:C260331EUR0,\n:61:2603310331" + rest + "\n");
		assertThat(read.rows).hasSize(receipts);
		assertThat(read.returns).hasSize(returns);
		assertThat(read.warningCodes()).contains(warning);
	}

	@Test
	void tellsAReturnedDirectDebitByItsGermanCode() {
		CollectedCash read = read("""
				:20:R
				:25:1
				:60F:C260331EUR0,
				:61:2604020402DR103,NDDTNONREF
				:86:109?00RETOURE?20EREF+E2E-1?21OAMT+100,00?22SVWZ+AC04 Konto aufgelöst
				""");
		assertThat(read.returns).containsExactly(new Returned("1", Money.of("100.00", "EUR"), null,
				new BankTrail("E2E-1", null, null), LocalDate.of(2026, 4, 2), "AC04 Konto aufgelöst"));
	}

	@Test
	void keepsTheBanksMessageApartFromTheEndToEndId() {
		Mt940Details details = Mt940Details
			.of("159?00RETOURE?20EREF+TFNR 40001 00005?21MTLG:Grund nicht spezifizie?22rt Reject?34914");
		assertThat(details.endToEnd()).isEqualTo("TFNR 40001 00005");
		assertThat(details.remittance()).isEqualTo("Grund nicht spezifiziert Reject");
	}

	@Test
	void keepsTwoEqualReceiptsApart() {
		CollectedCash read = read(statement("C260331EUR0,", GERMAN + GERMAN, "C260331EUR200,"));
		assertThat(read.rows).extracting(row -> row.payment().bankReference())
			.containsExactly("B1 2026-03-31 100.00 EUR", "B1 2026-03-31 100.00 EUR 2");
	}

	@Test
	void namesWhatDoesNotAddUpAndTellsOfEachStatement() {
		CollectedCash read = read(statement("C260331EUR0,", GERMAN, "C260331EUR99,")
				+ statement("C260401EUR98,", "", "C260401EUR98,").replace("28C:5/1", "28C:7/1"));
		assertThat(read.warnings).containsExactly(Finding.of(Place.statement("REF 5/1"), ImportCode.BALANCE_DIFFERS,
				Money.of("100.00", "EUR"), Money.of("99.00", "EUR"), Money.of("-1.00", "EUR")));
		assertThat(read.statements).extracting(Statement::number, Statement::closing, Statement::closed)
			.containsExactly(tuple(5L, Money.of("99.00", "EUR"), LocalDate.of(2026, 3, 31)),
					tuple(7L, Money.of("98.00", "EUR"), LocalDate.of(2026, 4, 1)));
	}

	@Test
	void followsAnAccountInEachOfItsCurrencies() {
		String euros = statement("C260331EUR0,", "", "C260331EUR0,").replace("600EUR", "600");
		String dollars = euros.replace("EUR0", "USD5");
		assertThat(read(euros + dollars + euros.replace("5/1", "6/1") + dollars.replace("5/1", "6/1")).warnings)
			.isEmpty();
	}

	@Test
	void takesTheCurrencyOfAReportFromItsFloorLimit() {
		CollectedCash read = read(
				":20:R\n:25:1\n:34F:EURD0,\n:13D:2603311200+0100\n:61:260331C5,NTRFNONREF\n:90C:3EUR9,\n");
		assertThat(read.rows).extracting(row -> row.payment().amount()).containsExactly(Money.of("5.00", "EUR"));
		assertThat(read.warningCodes()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2612310102 | 2026-12-31 | 2027-01-02
			2701021231 | 2027-01-02 | 2026-12-31
			260230     | 2026-02-28 | 2026-02-28
			""")
	void readsDaysAtTheEdges(String days, LocalDate value, LocalDate booked) {
		Mt940Line line = Mt940Line.of(days + "C1,NTRFNONREF");
		assertThat(line.valueDate()).isEqualTo(value);
		assertThat(line.entryDate()).isEqualTo(booked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			:25:1\\n:60F:C260331EUR0,\\n:61:261331C1,NTRF    | invalid-field
			:25:1\\n:60F:C260331EUR0,\\n:61:26033X1,NTRF     | invalid-field
			:25:1\\n:60F:C260331EUR0,\\n:61:260331C1,001NTRF | invalid-amount
			:25:1\\n:60F:C260331XYZ0,\\n:61:260331C1,NTRF    | unknown-currency
			:60F:C260331EUR0,\\n:61:260331C1,NTRF           | missing-field
			:25:1\\n:61:260331C1,NTRF                       | missing-field
			""")
	void rejectsAWrongEntryWithItsCode(String text, String code) {
		assertThat(read(":20:R\n" + text.replace("\\n", "\n") + "\n").rejectedCodes()).containsExactly(code);
	}

	@Test
	void refusesTagsWithoutAStatement() {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(":20:R\n:25:1\n"))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("no-statement"));
	}

	private static String statement(String opening, String entries, String closing) {
		return ":20:REF\n:25:50880050/0194774600EUR\n:28C:5/1\n:60F:" + opening + "\n" + entries + ":62F:" + closing
				+ "\n-\n";
	}

	private static CollectedCash read(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(Content.of(bytes))).isEqualTo(FileFormat.MT940);
		CollectedCash read = new CollectedCash();
		Mt940Reader.read(Content.of(bytes), read);
		return read;
	}

}
