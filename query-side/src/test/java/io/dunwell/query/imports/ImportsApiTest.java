package io.dunwell.query.imports;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.query.EdgeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportsApiTest extends EdgeTest {

	private static final String INVOICES = "kund,nr,datum,belopp\na,1,2026-01-01,\"10,50\"\na,2,then,1\n";

	private static final String MAPPING = "columns: {account: kund, number: nr, issued: datum, "
			+ "amount: {column: belopp, decimal: \",\"}, currency: {value: SEK}}";

	@BeforeEach
	void takeAll() {
		this.desk.when(RegisterInvoices.class, command -> new BatchResult(
				command.rows().stream().map(row -> Outcome.accepted("invoice:main:1")).toList()));
		this.desk.when(RecordPayments.class, command -> new BatchResult(
				command.payments().stream().map(row -> Outcome.duplicate("payment:main:1")).toList()));
		this.desk.when(FindInvoices.class, query -> new InvoiceMatches(List.of()));
		this.desk.when(ListImports.class, query -> new ImportedFiles(List.of()));
	}

	@Test
	void recordsWhatBecameOfTheFile() {
		send("lead", "invoices", INVOICES, part("mapping", null, MAPPING));
		assertThat(this.desk.last(RecordImport.class).getMetaData()).containsEntry(Meta.ACTOR, "lead")
			.containsEntry(Meta.ROLE, "SYSTEM");
		RecordImport recorded = (RecordImport) this.desk.last(RecordImport.class).getPayload();
		assertThat(recorded)
			.extracting(RecordImport::kind, RecordImport::format, RecordImport::fileName, RecordImport::accepted,
					RecordImport::rejected, RecordImport::findings)
			.containsExactly("invoices", "CSV", "file.csv", 1, 1, List.of(new FindingCount("invalid-field", 1)));
		assertThat(recorded.sha256()).hasSize(64);
	}

	@Test
	void triesAndRecordsNothing() {
		Answer answer = send(request("lead", "invoices?dryRun=true", INVOICES, part("mapping", null, MAPPING)));
		assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
		assertThat(this.desk.last(RegisterInvoices.class).getMetaData()).containsKey(Meta.DRY_RUN);
		assertThat(this.desk.heardOf(RecordImport.class)).isFalse();
	}

	@Test
	void saysWhoImportedAFileBefore() {
		ImportedFile earlier = new ImportedFile("file:main:1", Instant.EPOCH, "done", null, "anna", "invoices", "CSV",
				"in.csv", "00", 12, 0, 0, List.of());
		this.desk.when(ListImports.class, query -> new ImportedFiles(List.of(earlier)));
		assertThat(send("lead", "invoices", INVOICES, part("mapping", null, MAPPING)).body())
			.contains("anna has imported this file before, when 12 of its rows went in");
		assertThat(get("lead", "/api/imports").json().path(0).path("by").asString()).isEqualTo("anna");
	}

	@Test
	void importsWithAMappingAsText() {
		Answer answer = send("lead", "invoices", INVOICES, part("mapping", null, MAPPING));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("""
				{"accepted":1,"duplicates":0,"rejected":[{"where":"line 3","code":"invalid-field",\
				"message":"“then” is not a valid value for “issued”."}],"warnings":[]}""");
		assertThat(answer.header("Dunwell-Position")).isEqualTo("0");
		assertThat(this.desk.last(RegisterInvoices.class).getMetaData()).containsEntry(Meta.ROLE, "LEAD")
			.containsEntry(Meta.CHANNEL, "rest")
			.containsEntry(Meta.LINK, "file:file.csv");
	}

	@Test
	void importsWithAMappingAsAFile() {
		String mapping = MAPPING.replace("belopp", "Å");
		String file = INVOICES.replace("belopp", "Å");
		for (String fileName : new String[] { "mapping.yaml", null }) {
			assertThat(send("lead", "invoices", file, part("mapping", fileName, mapping)).status()).isEqualTo(200);
		}
	}

	@Test
	void importsStatements() {
		Answer answer = send("collector", "statements", """
				bankAccount,bankReference,valueDate,amount,currency
				SE1,B1,2026-02-01,10.00,SEK
				SE1,B2,2026-02-01,-10.00,SEK
				""", "");
		assertThat(answer.body()).isEqualTo("""
				{"accepted":0,"duplicates":1,"rejected":[],"warnings":[{"code":"debits-ignored",\
				"message":"Entries of money going out, passed over: 1."}]}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					lead      | invoices   | <html/>                                                 | 422 file-not-ours
					lead      | invoices   | <!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>            | 422 unsafe-xml
					lead      | invoices   | <Invoice>                                               | 422 broken-xml
					lead      | invoices   | a,b                                                     | 422 wrong-columns
					lead      | statements | <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/> | 422 file-of-other-kind
					collector | invoices   | a,b                                                     | 403 forbidden
					auditor   | statements | a,b                                                     | 403 forbidden
					lead      | promises   | a,b                                                     | 404 not-found
					""")
	void refusesWithAProblemAndTakesNothing(String role, String kind, String content, String problem) {
		assertThat(send(role, kind, content, "").problem()).isEqualTo(problem + " application/problem+json");
		assertThat(this.desk.heardOf(RegisterInvoices.class)).isFalse();
	}

	@Test
	void refusesAnUploadOverTheLimit() {
		assertThat(send("lead", "invoices", "x".repeat(200_000), "").problem())
			.isEqualTo("413 too-large application/problem+json");
	}

	@Test
	void refusesAMappingThatIsNone() {
		assertThat(send("lead", "invoices", INVOICES, part("mapping", null, "columns: {x: y}")).problem())
			.isEqualTo("422 broken-mapping application/problem+json");
	}

	@Test
	void saysWhenTheFileIsMissing() {
		assertThat(send("lead", "invoices", null, part("mapping", null, MAPPING)).problem())
			.isEqualTo("422 missing-field application/problem+json");
	}

	@Test
	void tellsInTheReadersLanguage() {
		Answer answer = send(request("lead", "invoices", "a,b", "").header("Accept-Language", "sv"));
		assertThat(answer.json().path("detail").asString()).startsWith("De här kolumnerna finns inte i filen: account");
		assertThat(answer.json().path("arguments").path(1).asString()).isEqualTo("a, b");
	}

	@Test
	void passesOnWhatTheLedgerRefusesWhole() {
		this.desk.when(RegisterInvoices.class, command -> {
			throw new Rejected(Refusal.VIEWS_BEHIND, 7);
		});
		assertThat(send("lead", "invoices", INVOICES, part("mapping", null, MAPPING)).problem())
			.isEqualTo("503 views-behind application/problem+json");
	}

	@Test
	void isDocumented() {
		assertThat(send(to("/v3/api-docs")).json().path("paths").path("/api/imports/{kind}").toString())
			.contains("multipart/form-data", "mapping", "ImportResult");
	}

	private Answer send(String role, String kind, @Nullable String file, String more) {
		return send(request(role, kind, file, more));
	}

	private HttpRequest.Builder request(String role, String kind, @Nullable String file, String more) {
		String body = (file == null ? "" : part("file", "file.csv", file)) + more + "--edge--\r\n";
		return as(role, "/api/imports/" + kind).header("Content-Type", "multipart/form-data; boundary=edge")
			.POST(BodyPublishers.ofString(body));
	}

	private static String part(String name, @Nullable String fileName, String content) {
		String file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
		return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n" + content + "\r\n";
	}

}
