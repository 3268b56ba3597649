package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.RecordPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CamtReaderTest {

	private static final String ENTRY = """
			<Ntry><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
			<BookgDt><Dt>2026-03-31</Dt></BookgDt><ValDt><Dt>2026-04-01</Dt></ValDt>
			<AcctSvcrRef>B1</AcctSvcrRef>%s</Ntry>
			""";

	@ParameterizedTest
	@ValueSource(strings = { "02", "04", "08", "10", "13" })
	void readsAReceiptInAnyVersion(String version) {
		Collected<Receipt> read = read(version, ENTRY.formatted("""
				<NtryDtls><TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>
				<RltdPties><Dbtr><Pty><Nm>Acme AB</Nm></Pty></Dbtr></RltdPties>
				<RmtInf><Ustrd>Faktura</Ustrd><Ustrd>1043</Ustrd><Strd><RfrdDocInf><Nb>1044</Nb></RfrdDocInf>
				<CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>
				"""));
		assertThat(read.rows).containsExactly(new Receipt(new RecordPayment(null, "SE4550000000058398257466", "B1",
				LocalDate.of(2026, 4, 1), Money.of("100.00", "EUR"), null, "Acme AB", "Faktura 1043", null,
				LocalDate.of(2026, 3, 31), null), List.of("RF18539007547034", "1044", "E2E"), null));
		assertThat(read.warningCodes()).isEmpty();
	}

	@Test
	void splitsABatchIntoItsPayers() {
		Collected<Receipt> read = read("08", ENTRY
			.formatted("<NtryDtls>" + part("60.00", "", "Acme AB") + part("40.00", "", "Beta AB") + "</NtryDtls>"));
		assertThat(read.rows)
			.extracting(
					row -> row.payment().amount() + " " + row.payment().payer() + " " + row.payment().bankReference())
			.containsExactly("60.00 EUR Acme AB B1/1", "40.00 EUR Beta AB B1/2");
		assertThat(read.places).containsExactly(Place.entry("1.1"), Place.entry("1.2"));
	}

	@Test
	void knowsThePartsOfABatchByTheirOwnReferencesWhereAllHaveOne() {
		Collected<Receipt> read = read("08", ENTRY
			.formatted("<NtryDtls>" + part("60.00", "X", "Acme AB") + part("40.00", "Y", "Beta AB") + "</NtryDtls>"));
		assertThat(read.rows).extracting(row -> row.payment().bankReference()).containsExactly("X", "Y");
	}

	@Test
	void keepsABatchWholeWhosePartsDoNotAddUp() {
		Collected<Receipt> read = read("08", ENTRY
			.formatted("<NtryDtls>" + part("60.00", "", "Acme AB") + part("30.00", "", "Beta AB") + "</NtryDtls>"));
		assertThat(read.rows).singleElement().satisfies(row -> {
			assertThat(row.payment().amount()).isEqualTo(Money.of("100.00", "EUR"));
			assertThat(row.payment().payer()).as("two payers are not one").isNull();
		});
		assertThat(read.warningCodes()).containsExactly("batch-not-split");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<RvslInd>true</RvslInd><CdtDbtInd>DBIT</CdtDbtInd>   | receipt-reversed
			<RvslInd>true</RvslInd><CdtDbtInd>CRDT</CdtDbtInd>   | debit-reversed
			<Sts>PDNG</Sts><CdtDbtInd>CRDT</CdtDbtInd>           | not-booked
			<Sts><Cd>INFO</Cd></Sts><CdtDbtInd>CRDT</CdtDbtInd>  | not-booked
			<CdtDbtInd>DBIT</CdtDbtInd>                          | debits-ignored
			<CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><RtrInf><Rsn/></RtrInf></TxDtls></NtryDtls> | receipt-reversed
			""")
	void doesNotTakeForAPaymentWhatIsNone(String how, String code) {
		Collected<Receipt> read = read("04",
				"<Ntry><Amt Ccy=\"EUR\">5.00</Amt><BookgDt><Dt>2026-03-31</Dt></BookgDt>" + how + "</Ntry>");
		assertThat(read.rows).isEmpty();
		assertThat(read.warningCodes()).contains(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-31</Dt></BookgDt>                                | missing-field
					<Amt Ccy="EUR">1.00</Amt><BookgDt><Dt>2026-03-31</Dt></BookgDt>                                  | missing-field
					<Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>                                             | missing-field
					<Amt Ccy="EUR">1.005</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-31</Dt></BookgDt>      | invalid-amount
					<Amt Ccy="EUR">1e9999</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-31</Dt></BookgDt>     | invalid-amount
					<Amt Ccy="EURO">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-31</Dt></BookgDt>      | unknown-currency
					<Amt Ccy="EUR">1.00</Amt><CdtDbtInd>BOTH</CdtDbtInd><BookgDt><Dt>2026-03-31</Dt></BookgDt>       | invalid-field
					<Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>31.3.2026</Dt></BookgDt>        | invalid-field
					""")
	void rejectsAWrongEntryAndTakesTheRest(String entry, String code) {
		Collected<Receipt> read = read("04", "<Ntry>" + entry + "</Ntry>" + ENTRY.formatted(""));
		assertThat(read.rejectedCodes()).containsExactly(code);
		assertThat(read.rejected.getFirst().place()).isEqualTo(Place.entry("1"));
		assertThat(read.rows).hasSize(1);
	}

	@Test
	void namesTheDifferenceOfAStatementThatDoesNotAddUp() {
		Collected<Receipt> read = read("02",
				balance("OPBD", "10.00", "DBIT") + balance("CLBD", "95.00", "CRDT") + ENTRY.formatted(""));
		assertThat(read.warnings).containsExactly(Finding.of(Place.statement("S1"), ImportCode.BALANCE_DIFFERS,
				Money.of("90.00", "EUR"), Money.of("95.00", "EUR"), Money.of("5.00", "EUR")));
	}

	@Test
	void asksForNoBalancesOfOnePageOfMany() {
		String document = document("08",
				"<StmtPgntn><PgNb>2</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>" + ENTRY.formatted(""));
		Collected<Receipt> read = new Collected<>();
		CamtReader.read(document.getBytes(StandardCharsets.UTF_8), read);
		assertThat(read.warningCodes()).isEmpty();
	}

	@Test
	void refusesADocumentWithoutAStatement() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> CamtReader.read("<Document><GrpHdr/></Document>".getBytes(StandardCharsets.UTF_8),
					new Collected<>()))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("no-statement"));
	}

	private static String part(String amount, String reference, String payer) {
		return """
				<TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">%s</Amt></TxAmt></AmtDtls>
				<RltdPties><Dbtr><Nm>%s</Nm></Dbtr></RltdPties></TxDtls>
				"""
			.formatted(reference, amount, payer);
	}

	private static String balance(String type, String amount, String side) {
		return """
				<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd></Bal>
				""".formatted(type, amount, side);
	}

	private static String document(String version, String content) {
		return """
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
				<GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S1</Id>
				<Acct><Id><IBAN>SE45 5000 0000 0583 9825 7466</IBAN></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>
				""".formatted(version, content);
	}

	private static Collected<Receipt> read(String version, String entries) {
		boolean balanced = entries.contains("<Bal>");
		String balances = balanced ? "" : balance("OPBD", "0.00", "CRDT") + balance("CLBD", "100.00", "CRDT");
		byte[] bytes = document(version, balances + entries).getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(bytes)).isEqualTo(FileFormat.CAMT_053);
		Collected<Receipt> read = new Collected<>();
		CamtReader.read(bytes, read);
		return read;
	}

}
