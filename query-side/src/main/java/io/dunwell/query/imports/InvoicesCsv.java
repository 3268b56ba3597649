package io.dunwell.query.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.PaymentReference;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table of invoices and credit notes: a row is a credit note when its type says so or
 * its amount is negative.
 */
final class InvoicesCsv {

	private static final Field COMPANY = Field.optional("company", "bolag");

	private static final Field ACCOUNT = Field.required("account", "accountnumber", "accountid", "customer",
			"customerid", "customernumber", "customerno", "custnumber", "kund", "kundnummer", "kundnr");

	private static final Field ACCOUNT_NAME = Field.optional("accountName", "customername", "namecustomer", "name",
			"kundnamn");

	private static final Field COUNTRY = Field.optional("country", "countrycode", "land");

	private static final Field NUMBER = Field.required("number", "invoice", "invoiceid", "invoicenumber", "invoiceno",
			"documentnumber", "fakturanummer", "fakturanr");

	private static final Field TYPE = Field.optional("type", "invoicetype", "documenttype", "typ");

	private static final Field ISSUED = Field.required("issued", "issuedate", "invoicedate", "documentdate",
			"fakturadatum");

	private static final Field DUE = Field.optional("due", "duedate", "förfallodatum", "förfallodag");

	private static final Field AMOUNT = Field.required("amount", "invoiceamount", "totalamount", "total", "belopp");

	private static final Field CURRENCY = Field.required("currency", "currencycode", "invoicecurrency", "valuta");

	private static final Field REFERENCE = Field.optional("reference", "paymentreference", "paymentid", "ocr",
			"ocrnummer", "referens");

	/** What else payers may quote, set apart by semicolons or bars. */
	private static final Field REFERENCES = Field.optional("references", "paymentreferences", "referenser");

	private static final Pattern BETWEEN = Pattern.compile("\\s*[;|]\\s*");

	private static final Pattern RF = Pattern.compile("(?i)RF\\d{2}[A-Z0-9 ]{1,25}");

	/** The invoice that a credit note is against. */
	private static final Field CREDITS = Field.optional("credits", "creditedinvoice");

	private static final List<Field> FIELDS = List.of(COMPANY, ACCOUNT, ACCOUNT_NAME, COUNTRY, NUMBER, TYPE, ISSUED,
			DUE, AMOUNT, CURRENCY, REFERENCE, REFERENCES, CREDITS);

	private static final Set<String> INVOICE_TYPES = Set.of("invoice", "sales invoice", "inv", "i", "380", "faktura");

	private static final Set<String> CREDIT_TYPES = Set.of("credit", "credit note", "creditnote", "credit-note",
			"credit memo", "sales credit note", "cn", "c", "381", "kredit", "kreditfaktura");

	private InvoicesCsv() {
	}

	static void read(Content content, @Nullable String mapping, Rows<Row> rows) {
		CsvReader.read(content, mapping, FIELDS, InvoicesCsv::row, rows);
	}

	private static Row row(CsvRow row) throws CsvRow.Refused {
		String company = row.text(COMPANY);
		String account = row.requiredId(ACCOUNT);
		String number = row.requiredId(NUMBER);
		Money amount = row.money(AMOUNT, CURRENCY);
		boolean credit = isCredit(row) || amount.minor() < 0;
		String name = row.text(ACCOUNT_NAME);
		OpenAccount opening = new OpenAccount(company, account, name == null ? account : name,
				CsvReader.country(row, COUNTRY), null, null, amount.currency(), null, null);
		if (credit) {
			return new Row(opening, null, new ApplyCreditNote(company, account, number, row.requiredDate(ISSUED),
					Decimals.abs(amount), row.id(CREDITS)));
		}
		return new Row(opening, new RegisterInvoice(company, account, number, row.requiredDate(ISSUED), row.date(DUE),
				amount, row.id(REFERENCE), null, null, null, references(row)), null);
	}

	private static @Nullable List<PaymentReference> references(CsvRow row) {
		String text = row.text(REFERENCES);
		return text == null ? null
				: BETWEEN.splitAsStream(text)
					.filter(one -> !one.isBlank())
					.map(one -> new PaymentReference(RF.matcher(one).matches() ? "rf" : "text", one.strip()))
					.toList();
	}

	private static boolean isCredit(CsvRow row) throws CsvRow.Refused {
		String type = row.id(TYPE);
		if (type == null || INVOICE_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
			return false;
		}
		if (CREDIT_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
			return true;
		}
		throw new Rejected(Refusal.UNKNOWN_VALUE, TYPE.name(), type, "invoice, credit note");
	}

}
