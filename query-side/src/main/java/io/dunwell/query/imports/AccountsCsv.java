package io.dunwell.query.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table of customers.
 */
final class AccountsCsv {

	private static final Field COMPANY = Field.optional("company", "bolag");

	private static final Field ACCOUNT = Field.required("account", "accountnumber", "accountid", "customer",
			"customerid", "customernumber", "customerno", "custnumber", "kund", "kundnummer", "kundnr");

	private static final Field NAME = Field.required("name", "accountname", "customername", "namecustomer", "namn",
			"kundnamn");

	private static final Field COUNTRY = Field.optional("country", "countrycode", "land");

	private static final Field LANGUAGE = Field.optional("language", "locale", "språk");

	private static final Field TIME_ZONE = Field.optional("timeZone", "zone", "tidszon");

	private static final Field CURRENCY = Field.optional("currency", "currencycode", "valuta");

	private static final Field COLLECTOR = Field.optional("collector", "handläggare");

	private static final Field SALESPERSON = Field.optional("salesperson", "salesrep", "accountmanager", "säljare");

	private static final Field TERMS = Field.optional("terms", "paymentterms", "custpaymentterms", "betalningsvillkor");

	/** Who pays for it, too: an account that is there, or stands further up. */
	private static final Field PARENT = Field.optional("parent", "parentaccount", "parentcustomer", "moderkund",
			"koncernkund");

	private static final Field EMAIL = Field.optional("email", "mail", "emailaddress", "epost");

	private static final Field PHONE = Field.optional("phone", "telephone", "phonenumber", "telefon");

	/** Lines of a postal address; a table has no better place for its parts. */
	private static final Field STREET = Field.optional("street", "address", "address1", "adress", "gata");

	private static final Field CITY = Field.optional("city", "address2", "postaladdress", "postadress", "ort");

	private static final List<Field> FIELDS = List.of(COMPANY, ACCOUNT, NAME, COUNTRY, LANGUAGE, TIME_ZONE, CURRENCY,
			COLLECTOR, TERMS, PARENT, EMAIL, PHONE, STREET, CITY, SALESPERSON);

	private AccountsCsv() {
	}

	static void read(Content content, @Nullable String mapping, Rows<Row> rows) {
		CsvReader.read(content, mapping, FIELDS, AccountsCsv::account, rows);
	}

	private static Row account(CsvRow row) throws CsvRow.Refused {
		String account = row.requiredId(ACCOUNT);
		String name = row.text(NAME);
		OpenAccount opening = new OpenAccount(row.text(COMPANY), account, name == null ? account : name,
				CsvReader.country(row, COUNTRY), row.text(LANGUAGE), row.text(TIME_ZONE), row.text(CURRENCY),
				row.text(COLLECTOR), row.text(TERMS), row.id(PARENT), contact(row), row.text(SALESPERSON));
		return new Row(opening, null, null);
	}

	private static @Nullable ContactDetails contact(CsvRow row) {
		List<String> address = Stream.of(STREET, CITY).map(row::text).filter(Objects::nonNull).toList();
		ContactDetails contact = new ContactDetails(row.text(EMAIL), row.text(PHONE), address);
		return contact.equals(new ContactDetails(null, null, List.of())) ? null : contact;
	}

}
