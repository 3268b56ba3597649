package io.dunwell.desk.e2e;

import java.nio.file.Path;
import java.time.Duration;

import io.dunwell.desk.e2e.Slack.Seen;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A collector works her calls of a day: each in its window, one after the other. */
class CallsTest {

	private static final String LADDER = "name: default\\nsteps:\\n  - {name: date-call, at: 1, do: call, adjust: none, "
			+ "hour: \\\"10:00\\\", tone: firm, template: pay-today-or-written-date}\\n";

	private static final Duration SOON = Duration.ofSeconds(60);

	private final Path folder = RunningDesk.freshFolder();

	@Test
	void worksTheCallsOfADay() {
		try (RunningDesk desk = RunningDesk.on(folder)) {
			Api lead = new Api(desk, Role.LEAD);
			owes(lead, "SE-1", "Quillfeather AB", "SE", "Europe/Stockholm");
			owes(lead, "US-1", "Buckeye Inc", "US", "America/New_York");
			assertThat(
					new Api(desk, Role.CONTROLLER).post("/api/commands/AdoptLadder", "{\"policy\": \"" + LADDER + "\"}")
						.status())
				.isEqualTo(200);
			Slack chloe = new Slack(desk, "chloe");

			lead.post("/api/clock", "{'instant': '2026-03-03T09:59:00+01:00'}");
			assertThat(calls(chloe, "Calls: ").text()).contains("Calls: 0 now, 2 later")
				.contains("The step says: from Tue, Mar 3, 2026, 10:00 their time (09:59 in Stockholm now).")
				.contains("Not before 08:00 their time (03:59 in New York now).");
			lead.post("/api/clock", "{'instant': '2026-03-03T10:00:00+01:00'}");
			Seen calls = calls(chloe, "Calls: ");
			assertThat(calls.text()).contains("Calls: 1 now, 1 later\nQuillfeather AB – SEK\u00a02,500 · date-call")
				.contains("Ask for whoever releases payments.");
			assertThat(calls(new Slack(desk, "eva"), "Samtal: ").text()).contains("Samtal: 1 nu, 1 senare")
				.contains("Fråga efter den som släpper betalningar.");

			// nobody told the customer anything: the notice waits, and so does the next
			// attempt
			Seen after = chloe.press(calls.withButton("calls.no-answer"), "calls.no-answer");
			assertThat(after.text()).contains("Call: Quillfeather AB, no answer\nCalls: 0 now, 2 later")
				.contains("Not before 12:00 their time (10:00 in Stockholm now).");
			assertThat(state(lead, "SE-1")).isEqualTo("draft");

			lead.post("/api/clock", "{'instant': '2026-03-03T12:00:00+01:00'}");
			Seen again = calls(chloe, "Calls: ");
			Seen window = chloe.press(again.withButton("calls.promised"), "calls.promised");
			chloe.submit(window, "{'date': '2026-03-10'}");
			assertThat(state(lead, "SE-1")).isEqualTo("given");
			assertThat(lead.get("/api/accounts/main/SE-1").text("/promises/0/lines/0/date")).isEqualTo("2026-03-10");

			lead.post("/api/clock", "{'instant': '2026-03-03T16:00:00+01:00'}");
			assertThat(lead.get("/api/calls?collector=chloe").text("/calls/0/account")).isEqualTo("US-1");
			Seen late = calls(chloe, "Calls: ");
			assertThat(chloe.press(late.withButton("calls.message-left"), "calls.message-left").text())
				.contains("Nobody is to be called.");
			assertThat(state(lead, "US-1")).isEqualTo("given");

			lead.command("AssignSalesperson", "{'account': 'US-1', 'salesperson': 'eva'}");
			assertThat(chloe.type("/dun ask US-1: do they still buy?").text())
				.contains("I will tell you what they say");
			assertThat(lead.get("/api/tasks?account=US-1").text("/0/owner")).isEqualTo("eva");
			lead.command("AnswerTask",
					"{'task': 'task:main:US-1:1', 'answer': 'problem', 'words': 'half of it came broken'}");
			assertThat(await().atMost(SOON)
				.until(() -> chloe.type("/dun why US-1"), seen -> seen.text().contains("answered on"))
				.text()).contains("there is a problem", "half of it came broken");
		}
	}

	private static void owes(Api lead, String account, String name, String country, String zone) {
		lead.command("OpenAccount", """
				{'account': '%s', 'name': '%s', 'country': '%s', 'language': 'en', 'timeZone': '%s',
				 'currency': 'SEK', 'collector': 'chloe', 'terms': '30'}
				""".formatted(account, name, country, zone));
		lead.command("RegisterInvoice", """
				{'account': '%s', 'number': '%s-1', 'issued': '2026-02-01', 'due': '2026-03-02',
				 'amount': {'amount': '2500.00', 'currency': 'SEK'}}
				""".formatted(account, account));
	}

	/** A plan for the morning may come in between. */
	private static Seen calls(Slack person, String title) {
		return await().atMost(SOON).until(() -> person.type("/dun calls"), seen -> seen.text().contains(title));
	}

	private static String state(Api lead, String account) {
		return lead.get("/api/letters?account=" + account).text("/0/state");
	}

}
