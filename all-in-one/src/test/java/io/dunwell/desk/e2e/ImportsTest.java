package io.dunwell.desk.e2e;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Files over REST: real ones, wrong ones, the same one twice. */
@ResourceLock(RunningDesk.SHARED)
class ImportsTest {

	private static final int BEYOND_THE_LIMIT = 40_000_000;

	private final RunningDesk desk = RunningDesk.shared();

	private final Api controller = new Api(desk, Role.CONTROLLER);

	@ParameterizedTest
	@ValueSource(strings = { "camt", "mt940", "bai2" })
	void takesEveryRealStatementOrSaysWhyNot(String folder) {
		for (Path file : Corpora.files(folder)) {
			byte[] bytes = Corpora.read(file);
			Answer first = controller.upload("statements", file.getFileName().toString(), bytes, null);
			assertReadOrRefused(file, first);
			if (first.status() == 200) {
				Answer again = controller.upload("statements", file.getFileName().toString(), bytes, null);
				assertThat(again.body().path("accepted").asInt()).as(file + ", again").isZero();
				assertThat(again.body().path("duplicates").asInt()).as(file + ", again")
					.isEqualTo(first.body().path("accepted").asInt() + first.body().path("duplicates").asInt());
			}
		}
	}

	@Test
	void takesEveryRealInvoiceOrSaysWhyNot() {
		for (Path file : Corpora.files("einvoice")) {
			Answer first = controller.upload("invoices", file.getFileName().toString(), Corpora.read(file), null);
			assertReadOrRefused(file, first);
			if (first.status() == 200) {
				Answer again = controller.upload("invoices", file.getFileName().toString(), Corpora.read(file), null);
				assertThat(again.body().path("accepted").asInt()).as(file + ", again").isZero();
			}
		}
	}

	@Test
	void opensAnInvoiceAgainWhoseDirectDebitCameBack() {
		controller.upload("invoices", "one.csv",
				"number,customer,date,due,total\nDD-1,DEBITED,2026-01-01,2026-01-31,100.00\n"
					.getBytes(StandardCharsets.UTF_8),
				mapping());
		Answer paid = controller.upload("statements", "paid.xml", camt("CRDT", "100.00", "DDB1", ""), null);
		assertThat(paid.body().path("accepted").asInt()).as(paid.toString()).isEqualTo(1);
		assertThat(controller.get("/api/accounts/main/DEBITED").text("/balances/0/open")).isEqualTo("0.00");
		byte[] back = camt("DBIT", "103.00", "DDB2", "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>");
		Answer returned = controller.upload("statements", "back.xml", back, null);
		assertThat(returned.body().path("accepted").asInt()).as(returned.toString()).isEqualTo(1);
		assertThat(controller.get("/api/accounts/main/DEBITED").text("/balances/0/open")).isEqualTo("100.00");
		Answer again = controller.upload("statements", "back.xml", back, null);
		assertThat(again.body().path("duplicates").asInt()).as(again.toString()).isEqualTo(1);
		assertThat(again.body().path("warnings").toString()).contains("file-seen-before");
	}

	@Test
	void onlyTriesWhatIsOnlyToBeTriedAndRemembersTheRest() {
		String rows = "number,customer,date,due,total\nTRY-1,TRIED,2026-01-01,2026-01-31,100.00\nTRY-2,TRIED,then,,1\n";
		byte[] file = rows.getBytes(StandardCharsets.UTF_8);
		Answer tried = controller.upload("invoices?dryRun=true", "try.csv", file, mapping());
		assertThat(tried.body().path("accepted").asInt()).as(tried.toString()).isEqualTo(1);
		assertThat(controller.get("/api/accounts/main/TRIED").status()).isEqualTo(404);
		Answer taken = controller.upload("invoices", "try.csv", file, mapping());
		assertThat(taken.body().path("accepted")).as(taken.toString()).isEqualTo(tried.body().path("accepted"));
		assertThat(taken.body().path("rejected")).isEqualTo(tried.body().path("rejected"));
		assertThat(
				controller.upload("invoices?dryRun=true", "try.csv", file, mapping()).body().path("duplicates").asInt())
			.isEqualTo(1);

		List<JsonNode> runs = controller.get("/api/imports")
			.body()
			.valueStream()
			.filter(run -> "try.csv".equals(run.path("fileName").asString("")))
			.toList();
		assertThat(runs).singleElement()
			.satisfies(run -> assertThat(run.at("/findings/0/code").asString("")).isEqualTo("invalid-field"))
			.satisfies(run -> assertThat(run.path("accepted").asInt()).isEqualTo(1));
	}

