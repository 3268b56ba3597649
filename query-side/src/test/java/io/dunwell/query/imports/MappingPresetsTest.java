package io.dunwell.query.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class MappingPresetsTest {

	@SuppressWarnings("UnusedVariable") // names the presets to JUnit
	static final List<String> PRESETS = MappingYaml.PRESETS;

	@ParameterizedTest
	@FieldSource("PRESETS")
	void everyPresetThatIsNamedIsThere(String preset) {
		assertThat(MappingYaml.parse("preset: " + preset).columns()).containsKeys("account", "number", "issued",
				"amount", "currency");
	}

	@Test
	void readsInvoicesOfFortnox() {
		Collected<Row> read = read("""
				DocumentNumber,CustomerNumber,CustomerName,InvoiceDate,DueDate,Total,Balance,Currency,OCR
				17,1001,Åkeriet,2026-03-01,2026-03-31,1234.50,0,SEK,1765
				""", "preset: fortnox", StandardCharsets.UTF_8);
		assertThat(read.rows).containsExactly(new Row(opening("1001", "Åkeriet", "SEK"),
				new RegisterInvoice(null, "1001", "17", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31),
						Money.of("1234.50", "SEK"), "1765", null),
				null));
	}

	@Test
	void readsInvoicesOfXero() {
		Collected<Row> read = read("""
				ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,Currency,Type
				Acme,INV-1,03/04/2026,03/05/2026,10.00,GBP,Sales invoice
				Acme,CN-1,04/04/2026,,2.00,GBP,Sales credit note
				""", "preset: xero", StandardCharsets.UTF_8);
		assertThat(read.rows).containsExactly(
				new Row(opening("Acme", "Acme", "GBP"),
						new RegisterInvoice(null, "Acme", "INV-1", LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 3),
								Money.of("10.00", "GBP"), null, null),
						null),
				new Row(opening("Acme", "Acme", "GBP"), null, new ApplyCreditNote(null, "Acme", "CN-1",
						LocalDate.of(2026, 4, 4), Money.of("2.00", "GBP"), null)));
	}

	@Test
	void readsEntriesOfBusinessCentralWithTheirOwnCurrencyAndRefusesPaymentsAmongThem() {
		Collected<Row> read = read(
				"""
						Exported by somebody

						Customer No.;Customer Name;Document No.;Document Type;Posting Date;Due Date;Original Amount;Currency Code
						10000;Ő Kft;103001;Invoice;2026-03-01;2026-03-31;"10.000,50";
						10000;Ő Kft;104001;Credit Memo;2026-03-02;;-100,00;EUR
						10000;Ő Kft;108001;Payment;2026-03-03;;-100,00;EUR
						""",
				"""
						preset: business-central
						encoding: windows-1250
						skip: 2
						columns: {currency: {column: Currency Code, otherwise: HUF}}
						""", Charset.forName("windows-1250"));
		assertThat(read.rows).extracting(row -> String.valueOf(row.opening()).contains("Ő Kft")).containsOnly(true);
		assertThat(read.rows.getFirst().invoice()).extracting(RegisterInvoice::amount)
			.isEqualTo(Money.of("10000.50", "HUF"));
		assertThat(read.rows.getLast().creditNote()).extracting(ApplyCreditNote::amount)
			.isEqualTo(Money.of("100.00", "EUR"));
		assertThat(read.rejectedCodes()).containsExactly("unknown-value");
	}

	private static OpenAccount opening(String account, String name, String currency) {
		return new OpenAccount(null, account, name, null, null, null, currency, null, null);
	}

	private static Collected<Row> read(String text, String mapping, Charset charset) {
		Collected<Row> read = new Collected<>();
		InvoicesCsv.read(Content.of(text.getBytes(charset)), mapping, read);
		return read;
	}

}
