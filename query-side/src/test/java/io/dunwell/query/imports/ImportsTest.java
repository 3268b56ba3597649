package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.imports.NoteImport;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RefuseImport;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.query.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ImportsTest {

	private static final String INVOICES = "account,accountName,number,issued,due,amount,currency\n";

	private static final String STATEMENT = "bankAccount,bankReference,valueDate,amount,currency,payer,remittance\n";

	private final TestLedger ledger = new TestLedger();

	private final Imports imports = ledger.imports();

	@Test
	void takesInvoicesInBatchesAndOnlyOnce() {
		String file = INVOICES + IntStream.range(0, 1200)
			.mapToObj(n -> "a" + n % 7 + ",A,F" + n + ",2026-01-01,2026-02-01,10.00,EUR\n")
			.collect(Collectors.joining());
		assertThat(run(ImportKind.INVOICES, file)).extracting(ImportResult::accepted, ImportResult::duplicates)
			.containsExactly(1200, 0);
		assertThat(ledger.batches).containsExactly(500, 500, 200);
		assertThat(ledger.accounts).hasSize(7);
		assertThat(run(ImportKind.INVOICES, file)).extracting(ImportResult::accepted, ImportResult::duplicates)
			.containsExactly(0, 1200);
		assertThat(ledger.invoices).hasSize(1200);
	}

	@Test
	void tellsWhatWasWrongWithWhichLineInTheReadersLanguage() throws IOException {
		String file = INVOICES + "a,A,1,2026-01-01,,10.00,EUR\na,A,2,soon,,10.00,EUR\na,A,3,2026-01-01,,10.00,EUR\n";
		ImportResult result = run(ImportKind.INVOICES, file);
		assertThat(result.accepted()).isEqualTo(2);
		assertThat(result.rejected()).containsExactly(
				new ImportResult.Rejection("line 3", "invalid-field", "“soon” is not a valid value for “issued”."));
		assertThat(imports
			.run(ImportKind.INVOICES, stream(file), "f.csv", null, TestLedger.LEAD, Locale.forLanguageTag("sv-SE"))
			.rejected()
			.getFirst()
			.where()).isEqualTo("rad 3");
	}

	@Test
	void goesOnWhereItWasKilled() {
		String file = INVOICES + IntStream.range(0, 1200)
			.mapToObj(n -> "a,A,F" + n + ",2026-01-01,2026-02-01,10.00,EUR\n")
			.collect(Collectors.joining());
		ledger.dieAfter(1);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> run(ImportKind.INVOICES, file));
		assertThat(ledger.invoices).hasSize(500);
		ledger.dieAfter(-1);
		assertThat(run(ImportKind.INVOICES, file)).extracting(ImportResult::accepted, ImportResult::duplicates)
			.containsExactly(700, 500);
	}

	@Test
	void saysHowFarItHasComeAndWhatStoppedIt() {
		String file = INVOICES + IntStream.range(0, 1200)
			.mapToObj(n -> "a,A,F" + n + (n == 7 ? ",then,,10.00,EUR\n" : ",2026-01-01,2026-02-01,10.00,EUR\n"))
			.collect(Collectors.joining());
		run(ImportKind.INVOICES, file);
		NoteImport noted = (NoteImport) ledger.recorded.getFirst();
		assertThat(noted).extracting(NoteImport::accepted, NoteImport::rejected, NoteImport::fileName)
			.containsExactly(500, 1, "f.csv");
		assertThat(ledger.recorded.getLast()).isInstanceOfSatisfying(RecordImport.class,
				done -> assertThat(done.run()).isEqualTo(noted.run()));
		ledger.recorded.clear();
		String statement = STATEMENT + IntStream.range(0, 300)
			.mapToObj("SE1,B%d,2026-02-01,1.00,EUR,A,x\n"::formatted)
			.collect(Collectors.joining());
		ledger.refuseNext(null, Refusal.VIEWS_BEHIND);
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> run(ImportKind.STATEMENTS, statement));
		assertThat(ledger.recorded.getLast()).isInstanceOfSatisfying(RefuseImport.class,
				stopped -> assertThat(stopped.code()).isEqualTo("views-behind"));
	}

	@Test
	void remembersWhichFileWasRefusedAndWhy() {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> run(ImportKind.STATEMENTS, "a,b\n1,2\n"));
		assertThat(ledger.recorded).singleElement()
			.isInstanceOfSatisfying(RefuseImport.class,
					refused -> assertThat(refused)
						.extracting(RefuseImport::code, RefuseImport::format, RefuseImport::fileName)
						.containsExactly("wrong-columns", "CSV", "f.csv"));
		ledger.recorded.clear();
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> imports.run(ImportKind.STATEMENTS,
				stream("a,b\n1,2\n"), null, null, Imports.by(TestLedger.LEAD, true), Locale.ENGLISH));
		assertThat(ledger.recorded).as("only tried").isEmpty();
	}

	@Test
	void remembersAFileForTheCompanyOfItsRows() {
		run(ImportKind.INVOICES, "company,account,number,issued,amount,currency\nnorth,a,1,2026-01-01,10.00,EUR\n");
		assertThat(ledger.recorded).singleElement()
			.isInstanceOfSatisfying(RecordImport.class, done -> assertThat(done.company()).isEqualTo("north"));
	}

	@Test
	void takesCreditNotesAfterAllInvoicesOfTheFile() {
		ImportResult result = run(ImportKind.INVOICES, """
				account,number,issued,amount,currency,credits
				a,C1,2026-01-02,-5.00,EUR,F1
				a,F1,2026-01-01,10.00,EUR,
				a,C2,2026-01-02,-5.00,EUR,F2
				""");
		assertThat(result.accepted()).isEqualTo(2);
		assertThat(result.rejected())
			.containsExactly(new ImportResult.Rejection("line 4", "unknown-invoice", "There is no invoice “F2”."));
	}

	@Test
	void tellsOfANumberThatStandsForTwoInvoices() {
		ImportResult result = run(ImportKind.INVOICES, INVOICES + """
				a,A,1,2026-01-01,,10.00,EUR
				a,A,1,2026-01-01,,10.00,EUR
				a,A,1,2026-01-01,,11.00,EUR
				""");
		assertThat(result).extracting(ImportResult::accepted, ImportResult::duplicates).containsExactly(1, 2);
		assertThat(result.warnings()).containsExactly(new ImportResult.Warning("number-repeated",
				"line 4: “1” stands in line 2 already, with another customer or amount; only the first was taken."));
	}

	@Test
	void opensAccounts() {
		String file = "account;name;country;terms\n0042;Acme AB;SE;net 30\n0043;Beta;Atlantis;\n";
		assertThat(run(ImportKind.ACCOUNTS, file).rejected()).extracting(ImportResult.Rejection::code)
			.containsExactly("invalid-field");
		assertThat(ledger.accounts).containsExactly("account:main:0042");
		assertThat(run(ImportKind.ACCOUNTS, file).duplicates()).isEqualTo(1);
	}

	@Test
	void opensAccountsWithThoseWhoPayForThem() {
		run(ImportKind.ACCOUNTS, "account;name;parent\n0042;Acme AB;\n0043;Acme Norr;0042\n");
		assertThat(ledger.openings).extracting(OpenAccount::account, OpenAccount::parent)
			.containsExactly(tuple("0042", null), tuple("0043", "0042"));
	}

	@Test
	void appliesCashToInvoicesImportedAMomentAgo() {
		run(ImportKind.INVOICES, INVOICES + "a,A,1043,2026-01-01,,100.00,EUR\n");
		ImportResult result = run(ImportKind.STATEMENTS, STATEMENT + "SE1,B1,2026-02-01,60.00,EUR,A,Invoice 1043\n");
		assertThat(result.warnings()).isEmpty();
		assertThat(ledger.open("1043")).isEqualTo(Money.of("40.00", "EUR"));
		assertThat(ledger.metaData.getLast()).containsEntry(Meta.ACTOR, "lena").containsEntry(Meta.LINK, "file:f.csv");
	}

	@Test
	void changesNothingWhenAStatementComesTwice() {
		run(ImportKind.INVOICES, INVOICES + "a,A,1043,2026-01-01,,100.00,EUR\n");
		String file = STATEMENT + """
				SE1,,2026-02-01,30.00,EUR,A,1043
				SE1,,2026-02-01,30.00,EUR,A,1043
				SE1,,2026-02-02,30.00,EUR,A,1043
				""";
		assertThat(run(ImportKind.STATEMENTS, file).accepted()).as("equal receipts are two").isEqualTo(3);
		assertThat(ledger.open("1043")).isEqualTo(Money.of("10.00", "EUR"));
		ImportResult again = run(ImportKind.STATEMENTS, file);
		assertThat(again).isEqualTo(new ImportResult(0, 3, again.rejected(), again.warnings()));
		assertThat(again.rejected()).isEmpty();
		assertThat(again.warnings()).isEmpty();
		assertThat(ledger.open("1043")).isEqualTo(Money.of("10.00", "EUR"));
	}

	@Test
	void doesNotLetAKnownReceiptTakeWhatANewOnePays() {
		run(ImportKind.INVOICES, INVOICES + "a,A,1043,2026-01-01,,100.00,EUR\n");
		run(ImportKind.STATEMENTS, STATEMENT + "SE1,B1,2026-02-01,40.00,EUR,A,1043\n");
		ImportResult overlapping = run(ImportKind.STATEMENTS,
				STATEMENT + "SE1,B1,2026-02-01,40.00,EUR,A,1043\nSE1,B2,2026-02-02,60.00,EUR,A,1043\n");
		assertThat(overlapping.warnings()).isEmpty();
		assertThat(ledger.open("1043")).isEqualTo(Money.of("0.00", "EUR"));
	}

	@Test
	void tellsWhatIsLeftForAPerson() {
		run(ImportKind.INVOICES, INVOICES + "a,A,1043,2026-01-01,,100.00,EUR\n");
		ImportResult result = run(ImportKind.STATEMENTS, STATEMENT + """
				SE1,B1,2026-02-01,140.00,EUR,A,1043
				SE1,B2,2026-02-01,10.00,EUR,A,thanks
				SE1,B3,2026-02-01,-10.00,EUR,A,fee
				""");
		assertThat(result.accepted()).isEqualTo(2);
		assertThat(result.warnings()).containsExactlyInAnyOrder(new ImportResult.Warning("overpaid",
				"line 2: EUR\u00a040.00 of EUR\u00a0140.00 is more than is open on 1043 and was left unapplied."),
				new ImportResult.Warning("no-invoice-named",
						"line 3: EUR\u00a010.00 names no invoice and was left unapplied."),
				new ImportResult.Warning("debits-ignored", "Entries of money going out, passed over: 1."));
	}

	@Test
	void losesNoReceiptWhoseReferenceTheBankUsedTwice() {
		ImportResult result = run(ImportKind.STATEMENTS, STATEMENT
				+ "SE1,B1,2026-02-01,10.00,EUR,A,x\nSE1,B1,2026-02-01,20.00,EUR,A,x\nSE1,B1,2026-02-01,10.00,EUR,A,x\n");
		assertThat(result).extracting(ImportResult::accepted, ImportResult::duplicates).containsExactly(2, 1);
		assertThat(result.warnings()).extracting(ImportResult.Warning::code).contains("reference-reused");
	}

	@Test
	void cutsTextsThatTheLedgerWouldRefuse() {
		run(ImportKind.STATEMENTS, STATEMENT + "SE1,B1,2026-02-01,10.00,EUR,A," + "x".repeat(5000) + "\n");
		assertThat(ledger.payments.values()).extracting(RecordPayment::remittance)
			.singleElement()
			.asString()
			.hasSize(3000);
	}

	@Test
	void offersABatchAgainThatOthersGotInTheWayOf() {
		String file = INVOICES + "a,A,1,2026-01-01,,10.00,EUR\na,A,2,2026-01-01,,10.00,EUR\n";
		ledger.refuseNext(Refusal.CONFLICT);
		assertThat(run(ImportKind.INVOICES, file).rejected()).extracting(ImportResult.Rejection::code)
			.containsExactly("conflict", "conflict");
		assertThat(run(ImportKind.INVOICES, file).accepted()).isEqualTo(2);
	}

	@Test
	void waitsForViewsThatAreBehind() {
		run(ImportKind.INVOICES, INVOICES + "a,A,1043,2026-01-01,,100.00,EUR\n");
		ledger.views(3);
		run(ImportKind.STATEMENTS, STATEMENT + "SE1,B1,2026-02-01,60.00,EUR,A,Invoice 1043\n");
		assertThat(ledger.open("1043")).isEqualTo(Money.of("40.00", "EUR"));
		ledger.views(Integer.MAX_VALUE);
		assertThatExceptionOfType(Rejected.class)
			.isThrownBy(() -> run(ImportKind.STATEMENTS, STATEMENT + "SE1,B2,2026-02-01,40.00,EUR,A,Invoice 1043\n"))
			.satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.VIEWS_BEHIND));
		assertThat(ledger.payments).hasSize(1);
	}

	@Test
	void doesNotRepeatANovel() {
		ImportResult result = run(ImportKind.INVOICES, INVOICES + "a,A,1," + "x".repeat(10_000) + ",,10.00,EUR\n");
		assertThat(result.rejected().getFirst().message()).hasSizeLessThan(300);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> run(ImportKind.INVOICES, "x".repeat(10_000)))
			.satisfies(refused -> assertThat(refused.arguments().getLast()).hasSizeLessThan(600));
	}

	@Test
	void refusesWhoMayNot() {
		for (String role : new String[] { "AUDITOR", "COLLECTOR" }) {
			assertThatExceptionOfType(Rejected.class)
				.isThrownBy(() -> imports.run(ImportKind.INVOICES, stream(INVOICES), null, null,
						TestLedger.LEAD.and(Meta.ROLE, role), Locale.ENGLISH))
				.satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.FORBIDDEN));
		}
	}

	@Test
	void refusesAFileOverTheLimitWithoutReadingItAll() {
		InputStream endless = new InputStream() {

			private long read;

			@Override
			public int read() {
				return 'x';
			}

			@Override
			public int read(byte[] into, int offset, int length) {
				read += length;
				assertThat(read).isLessThan(34L * 1024 * 1024);
				Arrays.fill(into, offset, offset + length, (byte) 'x');
				return length;
			}

		};
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> imports.run(ImportKind.INVOICES, endless, null, null, TestLedger.LEAD, Locale.ENGLISH))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("file-too-large"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INVOICES   | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>       | file-of-other-kind
			STATEMENTS | <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/> | file-of-other-kind
			ACCOUNTS   | <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/> | file-of-other-kind
			STATEMENTS | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"/>       | no-statement
			STATEMENTS | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.060.001.02"/>       | file-not-ours
			INVOICES   | :20:REF                                                                  | file-of-other-kind
			STATEMENTS | :20:REF                                                                  | no-statement
			INVOICES   | '01,1,2,260101,1200,1,80,1,2/'                                           | file-of-other-kind
			STATEMENTS | '01,1,2,260101,1200,1,80,1,2/'                                           | file-breaks-off
			INVOICES   | <html/>                                                                  | file-not-ours
			INVOICES   | %PDF-1.7                                                                 | no-invoice-in-pdf
			STATEMENTS | %PDF-1.7                                                                 | file-of-other-kind
			INVOICES   | PK zip                                                                   | file-not-ours
			INVOICES   | {"json": true}                                                           | wrong-columns
			ACCOUNTS   | just words                                                               | wrong-columns
			STATEMENTS | ' '                                                                      | file-empty
			""")
	void refusesWhatIsNotOurs(ImportKind kind, String content, String code) {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> imports.run(kind, stream(content), "invoices.csv", null, TestLedger.LEAD, Locale.ENGLISH))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
		assertThat(ledger.batches).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void everyCodeHasASentenceInEveryLanguage(ImportCode code) {
		assertThat(Texts.LANGUAGES)
			.allSatisfy(language -> assertThat(Texts.in(language).has("refusal." + code.code())).isTrue());
	}

	private ImportResult run(ImportKind kind, String file) {
		try {
			return imports.run(kind, stream(file), "f.csv", null, TestLedger.LEAD, Locale.ENGLISH);
		}
		catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
