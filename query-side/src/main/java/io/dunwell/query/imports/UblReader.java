package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.ubl21.UBL21Marshaller;
import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxAmountType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.Row;

/**
 * Reads UBL 2.1 invoices and credit notes that we sent. A negative invoice is a credit
 * note.
 */
final class UblReader {

	private UblReader() {
	}

	/** What both kinds of document tell; the schema leaves little of it to chance. */
	private record Document(String number, LocalDate issued, @Nullable LocalDate due, boolean terms,
			CustomerPartyType buyer, MonetaryTotalType total, @Nullable String currency, List<PaymentMeansType> means,
			List<BillingReferenceType> credits, List<TaxTotalType> taxes, List<BigDecimal> lines, boolean credit) {

	}

	/**
	 * Reads an Invoice.
	 * @throws UnreadableFile {@code invalid-document} when it breaks UBL's schema
	 */
	static void readInvoice(byte[] bytes, Rows<Row> rows) {
		InvoiceType invoice = unmarshal(FileFormat.UBL_INVOICE, UBL21Marshaller.invoice(), bytes);
		List<BigDecimal> lines = invoice.getInvoiceLine()
			.stream()
			.map(InvoiceLineType::getLineExtensionAmountValue)
			.filter(Objects::nonNull)
			.toList();
		read(new Document(present("ID", invoice.getIDValue()), present("IssueDate", invoice.getIssueDateValueLocal()),
				due(invoice.getDueDateValueLocal(), invoice.getPaymentMeans(), invoice.getPaymentTerms()),
				!invoice.getPaymentTerms().isEmpty(),
				present("AccountingCustomerParty", invoice.getAccountingCustomerParty()),
				present("LegalMonetaryTotal", invoice.getLegalMonetaryTotal()), invoice.getDocumentCurrencyCodeValue(),
				invoice.getPaymentMeans(), invoice.getBillingReference(), invoice.getTaxTotal(), lines,
				EInvoice.isCreditType(invoice.getInvoiceTypeCodeValue())), rows);
	}

	/** Reads a CreditNote, as {@link #readInvoice}. */
	static void readCreditNote(byte[] bytes, Rows<Row> rows) {
		CreditNoteType note = unmarshal(FileFormat.UBL_CREDIT_NOTE, UBL21Marshaller.creditNote(), bytes);
		List<BigDecimal> lines = note.getCreditNoteLine()
			.stream()
			.map(CreditNoteLineType::getLineExtensionAmountValue)
			.filter(Objects::nonNull)
			.toList();
		read(new Document(present("ID", note.getIDValue()), present("IssueDate", note.getIssueDateValueLocal()), null,
				true, present("AccountingCustomerParty", note.getAccountingCustomerParty()),
				present("LegalMonetaryTotal", note.getLegalMonetaryTotal()), note.getDocumentCurrencyCodeValue(),
				note.getPaymentMeans(), note.getBillingReference(), note.getTaxTotal(), lines, true), rows);
	}

	private static void read(Document document, Rows<Row> rows) {
		try {
			invoice(document).handOver(rows);
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(Place.document(document.number()), rejected));
		}
	}

	private static EInvoice invoice(Document document) {
		MonetaryTotalType total = document.total();
		BigDecimal payable = required("PayableAmount", total.getPayableAmountValue());
		String currency = required("currencyID", required("PayableAmount", total.getPayableAmount()).getCurrencyID());
		InvoiceTotals totals = new InvoiceTotals(document.lines(), total.getLineExtensionAmountValue(),
				total.getAllowanceTotalAmountValue(), total.getChargeTotalAmountValue(),
				total.getTaxExclusiveAmountValue(), tax(document), total.getTaxInclusiveAmountValue(),
				total.getPrepaidAmountValue(), total.getPayableRoundingAmountValue(), payable);
		return new EInvoice(document.number(), document.issued(), document.due(), document.terms(), document.credit(),
				document.currency(), currency, totals, new UblBuyer(document.buyer()).opening(currency),
				reference(document), preceding(document));
	}

	// A second tax total may be in the currency of the tax office.
	private static @Nullable BigDecimal tax(Document document) {
		return document.taxes()
			.stream()
			.map(TaxTotalType::getTaxAmount)
			.filter(amount -> amount != null && amount.getValue() != null
					&& (document.currency() == null || document.currency().equals(amount.getCurrencyID())))
			.findFirst()
			.map(TaxAmountType::getValue)
			.orElse(null);
	}

	private static @Nullable String preceding(Document document) {
		return document.credits()
			.stream()
			.map(BillingReferenceType::getInvoiceDocumentReference)
			.filter(Objects::nonNull)
			.map(DocumentReferenceType::getIDValue)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String reference(Document document) {
		return document.means()
			.stream()
			.flatMap(means -> means.getPaymentID().stream())
			.map(PaymentIDType::getValue)
			.filter(id -> id != null && !id.isBlank())
			.findFirst()
			.orElse(null);
	}

	// An invoice's own due date, else that of its means of payment, else that of its
	// terms.
	private static @Nullable LocalDate due(@Nullable LocalDate due, List<PaymentMeansType> means,
			List<PaymentTermsType> terms) {
		return Stream
			.of(Stream.ofNullable(due), means.stream().map(PaymentMeansType::getPaymentDueDateValueLocal),
					terms.stream().map(PaymentTermsType::getPaymentDueDateValueLocal))
			.flatMap(dates -> dates)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static <T> T unmarshal(FileFormat format, UBL21JAXBMarshaller<T> marshaller, byte[] bytes) {
		ErrorList errors = new ErrorList();
		// its default logs what the document says
		marshaller.readExceptionCallbacks().removeAll();
		T document = SafeXml.read(Content.of(bytes), marshaller.setCollectErrors(errors)::read);
		if (document == null) {
			throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, format.title(), first(errors));
		}
		return document;
	}

	private static String first(ErrorList errors) {
		return errors.stream()
			.filter(IError::isError)
			.map(error -> String.valueOf(error.getErrorText(Locale.ENGLISH)))
			.findFirst()
			.orElse("?");
	}

	// What the schema demands; only a schema that slept would let it be missing.
	private static <T> T present(String element, @Nullable T value) {
		if (value == null) {
			throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, "UBL", element);
		}
		return value;
	}

	/** Refuses a missing element with the ledger's own code. */
	static <T> T required(String element, @Nullable T value) {
		if (value == null) {
			throw new Rejected(Refusal.MISSING_FIELD, element);
		}
		return value;
	}

}
