package io.dunwell.desk.e2e;

import java.nio.file.Path;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An account climbs its ladder while the clock is moved: over REST and in Slack. */
class LadderTest {

	private final Path folder = RunningDesk.freshFolder();

	@Test
	void climbsWhileDaysPass() {
		try (RunningDesk desk = RunningDesk.on(folder)) {
			Api lead = new Api(desk, Role.LEAD);
			Api controller = new Api(desk, Role.CONTROLLER);
			lead.command("OpenAccount", """
					{'account': 'L-1', 'name': 'Quillfeather AB', 'country': 'SE', 'language': 'sv',
					 'timeZone': 'Europe/Stockholm', 'currency': 'SEK', 'collector': 'chloe', 'terms': '30'}
					""");
			lead.command("RegisterInvoice", """
					{'account': 'L-1', 'number': 'L-1-1', 'issued': '2026-02-01', 'due': '2026-03-05',
					 'amount': {'amount': '2500.00', 'currency': 'SEK'}}
					""");
			assertThat(lead.command("AdoptLadder", "{'policy': 'default'}").code()).isEqualTo("forbidden");
			assertThat(controller.command("AdoptLadder", "{'policy': 'name: x'}").code()).isEqualTo("broken-policy");
			assertThat(controller.command("AdoptLadder", "{'policy': 'default'}").status()).isEqualTo(200);

			lead.post("/api/clock", "{'date': '2026-03-04'}");
			assertThat(lead.get("/api/letters?account=L-1").text("/0/step")).isEqualTo("reminder");
			assertThat(lead.get("/api/letters?account=L-1").text("/0/state")).isEqualTo("draft");
			assertThat(lead.get("/api/accounts/main/L-1").text("/invoices/0/ladderStep")).isEqualTo("reminder");
			assertThat(lead.get("/api/accounts/main/L-1/ladder").text("/parts/0/code")).isEqualTo("waiting");
			assertThat(lead.command("GiveNotice", "{'notice': 'notice:main:L-1:1'}").status()).isEqualTo(200);
			assertThat(lead.get("/api/accounts/main/L-1/ladder").text("/parts/0/nextOn")).isEqualTo("2026-03-05");

			lead.post("/api/clock", "{'instant': '2026-03-05T10:00:00+01:00'}");
			assertThat(lead.get("/api/letters?account=L-1").text("/1/step")).isEqualTo("due-call");
			assertThat(new Slack(desk, "chloe").type("/dun ladder L-1").text()).contains("Last step: reminder")
				.contains("waits to be given");

			lead.command("RecordPayment", """
					{'bankAccount': 'SE35', 'bankReference': 'L-1', 'valueDate': '2026-03-05', 'account': 'L-1',
					 'amount': {'amount': '2500.00', 'currency': 'SEK'}, 'payer': 'Quillfeather', 'remittance': 'L-1-1',
					 'allocations': [{'invoice': 'L-1-1', 'amount': {'amount': '2500.00', 'currency': 'SEK'}}]}
					""");
			lead.post("/api/clock", "{'instant': '2026-03-05T10:01:00+01:00'}");
			assertThat(lead.get("/api/letters?account=L-1").text("/1/state")).isEqualTo("withdrawn");
			assertThat(lead.get("/api/letters?account=L-1").text("/1/reason")).isEqualTo("settled");

			Api auditor = new Api(desk, Role.AUDITOR);
			long head = desk.bean(EventLog.class).last();
			assertThat(auditor
				.post("/api/ladders/simulate", "{'policy': 'default@1', 'from': '2026-03-02', 'to': '2026-03-04'}")
				.text("/after/steps/reminder")).isEqualTo("1");
			assertThat(auditor.post("/api/ladders/preview", "{'policy': 'soft', 'days': 5}").text("/ladder"))
				.isEqualTo("soft");
			assertThat(desk.bean(EventLog.class).last()).as("it was only tried").isEqualTo(head);
		}
	}

}
