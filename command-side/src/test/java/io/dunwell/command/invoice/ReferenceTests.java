package io.dunwell.command.invoice;

import java.util.List;
import java.util.Locale;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.invoice.AddReference;
import io.dunwell.messages.invoice.PaymentReference;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.messages.invoice.RegisterInvoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.sek;
import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void anInvoice() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"));
	}

	@ParameterizedTest
	@CsvSource({ "rf, RF18 5390 0754 7034", "RF, rf18539007547034", "ocr, 1234567897", "ocr, 12 3456 7897",
			"qr, 21 00000 00003 13947 14300 09017", "end-to-end, E2E/2026-04-01/17", "text, 'Order 4711, Karin'" })
	void mayBeQuoted(String kind, String value) {
		ReferenceAdded added = desk.when(add(kind, value)).one(ReferenceAdded.class);
		assertThat(added.reference()).isEqualTo(value);
		assertThat(desk.when(add(kind, value.toLowerCase(Locale.ROOT))).events()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "rf, RF19539007547034", "rf, 539007547034", "ocr, 1234567890", "ocr, 7", "ocr, 12345A7897",
			"qr, 210000000003139471430009016", "qr, 21000000000313947143000901",
			"end-to-end, 123456789012345678901234567890123456", "text, ---" })
	void isRefusedWhenItCanNotBeOne(String kind, String value) {
		desk.refuses(Refusal.WRONG_CHECK_DIGITS, add(kind, value));
	}

	@Test
	void severalComeWithTheInvoice() {
		Said said = desk.when(register("2", new PaymentReference("ocr", "1234567897"),
				new PaymentReference("rf", "RF18539007547034"), new PaymentReference("text", "RF18 2")));
		assertThat(said.events().stream().filter(ReferenceAdded.class::isInstance).map(ReferenceAdded.class::cast))
			.extracting(ReferenceAdded::kind)
			.containsExactly("ocr", "rf"); // the text is what is on it already
		assertThat(said.effective(ReferenceAdded.class)).isEqualTo(Book.DAY);
		desk.refuses(Refusal.WRONG_CHECK_DIGITS, register("3", new PaymentReference("ocr", "1234567890")));
	}

	@Test
	void isOfAKindAndAnInvoiceThatAreKnown() {
		desk.refuses(Refusal.UNKNOWN_VALUE, add("iban", "SE45"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, new AddReference(null, "9", new PaymentReference("text", "A")));
	}

	private static AddReference add(String kind, String value) {
		return new AddReference(null, "1", new PaymentReference(kind, value));
	}

	private static RegisterInvoice register(String number, PaymentReference... references) {
		return new RegisterInvoice(null, "42", number, Book.DAY, null, sek("100.00"), "RF18" + number, null, null, null,
				List.of(references));
	}

}
