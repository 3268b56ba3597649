package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.Row;
import io.dunwell.query.cash.Receipt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real files that nobody here wrote: what becomes of each is printed and held.
 */
class CorporaTest {

	private static final String YELLEVATE = "yellevate-invoices.csv";

	@Test
	void readsOrRefusesEveryStatement() throws IOException {
		Map<String, String> outcomes = outcomes(ImportKind.STATEMENTS, "camt");
		outcomes.forEach((file, outcome) -> {
			if (file.contains("wrong") || file.contains("valid_namespace")) {
				assertThat(outcome).as(file).isEqualTo("refused no-statement");
			}
			else {
				assertThat(outcome).as(file).startsWith("accepted ").contains("rejected 0");
			}
		});
		assertThat(outcomes)
			.containsEntry("viafintech-valid_example_v4.xml",
					"accepted 21, duplicates 0, rejected 0, warnings debit-reversed, debits-ignored, no-invoice-found, "
							+ "receipt-reversed")
			.containsEntry("genkgo-camt053.v2.multi.statement.xml",
					"accepted 1, duplicates 0, rejected 0, warnings debits-ignored, no-invoice-found")
			.containsEntry("viafintech-valid_example_with_batch.xml",
					"accepted 2, duplicates 0, rejected 0, warnings entries-missing, debits-ignored, balance-differs, "
							+ "no-invoice-found, no-invoice-named")
			.containsEntry("viafintech-valid_example_with_debit.xml",
					"accepted 1, duplicates 0, rejected 0, warnings debits-ignored, balance-differs, no-invoice-named");
	}

	@Test
	void takesEveryDialectOfMt940() throws IOException {
		Map<String, String> outcomes = outcomes(ImportKind.STATEMENTS, "mt940");
		assertThat(outcomes.values()).allSatisfy(outcome -> assertThat(outcome).matches("(accepted|refused) .*"));
	}

	@Test
	void takesEveryBai2FileButTheOneThatDoesNotAddUp() throws IOException {
		Map<String, String> outcomes = outcomes(ImportKind.STATEMENTS, "bai2");
		outcomes.forEach((file, outcome) -> {
			if (file.contains("invalid_checksum")) {
				assertThat(outcome).isEqualTo("refused control-total-wrong [49/1, 8325983, 8325982]");
			}
			else {
				assertThat(outcome).as(file).startsWith("accepted ").contains("rejected 0");
			}
		});
	}

	@Test
	void readsOrRefusesEveryInvoice() throws IOException {
		Map<String, String> outcomes = outcomes(ImportKind.INVOICES, "einvoice");
		outcomes.forEach((file, outcome) -> assertThat(outcome).as(file)
			.isEqualTo("accepted 1, duplicates 0, rejected 0, warnings "
					+ Map.of("CII_business_example_02.xml", "due-before-issue").getOrDefault(file, "none")));
	}

