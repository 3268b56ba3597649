package io.dunwell.desk.e2e;

import io.dunwell.messages.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** It is nine in the morning at the desk, and three at night where the customer is. */
class ContactPolicyTest {

	private final RunningDesk desk = RunningDesk.shared();

	private final Api lead = new Api(desk, Role.LEAD);

	private final Api collector = new Api(desk, Role.COLLECTOR);

	private final String account = "Q" + System.nanoTime();

	private final String name = "Buckeye " + account;

	@BeforeEach
	void aCustomerInNewYork() {
		assertThat(lead.command("OpenAccount", """
				{'account': '%s', 'name': '%s', 'country': 'US', 'language': 'en', 'timeZone': 'America/New_York',
				 'currency': 'USD', 'collector': 'chloe', 'terms': '30'}
				""".formatted(account, name)).status()).isEqualTo(200);
		lead.get("/api/accounts/main/" + account);
	}

	private Api.Answer contact() {
		return collector.get("/api/accounts/main/" + account + "/contact");
	}

	@Test
	void saysBeforeWhatIsNotAllowed() {
		assertThat(contact().text("/policy")).isEqualTo("US");
		assertThat(contact().text("/localTime")).startsWith("03:");
		assertThat(contact().text("/counsel")).isEqualTo("Counsel has to confirm this.");
		assertThat(contact().text("/channels/0/until")).isEqualTo("2026-03-02T13:00:00Z");
		assertThat(new Slack(desk, "chloe").type("/dun why " + account).text())
			.containsPattern("Do not call now\\. Only from 08:00 to 21:00 there\\. "
					+ "Not before 08:00 their time \\(03:\\d\\d in New York now\\)\\.");
		assertThat(new Slack(desk, "eva").type("/dun why " + account).text())
			.containsPattern("Ring inte nu\\. Bara från 08:00 till 21:00 där\\. "
					+ "Inte före 08:00 deras tid \\(03:\\d\\d i New York nu\\)\\.");
	}

	@Test
	void warnsWhoCalledAllTheSame() {
		assertThat(new Slack(desk, "chloe").type("/dun call " + account + " no answer").text())
			.contains("the contact policy did not allow it. Only from 08:00 to 21:00 there.");
		assertThat(collector
			.command("LogContact", "{'account': '%s', 'channel': 'phone', 'outcome': 'no-answer'}".formatted(account))
			.text("/warning/message")).isEqualTo("The last attempt was less than 60 minutes ago.");
		assertThat(collector.get("/api/accounts/main/" + account + "/timeline").body().toString())
			.contains("against the contact policy: quiet hours");
	}

	@Test
	void aLeadMayLetItBe() {
		String let = "{'account': '%s', 'channel': 'phone', 'reason': 'their night shift asked for it'}"
			.formatted(account);
		assertThat(collector.command("OverrideContact", let).status()).isEqualTo(403);
		assertThat(lead.command("OverrideContact", let).status()).isEqualTo(200);
		assertThat(contact().text("/channels/0/text"))
			.startsWith("Allowed until Tue, Mar 3, 2026, 00:00: somebody let it be");
		lead.command("StopContact", "{'account': '%s', 'reason': 'their lawyer wrote'}".formatted(account));
		assertThat(contact().text("/channels/1/code")).isEqualTo("stopped");
		assertThat(collector.command("ResumeContact", "{'account': '%s'}".formatted(account)).status()).isEqualTo(403);
	}

}
