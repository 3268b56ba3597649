package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

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
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;

/**
 * Reads UBL 2.1 invoices and credit notes that we sent. A negative invoice is a credit
 * note.
 */
final class UblReader {

	// Credit notes among the invoice type codes of EN 16931 (UNTDID 1001).
	private static final Set<String> CREDIT_TYPES = Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420",
			"458", "532");

	private UblReader() {
	}

	/** What both kinds of document tell; the schema leaves little of it to chance. */
	private record Document(String number, LocalDate issued, @Nullable LocalDate due, CustomerPartyType buyer,
			MonetaryTotalType total, @Nullable String currency, List<PaymentMeansType> means,
			List<BillingReferenceType> credits, boolean credit) {

	}

	/**
	 * Reads an Invoice.
	 * @throws UnreadableFile {@code invalid-document} when it breaks UBL's schema
	 */
	static void readInvoice(byte[] bytes, Rows<Row> rows) {
		InvoiceType invoice = unmarshal(FileFormat.UBL_INVOICE, UBL21Marshaller.invoice(), bytes);
		read(new Document(present("ID", invoice.getIDValue()), present("IssueDate", invoice.getIssueDateValueLocal()),
				due(invoice.getDueDateValueLocal(), invoice.getPaymentMeans(), invoice.getPaymentTerms()),
				present("AccountingCustomerParty", invoice.getAccountingCustomerParty()),
				present("LegalMonetaryTotal", invoice.getLegalMonetaryTotal()), invoice.getDocumentCurrencyCodeValue(),
				invoice.getPaymentMeans(), invoice.getBillingReference(),
				CREDIT_TYPES.contains(String.valueOf(invoice.getInvoiceTypeCodeValue()))), rows);
	}

	/** Reads a CreditNote, as {@link #readInvoice}. */
	static void readCreditNote(byte[] bytes, Rows<Row> rows) {
		CreditNoteType note = unmarshal(FileFormat.UBL_CREDIT_NOTE, UBL21Marshaller.creditNote(), bytes);
		read(new Document(present("ID", note.getIDValue()), present("IssueDate", note.getIssueDateValueLocal()), null,
				present("AccountingCustomerParty", note.getAccountingCustomerParty()),
				present("LegalMonetaryTotal", note.getLegalMonetaryTotal()), note.getDocumentCurrencyCodeValue(),
				note.getPaymentMeans(), note.getBillingReference(), true), rows);
	}

	private static void read(Document document, Rows<Row> rows) {
		Place place = Place.document(document.number());
		try {
			required("ID", document.number().isBlank() ? null : document.number());
			Money payable = payable(document, place, rows);
			if (document.credit() && payable.minor() < 0) {
				rows.reject(Finding.of(place, ImportCode.NEGATIVE_CREDIT_NOTE));
				return;
			}
			OpenAccount opening = new UblBuyer(document.buyer()).opening(payable.currency());
			rows.row(place, document.credit() || payable.minor() < 0 ? creditNote(document, opening, payable)
					: invoice(document, opening, payable));
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(place, rejected));
		}
	}

	private static Row invoice(Document document, OpenAccount opening, Money payable) {
		return new Row(opening, new RegisterInvoice(null, opening.account(), document.number(), document.issued(),
				document.due(), payable, reference(document), null), null);
	}

	private static Row creditNote(Document document, OpenAccount opening, Money payable) {
		String credited = document.credits()
			.stream()
			.map(BillingReferenceType::getInvoiceDocumentReference)
			.filter(Objects::nonNull)
			.map(DocumentReferenceType::getIDValue)
			.findFirst()
			.orElse(null);
		Money amount = Decimals.abs(payable);
		return new Row(opening, null,
				new ApplyCreditNote(null, opening.account(), document.number(), document.issued(), amount, credited));
	}

	private static Money payable(Document document, Place place, Rows<Row> rows) {
		MonetaryTotalType total = document.total();
		BigDecimal stated = required("PayableAmount", total.getPayableAmountValue());
		String currency = required("currencyID", required("PayableAmount", total.getPayableAmount()).getCurrencyID());
		if (!currency.equals(document.currency())) {
			rows.warn(Finding.of(place, ImportCode.PAYABLE_IN_OTHER_CURRENCY, currency,
					String.valueOf(document.currency())));
		}
		if (total.getTaxInclusiveAmountValue() != null) {
			BigDecimal computed = total.getTaxInclusiveAmountValue()
				.subtract(orZero(total.getPrepaidAmountValue()))
				.add(orZero(total.getPayableRoundingAmountValue()));
			if (computed.compareTo(stated) != 0) {
				// EN 16931, business rule BR-CO-16
				rows.warn(Finding.of(place, ImportCode.PAYABLE_DOES_NOT_ADD_UP, "BR-CO-16", stated.toPlainString(),
						computed.toPlainString()));
			}
		}
		return Money.of(stated.toPlainString(), currency);
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

	private static BigDecimal orZero(@Nullable BigDecimal amount) {
		return amount == null ? BigDecimal.ZERO : amount;
	}

	private static <T> T unmarshal(FileFormat format, UBL21JAXBMarshaller<T> marshaller, byte[] bytes) {
		ErrorList errors = new ErrorList();
		// its default logs what the document says
		marshaller.readExceptionCallbacks().removeAll();
		try {
			T document = marshaller.setCollectErrors(errors).read(SafeXml.reader(bytes));
			if (document == null) {
				throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, format.title(), first(errors));
			}
			return document;
		}
		catch (XMLStreamException broken) {
			throw SafeXml.broken(broken);
		}
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