	@Test
	void readsInvoicesAsTheyAreMeant() {
		Map<String, String> read = new LinkedHashMap<>();
		for (Path file : Corpora.files("einvoice", ".*")) {
			byte[] bytes = Corpora.bytes(file);
			Collected<Row> rows = new Collected<>();
			switch (FileFormat.of(Content.of(bytes))) {
				case UBL_INVOICE -> UblReader.readInvoice(bytes, rows);
				case UBL_CREDIT_NOTE -> UblReader.readCreditNote(bytes, rows);
				case CII -> CiiReader.read(bytes, rows);
				default -> throw new AssertionError(file);
			}
			read.put(file.getFileName().toString(), told(rows.rows.getFirst()));
		}
		assertThat(read)
			.containsEntry("BIS3_Invoice_positive.XML",
					"DK87654321 Company B DK: 12345 2019-01-25 2019-02-24 782179.43 DKK 12345667890")
			.containsEntry("BIS3_Invoice_negativ.XML",
					"DK87654321 Company B DK: credit 12345 2019-01-25 782179.43 DKK null")
			.containsEntry("guide-example2.xml",
					"3456789012098 The Buyercompany NO: TOSL108 2013-06-30 2013-07-20 801.78 NOK 0003434323213231")
			.containsEntry("ubl-tc434-creditnote1.xml",
					"0000000295 My Customer Company BE: credit 018304 / 28865 2019-09-23 100.11 EUR null")
			.containsEntry("ubl-tc434-example5.xml",
					"5790000436057 Buyercompany ltd DK: TOSL110 2013-04-10 2013-05-10 2337.50 DKK Payref1")
			.containsEntry("ubl-tc434-example7.xml",
					"THe Buyercompany THe Buyercompany SE: INVOICE_test_7 2013-03-11 null 3200.00 SEK null")
			.containsEntry("ubl-tc434-example9.xml",
					"Provide Verzekeringen Provide Verzekeringen NL: 20150483 "
							+ "2015-04-01 2015-04-14 177.87 EUR 2015 0483 0000 0000")
			.containsEntry("CII_business_example_01.xml",
					"3456789012098 The Buyercompany NO: TOSL108 2013-06-30 2013-07-20 801.78 NOK 0003434323213231")
			.containsEntry("CII_business_example_02.xml",
					"1111111111 Buyercompany ltd DE: INV000013 2013-08-25 2013-08-25 11.90 EUR INV000013")
			.containsEntry("CII_business_example_Z.xml",
					"10202 XXX AG DE: 2016166 2015-01-09 2015-01-09 11693.87 EUR 2016166")
			.containsEntry("CII_example1.xml",
					"10202 ODIN 59 NL: 12115118 2015-01-09 2015-01-09 250.33 EUR Deb. 10202 / Fact. 12115118")
			.containsEntry("CII_example5.xml",
					"5790000436057 Buyercompany ltd DK: TOSL110 2013-04-10 2013-05-10 2337.50 DKK Payref1")
			.containsEntry("CII_example7.xml",
					"THe Buyercompany THe Buyercompany SE: INVOICE_test_7 2013-05-13 null 3200.00 SEK null")
			.containsEntry("CII_example9.xml", "Provide Verzekeringen Provide Verzekeringen NL: 20150483 "
					+ "2015-04-01 2015-04-15 177.87 EUR 2015 0483 0000 0000");
	}

	@Test
	void readsYellevateToItsTotals() throws IOException {
		byte[] bytes = Corpora.bytes(Corpora.folder("receivables").resolve(YELLEVATE));
		Collected<Row> invoices = new Collected<>();
		InvoicesCsv.read(Content.of(bytes), """
				columns: {account: customer_ID, country: country, number: invoice_number, issued: invoice_date,
				  due: due_date, amount: invoice_amount_usd, currency: {value: USD}}
				""", invoices);
		Collected<Receipt> payments = new Collected<>();
		StatementCsv.read(Content.of(bytes), """
				columns: {bankAccount: {value: US1}, valueDate: settled_date, amount: invoice_amount_usd,
				  currency: {value: USD}, account: customer_ID, invoice: invoice_number}
				""", payments);
		assertThat(invoices.rejected).isEmpty();
		assertThat(invoices.rows).hasSize(2466);
		assertThat(invoices.rows.stream().map(CorporaTest::amount).reduce(Money::plus))
			.hasValue(Money.of("14770318", "USD"));
		assertThat(invoices.rows.stream().map(row -> row.invoice() == null ? "" : row.invoice().account()).distinct())
			.hasSize(100);
		Map<String, LocalDate> due = new LinkedHashMap<>();
		invoices.rows.forEach(row -> {
			if (row.invoice() != null && row.invoice().due() != null) {
				due.put(row.invoice().number(), row.invoice().due());
			}
		});
		assertThat(payments.rows.stream()
			.filter(one -> one.payment()
				.valueDate()
				.isAfter(due.getOrDefault(String.valueOf(one.invoice()), LocalDate.MAX))))
			.hasSize(877);
		assertThat(cells(bytes, "disputed")).filteredOn("1"::equals).hasSize(571);
		assertThat(cells(bytes, "dispute_lost")).filteredOn("1"::equals).hasSize(101);
	}

