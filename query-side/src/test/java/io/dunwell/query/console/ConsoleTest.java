package io.dunwell.query.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
import io.dunwell.messages.invoice.RegisterInvoices;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConsoleTest extends ConsoleBrowsing {

	@Autowired
	private QueryUpdateEmitter updates;

	@Test
	void letsInWhoKnowsAToken() {
		Answer overview = signIn("token", "collector-token");

		assertThat(overview.status()).isEqualTo(200);
		assertThat(overview.body()).contains("<h1>Overview</h1>").contains("Tue, Mar 31, 2026").contains("All is well");
	}

	@ParameterizedTest
	@CsvSource({ "token, wrong-token", "token, ' '", "person, nobody", "person, Anna Berg" })
	void letsNobodyElseIn(String field, String value) {
		assertThat(signIn(field, value).body()).contains("role=\"alert\"").contains("not known here");
		assertThat(browse("/").body()).contains("<h1>Sign in</h1>");
	}

	@Test
	void offersTheDemoPeopleInASandbox() {
		assertThat(browse("/login").body()).contains("value=\"anna\"").contains("Anna Berg").contains("Ulla");
		assertThat(signIn("person", "anna").body()).contains("<strong>anna</strong>");
	}

	@Test
	void takesNothingWithoutItsOwnForm() {
		signIn("person", "anna");
		assertThat(submit("/logout", Map.of()).status()).isEqualTo(403);
		assertThat(browse("/").body()).contains("<h1>Overview</h1>");
	}

	@Test
	void letsPeopleOut() {
		String page = signIn("person", "anna").body();
		assertThat(submit("/logout", Map.of("_csrf", csrf(page))).body()).contains("You are signed out.");
		assertThat(browse("/").body()).contains("<h1>Sign in</h1>");
	}

	@Test
	void runsNoScriptButItsOwn() {
		Answer page = signIn("person", "anna");

		assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'").contains("script-src 'self'");
		assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.header("Cache-Control")).contains("no-store");
		assertThat(page.body()).doesNotContain(EVIL)
			.contains("&lt;script&gt;alert")
			.doesNotContain("style=\"")
			.doesNotContain("onclick");
	}

	@Test
	void showsHowTheCompanyStands() {
		String page = signIn("person", "anna").body();
		assertThat(page).contains("JPY\u00a01,500")
			.contains("SEK\u00a01,500.00")
			.contains("3 invoices")
			.contains("width=\"1000\"")
			.contains("/accounts/main/C%2F1")
			.contains("SEK\u00a04.00");
	}

	@Test
	void speaksSwedish() {
		signIn("person", "anna");
		assertThat(send(as("none", "/").header("Accept-Language", "sv"), this.browser).body())
			.contains("<html lang=\"sv\"")
			.contains("<h1>Översikt</h1>")
			.contains("1\u00a0500,00\u00a0SEK");
	}

	@Test
	void findsAccountsWhileTyping() {
		signIn("person", "anna");
		this.desk.when(FindAccounts.class, query -> new AccountMatches(query.text().isEmpty() ? List.of()
				: List.of(new AccountMatch("main", "A B", null, query.collector(), "SEK", 100))));
		assertThat(browse("/accounts?q=x").body()).contains("href=\"/accounts/main/A%20B\"").contains("<td>anna</td>");
		assertThat(browse("/accounts?q=").body()).contains("No account fits");
	}

	@Test
	void showsTheLogToAuditorsOnly() {
		for (int i = 1; i <= 60; i++) {
			this.desk.log(i, "account:main:C-" + i,
					new AccountOpened("account:main:C-" + i, "main", "C-" + i,
							new Personal("account:main:C-" + i, EVIL), "SE", "sv", "Europe/Stockholm", "SEK", null, 30),
					MetaData.with("actor", i == 60 ? "lead" : "anna"));
		}
		signIn("person", "ulla");
		String newest = browse("/audit").body();
		assertThat(newest).contains("account:main:C-60").doesNotContain("account:main:C-10<").doesNotContain(EVIL);
		assertThat(newest).contains("before=11");
		assertThat(browse("/audit?before=11").body()).contains("account:main:C-10<").doesNotContain("before=");
		assertThat(browse("/audit?actor=lead").body()).contains("account:main:C-60")
			.doesNotContain("account:main:C-59");
		assertThat(browse("/audit?account=C-7&type=account-opened").body()).contains("account:main:C-7<");
		assertThat(browse("/audit?account=C-99").body()).contains("No fact fits.");

		signIn("person", "anna");
		assertThat(browse("/audit").status()).isEqualTo(403);
		assertThat(browse("/").body()).doesNotContain("href=\"/audit\"");
	}

	@Test
	void takesInAFileAndSaysWhatBecameOfItsRows() {
		this.desk.when(RegisterInvoices.class, command -> new BatchResult(List.of(Outcome.accepted("invoice:main:1"),
				Outcome.rejected(new Rejected(Refusal.DUE_BEFORE_ISSUED, "2026-01-01", "2026-02-01")))));
		signIn("person", "eva");
		String form = browse("/imports").body();

		Answer answer = upload(csrf(form), "invoices", """
				account,accountName,number,issued,due,amount,currency
				C-1,Nordic,1,2026-03-01,2026-04-01,100.00,SEK
				C-1,Nordic,2,2026-02-01,2026-01-01,100.00,SEK
				C-1,<b>,3,2026-02-01,2026-01-01,1,00.00,SEK
				""");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("1 row went in, none were there already, 2 were refused.")
			.contains("The due date Thu, Jan 1, 2026 is before the issue date Sun, Feb 1, 2026.")
			.contains("<td class=\"quiet\">wrong-cell-count</td>");
		assertThat(this.desk.last(RegisterInvoices.class).getMetaData()).containsEntry("actor", "eva")
			.containsEntry("channel", "console");
	}

	@Test
	void saysWhyAFileIsNotTakenIn() {
		String token = csrf(signIn("person", "anna").body());
		assertThat(upload(token, "invoices", "account\n1\n").body())
			.contains("The role collector may not do this: RegisterInvoices.");
		assertThat(upload(token, "statements", "").body()).contains("The field “file” is missing.");
		assertThat(upload(token, "secrets", "x").body()).contains("is not known for “kind”");
		token = csrf(signIn("person", "eva").body());
		assertThat(upload(token, "invoices", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>").body())
			.contains("such files are never read")
			.doesNotContain("root:");
		Answer tooLarge = upload(token, "invoices", "x".repeat(200_000));
		assertThat(tooLarge.status()).isEqualTo(413);
		assertThat(tooLarge.body()).contains("larger than allowed");
	}

	@Test
	void saysInWordsWhatWentWrong() {
		signIn("person", "anna");
		assertThat(browse("/nothing")).satisfies(page -> {
			assertThat(page.status()).isEqualTo(404);
			assertThat(page.body()).contains("<h1>Not found</h1>");
		});
		this.desk.when(FindAccount.class, query -> {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, query.account());
		});
		assertThat(browse("/accounts/main/C-9").body()).contains("There is no account “C-9”.");
		this.desk.when(FindAccount.class, query -> {
			throw new IllegalStateException("secret");
		});
		assertThat(browse("/accounts/main/C-9")).satisfies(page -> {
			assertThat(page.status()).isEqualTo(500);
			assertThat(page.body()).contains("Our mistake").doesNotContain("secret");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/dunwell.css", "/assets/dunwell.js", "/assets/dunwell.svg",
			"/webjars/htmx.org/dist/htmx.min.js", "/actuator/health" })
	void servesToEverybody(String path) {
		assertThat(send(to(path)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accounts", "/accounts/main/C-1", "/worklists", "/calls", "/scoreboard", "/days",
			"/letters", "/imports", "/audit", "/live" })
	void asksEverybodyElseToSignIn(String path) {
		Answer answer = send(to(path).header("Accept", "text/html"));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).endsWith("/login");
	}

	@Test
	void tellsOpenPagesOfNews() throws IOException, InterruptedException {
		signIn("person", "anna");
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				this.browser.send(to("/live").build(), BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
			assertThat(nextData(lines)).startsWith("data:").isNotEqualTo("data:1007");
			await().until(() -> !this.updates.activeSubscriptions().isEmpty());
			this.updates.emit(FindViewsPosition.class, all -> true, new ViewsPosition(1007));
			assertThat(nextData(lines)).isEqualTo("data:1007");
		}
	}

	private static String nextData(BufferedReader lines) throws IOException {
		String line = lines.readLine();
		while (line != null && !line.startsWith("data:")) {
			line = lines.readLine();
		}
		return String.valueOf(line);
	}

	private Answer upload(String token, String kind, String content) {
		String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
		String body = part.formatted("_csrf", "", token) + part.formatted("kind", "", kind)
				+ part.formatted("mapping", "", "") + part.formatted("file", "; filename=\"in.csv\"", content)
				+ "--b--\r\n";
		return send(to("/imports").header("Accept", "text/html")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(body)), this.browser);
	}

}
