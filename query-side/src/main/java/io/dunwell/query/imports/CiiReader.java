package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamReader;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads UN/CEFACT Cross Industry Invoices (D16B and later) that we sent, as XML or out of
 * a hybrid PDF. By element names as camt is read: of a schema of some thousand types we
 * need thirty elements, in profiles from MINIMUM to EXTENDED that leave out what a schema
 * demands.
 */
final class CiiReader {

	private static final String[] AGREEMENT = { "SupplyChainTradeTransaction", "ApplicableHeaderTradeAgreement" };

	private static final String[] SETTLEMENT = { "SupplyChainTradeTransaction", "ApplicableHeaderTradeSettlement" };

	private CiiReader() {
	}

	/** Reads a document that was {@linkplain SafeXml#scan scanned}. */
	static void read(byte[] bytes, Rows<Row> rows) {
		XmlTree document = tree(bytes);
		String number = Objects.requireNonNullElse(document.text("ExchangedDocument", "ID"), "");
		try {
			invoice(number, document).handOver(rows);
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(Place.document(number), rejected));
		}
	}

	private static EInvoice invoice(String number, XmlTree document) {
		XmlTree settlement = UblReader.required("ApplicableHeaderTradeSettlement", document.first(SETTLEMENT));
		XmlTree sums = UblReader.required("SpecifiedTradeSettlementHeaderMonetarySummation",
				settlement.first("SpecifiedTradeSettlementHeaderMonetarySummation"));
		String currency = UblReader.required("InvoiceCurrencyCode", settlement.text("InvoiceCurrencyCode"));
		String type = document.text("ExchangedDocument", "TypeCode");
		XmlTree issued = document.first("ExchangedDocument", "IssueDateTime", "DateTimeString");
		XmlTree due = settlement.first("SpecifiedTradePaymentTerms", "DueDateDateTime", "DateTimeString");
		boolean terms = due != null || settlement.first("SpecifiedTradePaymentTerms") != null;
		XmlTree payable = UblReader.required("DuePayableAmount", sums.first("DuePayableAmount"));
		return new EInvoice(number, UblReader.required("IssueDateTime", day("IssueDateTime", issued)),
				day("DueDateDateTime", due), terms, EInvoice.isCreditType(type), currency,
				Objects.requireNonNullElse(payable.attribute("currencyID"), currency), totals(document, sums, currency),
				opening(UblReader.required("BuyerTradeParty", document.first(path(AGREEMENT, "BuyerTradeParty"))),
						currency),
				settlement.text("PaymentReference"), settlement.text("InvoiceReferencedDocument", "IssuerAssignedID"));
	}

	private static InvoiceTotals totals(XmlTree document, XmlTree sums, String currency) {
		List<BigDecimal> lines = document
			.all("SupplyChainTradeTransaction", "IncludedSupplyChainTradeLineItem", "SpecifiedLineTradeSettlement",
					"SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount")
			.map(line -> UblReader.required("LineTotalAmount", decimal(line)))
			.toList();
		// a second tax total may be in the currency of the tax office
		XmlTree tax = sums.all("TaxTotalAmount")
			.filter(one -> currency.equals(Objects.requireNonNullElse(one.attribute("currencyID"), currency)))
			.findFirst()
			.orElse(null);
		return new InvoiceTotals(lines, sum(sums, "LineTotalAmount"), sum(sums, "AllowanceTotalAmount"),
				sum(sums, "ChargeTotalAmount"), sum(sums, "TaxBasisTotalAmount"), decimal(tax),
				sum(sums, "GrandTotalAmount"), sum(sums, "TotalPrepaidAmount"), sum(sums, "RoundingAmount"),
				UblReader.required("DuePayableAmount", sum(sums, "DuePayableAmount")));
	}

	/** The first there is, in the order in which {@link UblBuyer} looks. */
	private static OpenAccount opening(XmlTree buyer, String currency) {
		String name = buyer.text("Name");
		String account = UblReader.required("BuyerTradeParty", Stream
			.of(buyer.text("ID"), buyer.text("GlobalID"), endpoint(buyer), buyer.text("SpecifiedTaxRegistration", "ID"),
					buyer.text("SpecifiedLegalOrganization", "ID"), name)
			.filter(Objects::nonNull)
			.map(text -> Objects.requireNonNull(text).replaceAll("\\s+", " "))
			.findFirst()
			.orElse(null));
		String country = buyer.text("PostalTradeAddress", "CountryID");
		String code = country == null ? null : Countries.code(country);
		if (country != null && code == null) {
			throw new Rejected(Refusal.INVALID_FIELD, "CountryID", country);
		}
		return new OpenAccount(null, account, name == null ? account : name, code, null, null, currency, null, null);
	}

	// An e-mail address is a person's, and ids carry no personal data.
	private static @Nullable String endpoint(XmlTree buyer) {
		XmlTree address = buyer.first("URIUniversalCommunication", "URIID");
		return address == null || UblBuyer.EMAIL.equals(address.attribute("schemeID")) ? null : address.text();
	}

	private static @Nullable BigDecimal sum(XmlTree sums, String name) {
		return decimal(sums.first(name));
	}

	private static @Nullable BigDecimal decimal(@Nullable XmlTree amount) {
		String text = amount == null ? null : amount.text();
		if (text == null) {
			return null;
		}
		// 1e999999999 is a number to Java, too
		if (!text.matches("[+-]?\\d{1,18}(?:\\.\\d{0,18})?")) {
			throw new Rejected(Refusal.INVALID_AMOUNT, text, "");
		}
		return new BigDecimal(text);
	}

	// UNTDID 2379, format 102: CCYYMMDD, the only one EN 16931 allows.
	private static @Nullable LocalDate day(String field, @Nullable XmlTree date) {
		String text = date == null ? null : date.text();
		if (text == null) {
			return null;
		}
		try {
			return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException notADate) {
			throw new Rejected(Refusal.INVALID_FIELD, field, text);
		}
	}

	private static String[] path(String[] start, String last) {
		return Stream.concat(Stream.of(start), Stream.of(last)).toArray(String[]::new);
	}

	private static XmlTree tree(byte[] bytes) {
		return SafeXml.read(Content.of(bytes), reader -> {
			while (reader.getEventType() != XMLStreamReader.START_ELEMENT) {
				SafeXml.next(reader);
			}
			return XmlTree.read(reader);
		});
	}

}