	@Test
	void paysEveryInvoiceOfYellevateOnceHoweverOftenItIsImported() throws IOException {
		byte[] bytes = Corpora.bytes(Corpora.folder("receivables").resolve(YELLEVATE));
		TestLedger ledger = new TestLedger();
		for (int accepted : new int[] { 2466, 0 }) {
			ImportResult invoices = ledger.imports()
				.run(ImportKind.INVOICES, new ByteArrayInputStream(bytes), YELLEVATE, """
						columns: {account: customer_ID, number: invoice_number, issued: invoice_date, due: due_date,
						  amount: invoice_amount_usd, currency: {value: USD}}
						""", TestLedger.LEAD, Locale.ENGLISH);
			ImportResult payments = ledger.imports()
				.run(ImportKind.STATEMENTS, new ByteArrayInputStream(bytes), YELLEVATE, """
						columns: {bankAccount: {value: US1}, bankReference: invoice_number, valueDate: settled_date,
						  amount: invoice_amount_usd, currency: {value: USD}, invoice: invoice_number}
						""", TestLedger.LEAD, Locale.ENGLISH);
			assertThat(List.of(invoices, payments)).allSatisfy(result -> {
				assertThat(result.accepted()).isEqualTo(accepted);
				assertThat(result.duplicates()).isEqualTo(2466 - accepted);
				assertThat(result.rejected()).isEmpty();
				assertThat(result.warnings()).isEmpty();
			});
			assertThat(ledger.invoices.values()).allSatisfy(one -> assertThat(one.open().isZero()).isTrue());
		}
	}

	private static List<String> cells(byte[] bytes, String column) {
		CsvTable table = new CsvTable(Content.of(bytes));
		List<String> cells = new ArrayList<>();
		int at = table.columns().indexOf(column);
		table.forEach(new CsvTable.Records() {

			@Override
			public void record(int line, List<String> record) {
				cells.add(record.get(at));
			}

			@Override
			public void broken(int line) {
				throw new AssertionError(line);
			}

			@Override
			public void abandoned(int line) {
				throw new AssertionError(line);
			}

		});
		return cells;
	}

	private static Money amount(Row row) {
		return row.invoice() == null ? Money.zero("USD") : row.invoice().amount();
	}

	private static String told(Row row) {
		String buyer = row.opening() == null ? ""
				: row.opening().account() + " " + row.opening().name() + " " + row.opening().country() + ": ";
		return buyer + (row.creditNote() != null
				? "credit " + row.creditNote().number() + " " + row.creditNote().issued() + " "
						+ row.creditNote().amount() + " " + row.creditNote().invoice()
				: row.invoice() != null ? row.invoice().number() + " " + row.invoice().issued() + " "
						+ row.invoice().due() + " " + row.invoice().amount() + " " + row.invoice().reference() : "");
	}

	private static Map<String, String> outcomes(ImportKind kind, String folder) throws IOException {
		Map<String, String> outcomes = new LinkedHashMap<>();
		for (Path file : Corpora.files(folder, ".*\\.\\w+")) {
			outcomes.put(file.getFileName().toString(), outcome(kind, Corpora.bytes(file)));
		}
		assertThat(outcomes).hasSizeGreaterThan(5);
		System.out.println(outcomes.entrySet()
			.stream()
			.map(entry -> "%-55s %s".formatted(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining("\n")));
		return outcomes;
	}

	private static String outcome(ImportKind kind, byte[] bytes) throws IOException {
		try {
			ImportResult result = new TestLedger().imports()
				.run(kind, new ByteArrayInputStream(bytes), null, null, TestLedger.LEAD, Locale.ENGLISH);
			String warnings = result.warnings()
				.stream()
				.map(ImportResult.Warning::code)
				.distinct()
				.collect(Collectors.joining(", "));
			return "accepted %d, duplicates %d, rejected %d, warnings %s".formatted(result.accepted(),
					result.duplicates(), result.rejected().size(), warnings.isEmpty() ? "none" : warnings);
		}
		catch (UnreadableFile refused) {
			return "refused " + refused.code() + (refused.arguments().isEmpty() ? "" : " " + refused.arguments());
		}
	}

}