	@Test
	void remembersWhereAPersonPutThePayersCash() {
		controller.upload("invoices", "learn.csv", """
				number,customer,date,due,total
				LEARN-1,LEARNED,2026-01-01,2026-01-31,41.01
				LEARN-2,LEARNED,2026-01-01,2026-01-31,42.02
				LEARN-3,LEARNED,2026-01-01,2026-01-31,43.03
				""".getBytes(StandardCharsets.UTF_8), mapping());
		receiveFromHolding("L1", "41.01");
		JsonNode waiting = controller.get("/api/unapplied/suggestions?limit=1000")
			.body()
			.valueStream()
			.filter(one -> "LEARNED HOLDING".equals(one.at("/payment/payer").asString("")))
			.findFirst()
			.orElseThrow();
		assertThat(waiting.path("suggestions").isEmpty()).isTrue();
		controller.command("AllocatePayment", """
				{'payment': '%s', 'allocations': [{'invoice': 'LEARN-1',
				 'amount': {'amount': '41.01', 'currency': 'SEK'}}]}
				""".formatted(waiting.at("/payment/payment").asString("")));
		assertThat(controller.get("/api/payers?account=LEARNED").text("/0/name")).isEqualTo("LEARNED HOLDING");

		receiveFromHolding("L2", "42.02");
		assertThat(controller.get("/api/accounts/main/LEARNED").text("/balances/0/open")).isEqualTo("43.03");

		controller.command("ForgetPayer", "{'payer': 'Learned Holding'}");
		receiveFromHolding("L3", "43.03");
		assertThat(controller.get("/api/accounts/main/LEARNED").text("/balances/0/open")).isEqualTo("43.03");
	}

	@Test
	void keepsTheBooksOfAnotherCompanyApart() {
		byte[] file = "number,customer,date,due,total\nS-1,SOUTHERN,2026-01-01,2026-01-31,7.00\n"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(controller.upload("invoices?company=south", "south.csv", file, mapping())
			.body()
			.path("accepted")
			.asInt()).isEqualTo(1);
		assertThat(controller.get("/api/accounts/main/SOUTHERN").status()).isEqualTo(404);
		assertThat(controller.get("/api/accounts/south/SOUTHERN").text("/balances/0/open")).isEqualTo("7.00");
		String text = new String(camt("CRDT", "7.00", "SOUTH1", ""), StandardCharsets.UTF_8).replace("DD-1", "S-1");
		Answer taken = controller.upload("statements?company=south", "south.xml", text.getBytes(StandardCharsets.UTF_8),
				null);
		assertThat(taken.body().path("accepted").asInt()).as(taken.toString()).isEqualTo(1);
		assertThat(controller.get("/api/accounts/south/SOUTHERN").text("/balances/0/open")).isEqualTo("0.00");
		assertThat(controller.get("/api/imports?company=south").body()).hasSize(2);
	}

	private void receiveFromHolding(String reference, String amount) {
		String file = """
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>%1$s</Id>
				<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct><Ntry><Amt Ccy="SEK">%2$s</Amt>
				<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-02-02</Dt></BookgDt>
				<AcctSvcrRef>%1$s</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>LEARNED HOLDING</Nm></Pty></Dbtr>
				</RltdPties></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
				"""
			.formatted(reference, amount);
		Answer taken = controller.upload("statements", reference + ".xml", file.getBytes(StandardCharsets.UTF_8), null);
		assertThat(taken.body().path("accepted").asInt()).as(taken.toString()).isEqualTo(1);
	}

