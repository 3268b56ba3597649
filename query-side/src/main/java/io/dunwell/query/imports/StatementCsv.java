package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.query.cash.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A table of movements on a bank account: money in is a receipt, money out is counted.
 */
final class StatementCsv {

	private static final Field COMPANY = Field.optional("company", "bolag");

	private static final Field BANK_ACCOUNT = Field.required("bankAccount", "iban", "bankkonto", "konto");

	private static final Field BANK_REFERENCE = Field.optional("bankReference", "transactionid", "verifikation",
			"bankreferens");

	private static final Field BOOKING_DATE = Field.optional("bookingDate", "booked", "bokföringsdag",
			"bokföringsdatum");

	private static final Field VALUE_DATE = Field.required("valueDate", "date", "valutadag", "valutadatum", "datum");

	private static final Field AMOUNT = Field.required("amount", "belopp");

	private static final Field CURRENCY = Field.required("currency", "currencycode", "valuta");

	private static final Field ACCOUNT = Field.optional("account", "customer", "customerid", "customernumber",
			"kundnummer", "kundnr");

	private static final Field PAYER = Field.optional("payer", "payername", "debtor", "betalare");

	private static final Field REMITTANCE = Field.optional("remittance", "text", "message", "description",
			"meddelande");

	private static final Field REFERENCE = Field.optional("reference", "paymentreference", "ocr", "ocrnummer",
			"referens");

	private static final Field INVOICE = Field.optional("invoice", "invoicenumber", "invoiceno", "fakturanummer",
			"fakturanr");

	private static final List<Field> FIELDS = List.of(COMPANY, BANK_ACCOUNT, BANK_REFERENCE, BOOKING_DATE, VALUE_DATE,
			AMOUNT, CURRENCY, ACCOUNT, PAYER, REMITTANCE, REFERENCE, INVOICE);

	private StatementCsv() {
	}

	static void read(Content content, @Nullable String mapping, Rows<Receipt> rows) {
		int[] debits = new int[1];
		CsvReader.read(content, mapping, FIELDS, row -> {
			Receipt receipt = receipt(row);
			if (receipt.payment().amount().minor() < 0) {
				debits[0]++;
				return null;
			}
			return receipt;
		}, rows);
		if (debits[0] > 0) {
			rows.warn(Finding.of(Place.file(), ImportCode.DEBITS_IGNORED, debits[0]));
		}
	}

	private static Receipt receipt(CsvRow row) throws CsvRow.Refused {
		LocalDate valueDate = row.requiredDate(VALUE_DATE);
		Money amount = row.money(AMOUNT, CURRENCY);
		String reference = row.id(REFERENCE);
		RecordPayment payment = new RecordPayment(row.text(COMPANY), BankAccounts.plain(row.requiredId(BANK_ACCOUNT)),
				row.id(BANK_REFERENCE), valueDate, amount, row.id(ACCOUNT), row.text(PAYER), row.text(REMITTANCE), null,
				row.date(BOOKING_DATE), null);
		return new Receipt(payment, reference == null ? List.of() : List.of(reference), row.id(INVOICE));
	}

}
