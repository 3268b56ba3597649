package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.PaymentReference;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvoicesCsvTest {

	// The mapping of the issue, over the columns of the export it was written for.
	private static final String MAPPING = """
			columns: {account: cust_number, accountName: name_customer, number: invoice_id,
			  issued: {column: baseline_create_date, format: yyyyMMdd}, due: {column: due_in_date, format: yyyy-MM-dd},
			  amount: total_open_amount, currency: invoice_currency}
			""";

	private static final String HEADER = "cust_number,name_customer,due_in_date,invoice_currency,total_open_amount,"
			+ "baseline_create_date,invoice_id\n";

	@Test
	void readsDirtyExportsByMapping() {
		Collected<Row> read = read(HEADER + """
				0200769623,WAL-MAR corp,2020-02-10 0:00:00,USD,54273.28,20200126.0,1930571429.0
				0140104429,"COSTCO, Inc",,USD,1850,20200127,0019
				""", MAPPING);
		assertThat(read.rejected).isEmpty();
		assertThat(read.rows).containsExactly(
				new Row(opening("0200769623", "WAL-MAR corp"),
						new RegisterInvoice(null, "0200769623", "1930571429", LocalDate.of(2020, 1, 26),
								LocalDate.of(2020, 2, 10), Money.of("54273.28", "USD"), null, null),
						null),
				new Row(opening("0140104429", "COSTCO, Inc"), new RegisterInvoice(null, "0140104429", "0019",
						LocalDate.of(2020, 1, 27), null, Money.of("1850.00", "USD"), null, null), null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a,A,2020-02-10,USD,10,20200126,              | missing-field
			,A,2020-02-10,USD,10,20200126,1              | missing-field
			a,A,2020-02-30,USD,10,20200126,1             | invalid-field
			a,A,2020-02-10,USD,10,2020-01-26,1           | invalid-field
			a,A,2020-02-10,USD,ten,20200126,1            | invalid-field
			a,A,2020-02-10,USD,'10,000',20200126,1       | wrong-cell-count
			a,A,2020-02-10,USD,10.005,20200126,1         | ambiguous-amount
			a,A,2020-02-10,USD,1000.0055,20200126,1      | invalid-amount
			a,A,2020-02-10,XYZ,10,20200126,1             | unknown-currency
			a,A,2020-02-10,USD,-92233720368547758.08,20200126,1 | invalid-amount
			a,A,2020-02-10,USD,92233720368547758.08,20200126,1  | invalid-amount
			a,A,2020-02-10,USD,10                        | wrong-cell-count
			a,A,2020-02-10,USD,10,20200126,1.93057E+09   | id-rounded
			1E+09,A,2020-02-10,USD,10,20200126,1         | id-rounded
			a,A,43871,USD,10,20200126,1                  | invalid-field
			""")
	void rejectsAWrongRowWithItsLineAndTakesTheRest(String row, String code) {
		Collected<Row> read = read(
				HEADER + "b,B,,USD,1,20200126,1\n" + row.replace("'", "") + "\nb,B,,USD,1,20200126,2\n", MAPPING);
		assertThat(read.rejectedCodes()).containsExactly(code);
		assertThat(read.rejected.getFirst().place()).isEqualTo(Place.line(3));
		assertThat(read.rows).hasSize(2);
	}

	@Test
	void rejectsLinesWithBrokenQuotesUntilThereAreTooMany() {
		String good = "b,B,,USD,1,20200126,1\n";
		assertThat(read(HEADER + "\"x\"y,B,,USD,1,20200126,1\n" + good, MAPPING).rejectedCodes())
			.containsExactly("broken-quotes");
		Collected<Row> read = read(HEADER + "\"x\"y,B,,USD,1,20200126,1\n".repeat(600) + good, MAPPING);
		assertThat(read.rejectedCodes()).last().isEqualTo("rest-not-read");
		assertThat(read.rows).isEmpty();
	}

	@Test
	void readsPlainNamesInTwoLanguages() {
		Collected<Row> read = read("""
				Kundnr;Kundnamn;Fakturanr;Fakturadatum;Förfallodatum;Belopp;Valuta;OCR;Land
				1;Åkeriet;17;2026-03-01;2026-03-31;1 234,50;sek;1234567897;Sverige
				""", null);
		assertThat(read.rejected).isEmpty();
		RegisterInvoice invoice = read.rows.getFirst().invoice();
		assertThat(invoice).isEqualTo(new RegisterInvoice(null, "1", "17", LocalDate.of(2026, 3, 1),
				LocalDate.of(2026, 3, 31), Money.of("1234.50", "SEK"), "1234567897", null));
		assertThat(read.rows.getFirst().opening())
			.isEqualTo(new OpenAccount(null, "1", "Åkeriet", "SE", null, null, "SEK", null, null));
	}

	@ParameterizedTest
	@CsvSource({ "-100,", "100,credit note", "-100,CN", "100,381" })
	void knowsACreditNoteByItsTypeOrItsSign(String amount, @Nullable String type) {
		Collected<Row> read = read("account,number,issued,amount,currency,type,credits\na,c1,2026-03-01," + amount
				+ ",EUR," + (type == null ? "" : type) + ",17\n", null);
		assertThat(read.rejected).isEmpty();
		assertThat(read.rows.getFirst().creditNote())
			.isEqualTo(new ApplyCreditNote(null, "a", "c1", LocalDate.of(2026, 3, 1), Money.of("100.00", "EUR"), "17"));
		assertThat(read.rows.getFirst().invoice()).isNull();
	}

	@Test
	void doesNotGuessWhatATypeMeans() {
		Collected<Row> read = read("account,number,issued,amount,currency,type\na,1,2026-03-01,1,EUR,reversal\n", null);
		assertThat(read.rejectedCodes()).containsExactly("unknown-value");
	}

	@Test
	void doesNotGuessWhichIsTheMonth() {
		Collected<Row> read = read("account,number,issued,amount,currency\na,1,03/04/2026,1,EUR\n", null);
		assertThat(read.rejectedCodes()).containsExactly("ambiguous-date");
	}

	@Test
	void takesAllThatPayersMayQuote() {
		Collected<Row> read = read(
				"account,number,issued,amount,currency,references\na,1,2026-01-03,1,EUR,RF18 5390 0754; PO 77 | \n",
				null);
		assertThat(read.rows.getFirst().invoice()).extracting(RegisterInvoice::references)
			.isEqualTo(List.of(new PaymentReference("rf", "RF18 5390 0754"), new PaymentReference("text", "PO 77")));
	}

	@Test
	void keepsLeadingZerosThatExcelProtects() {
		Collected<Row> read = read("account;number;issued;amount;currency\n=\"0042\";007;1.3.2026;1;EUR\n", null);
		assertThat(read.rows.getFirst().invoice()).extracting(RegisterInvoice::account, RegisterInvoice::number)
			.containsExactly("0042", "007");
	}

	private static OpenAccount opening(String account, String name) {
		return new OpenAccount(null, account, name, null, null, null, "USD", null, null);
	}

	private static Collected<Row> read(String text, @Nullable String mapping) {
		Collected<Row> read = new Collected<>();
		InvoicesCsv.read(Content.of(text.getBytes(StandardCharsets.UTF_8)), mapping, read);
		return read;
	}

}