	private static byte[] camt(String side, String amount, String reference, String returned) {
		return """
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>N</Id>
				<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct><Ntry><Amt Ccy="SEK">%s</Amt>
				<CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-02-02</Dt></BookgDt>
				<AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>DD-1</EndToEndId></Refs><AmtDtls><InstdAmt>
				<Amt Ccy="SEK">100.00</Amt></InstdAmt></AmtDtls>%s</TxDtls></NtryDtls></Ntry></Ntfctn>
				</BkToCstmrDbtCdtNtfctn></Document>
				"""
			.formatted(amount, side, reference, returned)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void rejectsAWrongRowAndTakesTheRest() {
		String csv = """
				number,customer,date,due,total
				I-1,IMP1,2026-01-01,2026-01-31,100.00
				I-2,IMP1,2026-01-01,2026-13-31,100.00
				I-3,IMP1,2026-01-01,2026-01-31,abc
				I-4,IMP1,2026-01-01,2026-01-31,50.5
				""";
		Answer read = controller.upload("invoices", "rows.csv", csv.getBytes(StandardCharsets.UTF_8), mapping());
		assertThat(read.status()).as(read.body().toString()).isEqualTo(200);
		assertThat(read.body().path("accepted").asInt()).isEqualTo(2);
		assertThat(read.body().path("rejected").findValuesAsString("where")).hasSize(2)
			.anyMatch(where -> where.contains("3"))
			.anyMatch(where -> where.contains("4"));
		assertThat(controller.get("/api/accounts/main/IMP1").text("/balances/0/open")).isEqualTo("150.50");
	}

	@Test
	void refusesAFileWithOtherColumns() {
		Answer refused = controller.upload("invoices", "other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
				mapping());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.code()).isNotEmpty();
	}

	@Test
	void refusesBrokenXmlAndXmlThatReadsOtherFiles() {
		Answer broken = controller.upload("statements", "broken.xml",
				"<Document><BkToCstmrStmt>".getBytes(StandardCharsets.UTF_8), null);
		assertThat(broken.status()).isEqualTo(422);
		String spy = """
				<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>&x;</BkToCstmrStmt></Document>
				""";
		Answer refused = controller.upload("statements", "spy.xml", spy.getBytes(StandardCharsets.UTF_8), null);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body().toString()).doesNotContain("root:");
	}

	@Test
	void refusesAnUploadOverTheLimit() {
		Answer refused = controller.upload("invoices", "huge.csv", new byte[BEYOND_THE_LIMIT], null);
		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.code()).isEqualTo("too-large");
	}

	@Test
	void refusesAnUploadWithoutTheRole() {
		Answer refused = new Api(desk, Role.COLLECTOR).upload("invoices", "rows.csv",
				"number\n1\n".getBytes(StandardCharsets.UTF_8), mapping());
		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(403);
	}

	private static void assertReadOrRefused(Path file, Answer answer) {
		assertThat(Set.of(200, 422)).as(file + ": " + answer).contains(answer.status());
		if (answer.status() == 422) {
			assertThat(answer.code()).as(file.toString()).matches("[a-z0-9-]+");
			assertThat(answer.text("/detail")).as(file.toString()).isNotEmpty();
		}
		boolean wrong = file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*(wrong|invalid_checksum).*");
		assertThat(wrong && answer.status() == 200).as(file + " is wrong on purpose").isFalse();
	}

	private static String mapping() {
		return """
				columns:
				  account: customer
				  number: number
				  issued: {column: date, format: yyyy-MM-dd}
				  due: {column: due, format: yyyy-MM-dd}
				  amount: total
				  currency: {value: SEK}
				  accountName: customer
				""";
	}

}
