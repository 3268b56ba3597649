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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CamtReaderTest {

	private static final String ENTRY = """
			<Ntry><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
			<BookgDt><Dt>2026-03-31</Dt></BookgDt><ValDt><Dt>2026-04-01</Dt></ValDt>
			<AcctSvcrRef>B1</AcctSvcrRef>%s</Ntry>
			""";

	@ParameterizedTest
	@ValueSource(strings = { "02", "04", "08", "10", "13" })
	void readsAReceiptInAnyVersion(String version) {
		CollectedCash read = read(version, ENTRY.formatted("""
				<NtryDtls><TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>
				<RltdPties><Dbtr><Pty><Nm>Acme AB</Nm></Pty></Dbtr></RltdPties>
				<RmtInf><Ustrd>Faktura</Ustrd><Ustrd>1043</Ustrd><Strd><RfrdDocInf><Nb>1044</Nb></RfrdDocInf>
				<CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>
				"""));
		assertThat(read.rows).containsExactly(
				new Receipt(
						new RecordPayment(null, "SE4550000000058398257466", "B1", LocalDate.of(2026, 4, 1),
								Money.of("100.00", "EUR"), null, "Acme AB", "Faktura 1043", null,
								LocalDate.of(2026, 3, 31), null, new BankTrail("E2E", null, null)),
						List.of("RF18539007547034", "1044", "E2E"), null));
		assertThat(read.warningCodes()).isEmpty();
	}

	@Test
	void splitsABatchIntoItsPayers() {
		CollectedCash read = read("08", ENTRY
			.formatted("<NtryDtls>" + part("60.00", "", "Acme AB") + part("40.00", "", "Beta AB") + "</NtryDtls>"));
		assertThat(read.rows)
			.extracting(
					row -> row.payment().amount() + " " + row.payment().payer() + " " + row.payment().bankReference())
			.containsExactly("60.00 EUR Acme AB B1/1", "40.00 EUR Beta AB B1/2");
		assertThat(read.places).containsExactly(Place.entry("1.1"), Place.entry("1.2"));
	}

	@Test
	void knowsThePartsOfABatchByTheirOwnReferencesWhereAllHaveOne() {
		CollectedCash read = read("08", ENTRY
			.formatted("<NtryDtls>" + part("60.00", "X", "Acme AB") + part("40.00", "Y", "Beta AB") + "</NtryDtls>"));
		assertThat(read.rows).extracting(row -> row.payment().bankReference()).containsExactly("X", "Y");
	}

	@Test
	void keepsABatchWholeWhosePartsDoNotAddUp() {
		CollectedCash read = read("08", ENTRY
			.formatted("<NtryDtls>" + part("60.00", "", "Acme AB") + part("30.00", "", "Beta AB") + "</NtryDtls>"));
		assertThat(read.rows).singleElement().satisfies(row -> {
			assertThat(row.payment().amount()).isEqualTo(Money.of("100.00", "EUR"));
			assertThat(row.payment().payer()).as("two payers are not one").isNull();
		});
		assertThat(read.warningCodes()).containsExactly("batch-not-split");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<Refs><UETR>u1</UETR><EndToEndId>E</EndToEndId></Refs> | u1
			<Refs><EndToEndId>E</EndToEndId></Refs>                | E 2026-03-31 100.00 EUR
			<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>      |
			""")
	void knowsAReceiptWithoutTheBanksReferenceByItsOthers(String refs, @Nullable String reference) {
		String entry = ENTRY.replace("<AcctSvcrRef>B1</AcctSvcrRef>", "")
			.formatted("<NtryDtls><TxDtls>" + refs + "</TxDtls></NtryDtls>");
		assertThat(read("08", entry).rows).extracting(row -> row.payment().bankReference()).containsExactly(reference);
	}

	@Test
	void tellsTwoReceiptsWithOneEndToEndIdApart() {
		String entry = ENTRY.replace("<AcctSvcrRef>B1</AcctSvcrRef>", "")
			.formatted("<NtryDtls><TxDtls><Refs><EndToEndId>RENT</EndToEndId></Refs></TxDtls></NtryDtls>");
		assertThat(read("08", entry + entry).rows).extracting(row -> row.payment().bankReference())
			.containsExactly("RENT 2026-03-31 100.00 EUR", "RENT 2026-03-31 100.00 EUR 2");
	}

	@Test
	void keepsTheSumOfABatchThatIsNotToldAsTheTrailOfItsParts() {
		CollectedCash read = read("08", ENTRY.formatted("<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>"));
		assertThat(read.rows).extracting(row -> row.payment().trail()).containsExactly(new BankTrail(null, null, "B1"));
		assertThat(read.warningCodes()).containsExactly("batch-without-details");
		assertThat(read("08",
				ENTRY.formatted("<NtryDtls>" + part("60.00", "X", "Acme AB") + part("40.00", "Y", "Beta AB")
						+ "</NtryDtls>")).rows)
			.extracting(row -> row.payment().trail())
			.containsOnly(new BankTrail(null, null, "B1"));
	}

	@Test
	void tellsWhatBanksKeptAndWhatWasSentInAnotherCurrency() {
		CollectedCash read = read("08", ENTRY.formatted("""
				<NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">120.00</Amt></InstdAmt></AmtDtls><Chrgs><Rcrd>
				<Amt Ccy="EUR">4.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd><Rcrd>
				<Amt Ccy="EUR">9.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>false</ChrgInclInd></Rcrd></Chrgs>
				</TxDtls></NtryDtls>"""));
		assertThat(read.warnings).containsExactly(
				Finding.of(Place.entry("1"), ImportCode.CHARGES_DEDUCTED, Money.of("4.50", "EUR"),
						Money.of("100.00", "EUR")),
				Finding.of(Place.entry("1"), ImportCode.PAID_IN_OTHER_CURRENCY, Money.of("120.00", "USD"),
						Money.of("100.00", "EUR")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<Dbtr><Nm>D</Nm></Dbtr><UltmtDbtr><Nm>U</Nm></UltmtDbtr> | D | text U
			<UltmtDbtr><Pty><Nm>U</Nm></Pty></UltmtDbtr>             | U | text
			<Dbtr><Nm>D</Nm></Dbtr><UltmtDbtr><Nm>D</Nm></UltmtDbtr> | D | text
			""")
	void namesThePayerAndWhomItPaidFor(String parties, String payer, String text) {
		CollectedCash read = read("04", ENTRY.formatted("<NtryDtls><TxDtls><RltdPties>" + parties
				+ "</RltdPties><RmtInf><Ustrd>text</Ustrd></RmtInf></TxDtls></NtryDtls>"));
		assertThat(read.rows).extracting(row -> row.payment().payer(), row -> row.payment().remittance())
			.containsExactly(tuple(payer, text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<RvslInd>true</RvslInd>
			<BkTxCd><Domn><Fmly><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>
			<BkTxCd><Prtry><Cd>NDDT+109+00901</Cd></Prtry></BkTxCd>
			<BkTxCd><Prtry><Cd>NRTI+835</Cd></Prtry></BkTxCd>
			""")
	void tellsWhatTheBankTookBack(String sign) {
		CollectedCash read = read("04", """
				<Ntry><Amt Ccy="EUR">103.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>%s
				<BookgDt><Dt>2026-04-08</Dt></BookgDt><NtryDtls><TxDtls><Refs><AcctSvcrRef>B1</AcctSvcrRef>
				<EndToEndId>E</EndToEndId></Refs><AmtDtls><InstdAmt><Amt Ccy="EUR">100.00</Amt></InstdAmt></AmtDtls>
				<RtrInf><Rsn><Cd>MD06</Cd></Rsn><AddtlInf>refund</AddtlInf></RtrInf></TxDtls></NtryDtls></Ntry>
				""".formatted(sign));
		assertThat(read.rows).isEmpty();
		assertThat(read.returns).containsExactly(new Returned("SE4550000000058398257466", Money.of("100.00", "EUR"),
				"B1", new BankTrail("E", null, null), LocalDate.of(2026, 4, 8), "MD06 refund"));
	}

	@Test
	void takesABatchOfReturnsApart() {
		String entry = ENTRY.replace("CRDT", "DBIT")
			.formatted("<RvslInd>true</RvslInd><NtryDtls>" + part("60.00", "X", "Acme AB")
					+ part("40.00", "Y", "Beta AB") + "</NtryDtls>");
		assertThat(read("04", entry).returns)
			.extracting(one -> one.amount().decimal().toPlainString(), Returned::bankReference)
			.containsExactly(tuple("60.00", "X"), tuple("40.00", "Y"));
	}

	@ParameterizedTest
	@CsvSource({ "camt.052, BkToCstmrAcctRpt, Rpt", "camt.054, BkToCstmrDbtCdtNtfctn, Ntfctn" })
	void asksReportsAndNotificationsForNoBalances(String message, String outer, String inner) {
		String document = document("08", ENTRY.formatted("")).replace("camt.053", message)
			.replace("BkToCstmrStmt", outer)
			.replace("Stmt>", inner + ">");
		CollectedCash read = new CollectedCash();
		byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(Content.of(bytes)).title()).isEqualTo(message);
		CamtReader.read(Content.of(bytes), read);
		assertThat(read.rows).hasSize(1);
		assertThat(read.warningCodes()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<TtlNtries><NbOfNtries>1</NbOfNtries><Sum>100.01</Sum></TtlNtries>       | TtlNtries
			<TtlNtries><NbOfNtries>0</NbOfNtries></TtlNtries>                        | TtlNtries
			<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>99</Sum></TtlCdtNtries>     | TtlCdtNtries
			<TtlDbtNtries><NbOfNtries>0</NbOfNtries><Sum>5</Sum></TtlDbtNtries>      | TtlDbtNtries
			""")
	void refusesADocumentWhoseControlTotalsAreWrong(String totals, String which) {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> read("04", "<TxsSummry>" + totals + "</TxsSummry>" + ENTRY.formatted("")))
			.satisfies(refused -> {
				assertThat(refused.code()).isEqualTo("control-total-wrong");
				assertThat(refused.arguments()).startsWith(which);
			});
	}

	@Test
	void takesAnExtractOfAStatementAndSaysSo() {
		String totals = "<TxsSummry><TtlNtries><NbOfNtries>7</NbOfNtries><Sum>700</Sum></TtlNtries></TxsSummry>";
		CollectedCash read = read("04", totals + ENTRY.formatted(""));
		assertThat(read.rows).hasSize(1);
		assertThat(read.warningCodes()).containsExactly("entries-missing");
	}

	@Test
	void tellsOfEachStatementWithItsBalances() {
		String first = "<ElctrncSeqNb>3</ElctrncSeqNb>" + ENTRY.formatted("");
		String second = "</Stmt><Stmt><Id>S2</Id><ElctrncSeqNb>5</ElctrncSeqNb><Acct><Id><IBAN>SE4550000000058398257466"
				+ "</IBAN></Id></Acct>" + balance("OPBD", "90.00", "CRDT") + balance("CLBD", "90.00", "CRDT");
		CollectedCash read = new CollectedCash();
		CamtReader.read(Content
			.of(document("04", balance("OPBD", "0", "CRDT") + balance("CLBD", "100.00", "CRDT") + first + second)
				.getBytes(StandardCharsets.UTF_8)), read);
		assertThat(read.warnings).isEmpty();
		assertThat(read.statements).extracting(Statement::number, Statement::opening, Statement::closing)
			.containsExactly(tuple(3L, Money.of("0.00", "EUR"), Money.of("100.00", "EUR")),
					tuple(5L, Money.of("90.00", "EUR"), Money.of("90.00", "EUR")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<RvslInd>true</RvslInd><CdtDbtInd>CRDT</CdtDbtInd>   | debit-reversed
			<Sts>PDNG</Sts><CdtDbtInd>CRDT</CdtDbtInd>           | not-booked
			<Sts><Cd>INFO</Cd></Sts><CdtDbtInd>CRDT</CdtDbtInd>  | not-booked
			<CdtDbtInd>DBIT</CdtDbtInd>                          | debits-ignored
			<CdtDbtInd>CRDT</CdtDbtInd><NtryDtls><TxDtls><RtrInf><Rsn/></RtrInf></TxDtls></NtryDtls> | debit-reversed
			""")
	void doesNotTakeForAPaymentWhatIsNone(String how, String code) {
		CollectedCash read = read("04",
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
		CollectedCash read = read("04", "<Ntry>" + entry + "</Ntry>" + ENTRY.formatted(""));
		assertThat(read.rejectedCodes()).containsExactly(code);
		assertThat(read.rejected.getFirst().place()).isEqualTo(Place.entry("1"));
		assertThat(read.rows).hasSize(1);
	}

	@Test
	void namesTheDifferenceOfAStatementThatDoesNotAddUp() {
		CollectedCash read = read("02",
				balance("OPBD", "10.00", "DBIT") + balance("CLBD", "95.00", "CRDT") + ENTRY.formatted(""));
		assertThat(read.warnings).containsExactly(Finding.of(Place.statement("S1"), ImportCode.BALANCE_DIFFERS,
				Money.of("90.00", "EUR"), Money.of("95.00", "EUR"), Money.of("5.00", "EUR")));
	}

	@Test
	void doesNotCompareBalancesInAnotherCurrency() {
		CollectedCash read = read("02", balance("OPBD", "10.00", "DBIT").replace("EUR", "USD")
				+ balance("CLBD", "95.00", "CRDT") + ENTRY.formatted(""));
		assertThat(read.warningCodes()).containsExactly("balance-in-other-currency");
	}

	@Test
	void asksForNoBalancesOfOnePageOfMany() {
		String document = document("08",
				"<StmtPgntn><PgNb>2</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>" + ENTRY.formatted(""));
		CollectedCash read = new CollectedCash();
		CamtReader.read(Content.of(document.getBytes(StandardCharsets.UTF_8)), read);
		assertThat(read.warningCodes()).isEmpty();
	}

	@Test
	void refusesADocumentWithoutAStatement() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> CamtReader.read(
					Content.of("<Document><GrpHdr/></Document>".getBytes(StandardCharsets.UTF_8)), new CollectedCash()))
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

	private static CollectedCash read(String version, String entries) {
		boolean balanced = entries.contains("<Bal>");
		String balances = balanced ? "" : balance("OPBD", "0.00", "CRDT") + balance("CLBD", "100.00", "CRDT");
		byte[] bytes = document(version, balances + entries).getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(Content.of(bytes))).isEqualTo(FileFormat.CAMT_053);
		CollectedCash read = new CollectedCash();
		CamtReader.read(Content.of(bytes), read);
		return read;
	}

}
