package io.dunwell.query.rest;

import java.util.List;

import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.query.EdgeTest;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the token of one company opens, and what it does not. */
class CompanyTokenTest extends EdgeTest {

	@ParameterizedTest
	@ValueSource(strings = { "/api/aging?currency=SEK&company=main", "/api/unapplied", "/api/accounts/main/C-1",
			"/api/worklists/anna?company=north" })
	void seesNothingOfOtherCompanies(String path) {
		assertThat(get("south", path).problem()).startsWith("403 not-your-company ");
	}

	@Test
	void looksForAccountsAmongItsOwn() {
		this.desk.when(FindAccounts.class, query -> new AccountMatches(List.of()));
		assertThat(get("south", "/api/accounts?q=acme").status()).isEqualTo(200);
		assertThat(this.desk.last(FindAccounts.class).getPayload())
			.isEqualTo(new FindAccounts("acme", null, "south", 20));
		assertThat(get("lead", "/api/accounts?q=acme").status()).isEqualTo(200);
		assertThat(this.desk.last(FindAccounts.class).getPayload()).isEqualTo(new FindAccounts("acme", null, null, 20));
	}

	@Test
	void knowsNoCompanyButItsOwn() {
		assertThat(get("south", "/api/companies").body()).isEqualTo("[\"south\"]");
	}

	@Test
	void saysOnEveryCommandWhichCompanyIsItsOwn() {
		this.desk.when(CancelPromise.class, command -> Done.with(command.promise()));
		post("south", "/api/commands/CancelPromise", "{\"promise\": \"promise:south:1:1\", \"reason\": \"slip\"}");
		assertThat(this.desk.last(CancelPromise.class).getMetaData()).containsEntry(Meta.COMPANY, "south")
			.containsEntry(Meta.ROLE, "CONTROLLER");
	}

	@Test
	void readsTheLogOfItsOwn() {
		for (String company : List.of("main", "south")) {
			String account = "account:" + company + ":C-1";
			this.desk.log(
					company.length(), account, new AccountOpened(account, company, "C-1",
							new Personal(account, "Nordic"), "SE", "sv", "Europe/Stockholm", "SEK", null, 30),
					MetaData.emptyInstance());
		}
		assertThat(get("south", "/api/audit/events").body()).contains("account:south:C-1").doesNotContain("main");
		assertThat(get("admin", "/api/audit/events").body()).contains("account:south:C-1", "account:main:C-1");
	}

}
