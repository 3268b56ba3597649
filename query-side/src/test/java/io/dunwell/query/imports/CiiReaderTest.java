package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CiiReaderTest {

	private static final String BUYER = "<ID>K7</ID><Name>Acme AB</Name><PostalTradeAddress><CountryID>SE</CountryID>"
			+ "</PostalTradeAddress>";

	private static final String TERMS = "<SpecifiedTradePaymentTerms><DueDateDateTime>"
			+ "<DateTimeString format=\"102\">20260331</DateTimeString></DueDateDateTime></SpecifiedTradePaymentTerms>";

	private static final String SUMS = "<LineTotalAmount>100</LineTotalAmount><ChargeTotalAmount>10</ChargeTotalAmount>"
			+ "<AllowanceTotalAmount>5</AllowanceTotalAmount><TaxBasisTotalAmount>105</TaxBasisTotalAmount>"
			+ "<TaxTotalAmount currencyID=\"SEK\">999</TaxTotalAmount><TaxTotalAmount currencyID=\"EUR\">26.25</TaxTotalAmount>"
			+ "<RoundingAmount>-0.25</RoundingAmount><GrandTotalAmount>131.25</GrandTotalAmount>"
			+ "<TotalPrepaidAmount>31</TotalPrepaidAmount><DuePayableAmount>100.00</DuePayableAmount>";

	private static final OpenAccount ACME = new OpenAccount(null, "K7", "Acme AB", "SE", null, null, "EUR", null, null);

	@Test
	void readsAnInvoiceWhoseSumsFit() {
		Collected<Row> read = read(cii("380", BUYER, TERMS, SUMS));
		assertThat(read.warnings).isEmpty();
		assertThat(read.rows).containsExactly(new Row(ACME, new RegisterInvoice(null, "K7", "F1",
				LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), Money.of("100.00", "EUR"), "RF18", null), null));
	}

	@ParameterizedTest
	@CsvSource({ "381, 100.00", "380, -100.00" })
	void readsACreditNoteWithItsInvoice(String type, String payable) {
		Collected<Row> read = read(cii(type, BUYER, TERMS
				+ "<InvoiceReferencedDocument><IssuerAssignedID>F0</IssuerAssignedID></InvoiceReferencedDocument>",
				"<DuePayableAmount>" + payable + "</DuePayableAmount>"));
		assertThat(read.rows).containsExactly(new Row(ACME, null,
				new ApplyCreditNote(null, "K7", "F1", LocalDate.of(2026, 3, 1), Money.of("100.00", "EUR"), "F0")));
	}

	@Test
	void doesNotGuessWhatANegativeCreditNoteIs() {
		Collected<Row> read = read(cii("381", BUYER, TERMS, "<DuePayableAmount>-1.00</DuePayableAmount>"));
		assertThat(read.rejectedCodes()).containsExactly("negative-credit-note");
		assertThat(read.rows).isEmpty();
	}

	@Test
	void saysThatThePayableAmountIsInAnotherCurrency() {
		Collected<Row> read = read(
				cii("380", BUYER, TERMS, "<DuePayableAmount currencyID=\"SEK\">10.00</DuePayableAmount>"));
		assertThat(read.warningCodes()).containsExactly("payable-in-other-currency");
		assertThat(read.rows.getFirst().invoice()).extracting(RegisterInvoice::amount)
			.isEqualTo(Money.of("10.00", "SEK"));
	}

	@ParameterizedTest
	@CsvSource({ "<LineTotalAmount>100<, <LineTotalAmount>101<, BR-CO-10, invoice-does-not-add-up",
			">105<, >106<, BR-CO-13, invoice-does-not-add-up", ">131.25<, >131.24<, BR-CO-15, invoice-does-not-add-up",
			">100.00<, >100.01<, BR-CO-16, payable-does-not-add-up" })
	void namesTheRuleThatTheSumsBreak(String right, String wrong, String rule, String code) {
		Collected<Row> read = read(cii("380", BUYER, TERMS, SUMS.replace(right, wrong)));
		assertThat(read.rows).hasSize(1);
		assertThat(read.warnings).extracting(finding -> finding.code() + " " + finding.arguments().getFirst())
			.contains(code + " " + rule);
	}

	@Test
	void leavesAMissingDueDateToTheAccountsTerms() {
		Collected<Row> read = read(cii("380", BUYER, "", SUMS));
		assertThat(read.rows.getFirst().invoice()).extracting(RegisterInvoice::due).isNull();
		assertThat(read.warningCodes()).containsExactly("due-date-missing");
	}

	@Test
	void countsFromTheDayOfIssueWhatWasDueBefore() {
		Collected<Row> read = read(cii("380", BUYER, TERMS.replace("20260331", "20260228"), SUMS));
		assertThat(read.rows.getFirst().invoice()).extracting(RegisterInvoice::due).isEqualTo(LocalDate.of(2026, 3, 1));
		assertThat(read.warningCodes()).containsExactly("due-before-issue");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<ID>1</ID><GlobalID>2</GlobalID>                                                                        | 1
					<GlobalID>2</GlobalID>                                                                                  | 2
					<URIUniversalCommunication><URIID schemeID="EM">a@b.c</URIID></URIUniversalCommunication><Name>N</Name> | N
					<URIUniversalCommunication><URIID schemeID="0007">55</URIID></URIUniversalCommunication><Name>N</Name>  | 55
					<SpecifiedTaxRegistration><ID schemeID="VA">SE1</ID></SpecifiedTaxRegistration>                         | SE1
					<SpecifiedLegalOrganization><ID>556</ID></SpecifiedLegalOrganization>                                   | 556
					""")
	void knowsTheBuyerByTheFirstIdentifierThereIs(String buyer, String account) {
		assertThat(read(cii("380", buyer, TERMS, SUMS)).rows.getFirst().opening()).extracting(OpenAccount::account)
			.isEqualTo(account);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20260301           | 2026-03-01        | invalid-field
			<ID>F1</ID>        | <ID/>             | missing-field
			EUR</InvoiceC      | </InvoiceC        | missing-field
			EUR</InvoiceC      | XYZ</InvoiceC     | unknown-currency
			100.00</DueP       | 1e9</DueP         | invalid-amount
			100.00</DueP       | </DueP            | missing-field
			<CountryID>SE      | <CountryID>Oz     | invalid-field
			BuyerTradeParty    | Party             | missing-field
			HeaderTradeSettlem | TradeSettlem      | missing-field
			""")
	void rejectsWhatIsMissingOrWrong(String right, String wrong, String code) {
		String document = cii("380", BUYER, TERMS, SUMS);
		assertThat(document).contains(right);
		assertThat(read(document.replace(right, wrong)).rejectedCodes()).containsExactly(code);
	}

	static String cii(String type, String buyer, String settlement, String sums) {
		return """
				<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">
				<ExchangedDocument><ID>F1</ID><TypeCode>%s</TypeCode><IssueDateTime>
				<DateTimeString format="102">20260301</DateTimeString></IssueDateTime></ExchangedDocument>
				<SupplyChainTradeTransaction><IncludedSupplyChainTradeLineItem><SpecifiedLineTradeSettlement>
				<SpecifiedTradeSettlementLineMonetarySummation><LineTotalAmount>100.00</LineTotalAmount>
				</SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement>
				</IncludedSupplyChainTradeLineItem><ApplicableHeaderTradeAgreement><BuyerTradeParty>%s</BuyerTradeParty>
				</ApplicableHeaderTradeAgreement><ApplicableHeaderTradeSettlement><PaymentReference>RF18</PaymentReference>
				<InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>%s<SpecifiedTradeSettlementHeaderMonetarySummation>%s
				</SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>
				</SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
				"""
			.formatted(type, buyer, settlement, sums);
	}

	private static Collected<Row> read(String document) {
		byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(Content.of(bytes))).isEqualTo(FileFormat.CII);
		Collected<Row> read = new Collected<>();
		CiiReader.read(bytes, read);
		return read;
	}

}
