package io.dunwell.command.account;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTests {

	private final Desk desk = new Desk();

	@Test
	void opensWithTheCompanysDefaults() {
		AccountOpened opened = desk.when(new OpenAccount(null, " 42 ", "Acme AB", null, null, null, null, null, null))
			.one(AccountOpened.class);
		assertThat(opened.account()).isEqualTo("account:main:42");
		assertThat(opened.currency()).isEqualTo("SEK");
		assertThat(opened.timeZone()).isEqualTo("Europe/Stockholm");
		assertThat(opened.termsDays()).isEqualTo(30);
		assertThat(opened.name().subject()).isEqualTo("account:main:42");
	}

	@Test
	void refusesTheSameAccountTwiceHoweverTyped() {
		desk.given(Book.account("ab-1"));
		desk.refuses(Refusal.DUPLICATE_ACCOUNT, Book.account(" AB-1 "));
	}

	@ParameterizedTest
	@CsvSource({ "XX,,,,INVALID_FIELD", ",,Mars/Olympus,,INVALID_FIELD", ",,,XYZ,UNKNOWN_CURRENCY",
			",??,,,INVALID_FIELD", })
	void refusesWhatIsNowhere(String country, String language, String zone, String currency, Refusal refusal) {
		desk.refuses(refusal, new OpenAccount(null, "42", "Acme AB", country, language, zone, currency, null, null));
	}

	@Test
	void refusesTermsWithoutANumber() {
		desk.refuses(Refusal.INVALID_FIELD,
				new OpenAccount(null, "42", "Acme AB", null, null, null, null, null, "soon"));
	}

	@Test
	void refusesAnAccountWithoutName() {
		assertThat(desk
			.refuses(Refusal.MISSING_FIELD, new OpenAccount(null, "42", " ", null, null, null, null, null, null))
			.arguments()).containsExactly("name");
	}

	@Test
	void termsDecideTheDueDateOfAnInvoiceWithoutOne() {
		desk.given(new OpenAccount(null, "42", "Acme AB", null, null, null, null, null, "10 days"));
		InvoiceRegistered registered = desk
			.when(new RegisterInvoice(null, "42", "1043", Book.DAY, null, Money.of("10", "SEK"), null, null))
			.one(InvoiceRegistered.class);
		assertThat(registered.after().due()).isEqualTo("2026-03-12");
	}

}
