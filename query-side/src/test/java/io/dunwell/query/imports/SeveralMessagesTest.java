package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.ReversePayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One booking in several messages of the bank, and bookings that take back others.
 */
class SeveralMessagesTest {

	private static final String DATES = "<BookgDt><Dt>2026-03-31</Dt></BookgDt>";

	private static final String PARTS = "<NtryDtls>" + transaction("60.00", "<EndToEndId>E1</EndToEndId>", "Acme")
			+ transaction("40.00", "<EndToEndId>E2</EndToEndId>", "Beta") + "</NtryDtls>";

	private static final String OWN_PARTS = "<NtryDtls>" + transaction("60.00", "<AcctSvcrRef>X1</AcctSvcrRef>", "Acme")
			+ transaction("40.00", "<AcctSvcrRef>X2</AcctSvcrRef>", "Beta") + "</NtryDtls>";

	private static final String SUM = "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>";

	private final TestLedger ledger = new TestLedger();

	@Test
	void takesABookingOnceThatReportStatementAndNotificationTell() throws IOException {
		String entry = entry("100.00", "CRDT", "B1", PARTS);
		assertThat(run("052", "Rpt", entry)).isEqualTo("2 new, 0 known");
		assertThat(run("053", "Stmt", entry)).isEqualTo("0 new, 2 known");
		assertThat(run("054", "Ntfctn", entry)).isEqualTo("0 new, 2 known");
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void takesABatchOnceThatCameAsASumBeforeItsParts(boolean own) throws IOException {
		assertThat(run("053", "Stmt", entry("100.00", "CRDT", "B1", SUM))).isEqualTo("1 new, 0 known");
		assertThat(run("054", "Ntfctn", entry("100.00", "CRDT", "B1", own ? OWN_PARTS : PARTS)))
			.isEqualTo("0 new, 2 known");
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void takesABatchOnceThatCameAsASumAfterItsParts(boolean own) throws IOException {
		assertThat(run("054", "Ntfctn", entry("100.00", "CRDT", "B1", own ? OWN_PARTS : PARTS)))
			.isEqualTo("2 new, 0 known");
		assertThat(run("053", "Stmt", entry("100.00", "CRDT", "B1", SUM))).isEqualTo("0 new, 1 known");
		assertThat(run("053", "Stmt", entry("100.00", "CRDT", "B2", SUM))).isEqualTo("1 new, 0 known");
	}

	@Test
	void takesAPaymentOnceThatOneMessageKnowsByItsUetrAlone() throws IOException {
		String details = "<NtryDtls>" + transaction("100.00", "<UETR>u-1</UETR>", "Acme") + "</NtryDtls>";
		assertThat(run("052", "Rpt", entry("100.00", "CRDT", "", details))).isEqualTo("1 new, 0 known");
		assertThat(run("053", "Stmt", entry("100.00", "CRDT", "B1", details))).isEqualTo("0 new, 1 known");
	}

	@Test
	void reversesAReturnedDirectDebitOfTheSameFileOnce() throws IOException {
		String both = entry("100.00", "CRDT", "B1", PARTS) + back("43.00", "E2", "40.00", "2026-04-02");
		assertThat(run("053", "Stmt", both)).isEqualTo("3 new, 0 known");
		assertThat(ledger.reversals).singleElement().satisfies(reversal -> {
			assertThat(reversal.payment()).isEqualTo("payment:main:SE4550000000058398257466:B1/2");
			assertThat(reversal.date()).isEqualTo("2026-04-02");
			assertThat(reversal.reason()).isEqualTo("MD06");
		});
		assertThat(run("053", "Stmt", both)).isEqualTo("0 new, 3 known");
	}

	@Test
	void doesNotReverseAgainWhatCameWithTheSameIdLater() throws IOException {
		String first = entry("40.00", "CRDT", "B1",
				"<NtryDtls>" + transaction("40.00", "<EndToEndId>RENT</EndToEndId>", "Acme") + "</NtryDtls>");
		String back = back("40.00", "RENT", "40.00", "2026-04-02");
		run("053", "Stmt", first + back);
		run("053", "Stmt", first.replace(">B1<", ">B2<"));
		assertThat(run("053", "Stmt", back)).isEqualTo("0 new, 1 known");
		assertThat(ledger.reversals).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "E9, 40.00, 2026-04-02", "E2, 39.00, 2026-04-02", "E2, 40.00, 2026-03-30",
			"NOTPROVIDED, 40.00, 2026-04-02" })
	void tellsAPersonWhatItCannotFind(String id, String amount, String date) throws IOException {
		run("053", "Stmt", entry("100.00", "CRDT", "B1", PARTS));
		ImportResult result = result("053", "Stmt", back(amount, id, amount, date));
		assertThat(result.accepted()).isZero();
		assertThat(result.warnings()).extracting(ImportResult.Warning::code).contains("receipt-reversed");
		assertThat(ledger.reversals).isEmpty();
	}

	@Test
	void reversesThePartThatWentBackWhereTheBanksReferenceFindsIt() throws IOException {
		run("053", "Stmt", entry("100.00", "CRDT", "B1", ""));
		String part = back("30.00", "NOTPROVIDED", "30.00", "2026-04-02").replace("</EndToEndId>",
				"</EndToEndId><AcctSvcrRef>B1</AcctSvcrRef>");
		assertThat(run("053", "Stmt", part)).isEqualTo("1 new, 0 known");
		assertThat(run("053", "Stmt", part)).isEqualTo("0 new, 1 known");
		assertThat(run("053", "Stmt", part.replace("2026-04-02", "2026-04-03"))).isEqualTo("1 new, 0 known");
		assertThat(run("053", "Stmt", part.replace("30.00", "40.00"))).isEqualTo("1 new, 0 known");
		assertThat(run("053", "Stmt", part.replace("30.00", "40.00"))).isEqualTo("0 new, 1 known");
		assertThat(ledger.reversals).extracting(ReversePayment::amount)
			.containsExactly(Money.of("30.00", "EUR"), Money.of("30.00", "EUR"), Money.of("40.00", "EUR"));
	}

	@Test
	void tellsAPersonWhatMayBeOneOfTwo() throws IOException {
		String entry = entry("40.00", "CRDT", "B1",
				"<NtryDtls>" + transaction("40.00", "<EndToEndId>RENT</EndToEndId>", "Acme") + "</NtryDtls>");
		run("053", "Stmt", entry + entry.replace(">B1<", ">B2<"));
		ImportResult result = result("053", "Stmt", back("40.00", "RENT", "40.00", "2026-04-02"));
		assertThat(result.warnings()).extracting(ImportResult.Warning::code).contains("receipt-reversed");
		assertThat(ledger.reversals).isEmpty();
	}

	private static String transaction(String amount, String refs, String payer) {
		return """
				<TxDtls><Refs>%s</Refs><Amt Ccy="EUR">%s</Amt><RltdPties><Dbtr><Nm>%s</Nm></Dbtr></RltdPties></TxDtls>
				""".formatted(refs, amount, payer);
	}

	private static String back(String amount, String id, String instructed, String date) {
		return """
				<Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt>
				<NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><AmtDtls><InstdAmt><Amt Ccy="EUR">%s</Amt>
				</InstdAmt></AmtDtls><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
				""".formatted(amount, date, id, instructed);
	}

	private static String entry(String amount, String side, String reference, String details) {
		return """
				<Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>%s<AcctSvcrRef>%s</AcctSvcrRef>%s</Ntry>
				"""
			.formatted(amount, side, DATES, reference, details);
	}

	private String run(String message, String statement, String entries) throws IOException {
		ImportResult result = result(message, statement, entries);
		assertThat(result.rejected()).isEmpty();
		return "%d new, %d known".formatted(result.accepted(), result.duplicates());
	}

	private ImportResult result(String message, String statement, String entries) throws IOException {
		String document = """
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%s.001.08"><A><%s><Id>S1</Id>
				<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>%s</%s></A></Document>
				""".formatted(message, statement, entries, statement);
		return ledger.imports()
			.run(ImportKind.STATEMENTS, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), null, null,
					TestLedger.LEAD, Locale.ENGLISH);
	}

}
