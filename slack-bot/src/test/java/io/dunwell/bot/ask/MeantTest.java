package io.dunwell.bot.ask;

import java.util.List;
import java.util.Locale;

import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Reading;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.testing.Company;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeantTest {

	@Test
	void aBareNumberIsTheInvoiceOfThatNumberElseTheAmount() {
		assertThat(meant("acme 1043")).isEqualTo(on(null, "1043"));
		assertThat(meant("acme 5000")).isEqualTo(on("5000.00"));
		assertThat(meant("acme 1 500")).isEqualTo(on("1500.00"));
		assertThat(meant("acme 1043 5000")).isEqualTo(on("5000.00", "1043"));
		assertThat(meant("acme 5000 1043")).isEqualTo(on("5000.00", "1043"));
		assertThat(meant("acme 1043 1044")).isEqualTo(on(null, "1043", "1044"));
	}

	@Test
	void besideASureAmountANumberIsAnInvoice() {
		assertThat(meant("acme 1043 5k")).isEqualTo(on("5000.00", "1043"));
		assertThat(meant("acme 77 5k").unknown()).containsExactly("77");
	}

	@Test
	void besideAMarkedInvoiceANumberIsTheAmount() {
		assertThat(meant("acme #1043 1044")).isEqualTo(on("1044.00", "1043"));
		assertThat(meant("acme #77 500").unknown()).containsExactly("77");
	}

	@Test
	void wordsThatWereNoNameAreInvoices() {
		AccountStanding standing = Company.standing("ACME", "Acme AB",
				List.of(Company.invoice("INV-7", "2026-10-01", "100.00", "overdue")), List.of(), List.of(), List.of());
		Meant meant = Meant.of(Parser.read("acme inv-7", reading()), new Customer(standing, List.of("inv-7")),
				Locale.ENGLISH);
		assertThat(meant.invoices()).extracting(InvoiceLine::number).containsExactly("INV-7");
	}

	@Test
	void severalAmountsAreNotChosenFrom() {
		assertThat(problem("acme 5k 6k")).isEqualTo("amount-several");
		assertThat(problem("acme 5000 6000")).isEqualTo("amount-several");
	}

	@Test
	void aNumberInGroupsThatBeginsWithAnInvoiceIsAsked() {
		AccountStanding standing = Company.standing("ACME", "Acme AB",
				List.of(Company.invoice("104", "2026-10-01", "100.00", "overdue")), List.of(), List.of(), List.of());
		assertThatExceptionOfType(NotUnderstood.class)
			.isThrownBy(() -> Meant.of(Parser.read("acme 104 500", reading()), new Customer(standing, List.of()),
					Locale.ENGLISH))
			.satisfies(unclear -> assertThat(unclear.problems().getFirst().code()).isEqualTo("figure-unclear"));
	}

	@Test
	void anAmountWithoutSignIsInTheCurrencyOfTheInvoice() {
		AccountStanding standing = Company.standing("ACME", "Acme AB",
				List.of(Company.invoice("1", "2026-10-01", "100.00", "overdue", "EUR")), List.of(), List.of(),
				List.of());
		Meant meant = Meant.of(Parser.read("acme #1 50", reading()), new Customer(standing, List.of()), Locale.ENGLISH);
		assertThat(meant.amount()).isEqualTo(Money.of("50.00", "EUR"));
	}

	private static String problem(String line) {
		try {
			throw new AssertionError(meant(line));
		}
		catch (NotUnderstood unclear) {
			return unclear.problems().getFirst().code();
		}
	}

	private static Meant meant(String line) {
		return Meant.of(Parser.read(line, reading()), new Customer(Company.acme(), List.of()), Locale.ENGLISH);
	}

	private static Meant on(@Nullable String amount, String... invoices) {
		List<InvoiceLine> lines = List.of(invoices)
			.stream()
			.map(number -> Meant.invoice(Company.acme(), number).orElseThrow())
			.toList();
		return new Meant(lines, List.of(), amount == null ? null : Money.of(amount, "SEK"));
	}

	private static Reading reading() {
		return new Reading(Company.TODAY, Locale.ENGLISH, Direction.AHEAD);
	}

}
