package io.dunwell.desk.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.dunwell.desk.start.Running;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A desk that is stopped and started again on its folder, and whose clock is moved. */
class RestartTest {

	private final Path folder = RunningDesk.freshFolder();

	@Test
	void keepsItsDataItsTokensAndItsTime() throws Exception {
		String token;
		try (RunningDesk desk = RunningDesk.on(folder)) {
			token = desk.property("dunwell.tokens.lead");
			Api lead = new Api(desk, Role.LEAD);
			assertThat(lead.command("OpenAccount", """
					{'account': 'R1', 'name': 'Restart AB', 'currency': 'SEK', 'terms': '10'}
					""").status()).isEqualTo(200);
			assertThat(lead.command("RegisterInvoice", """
					{'account': 'R1', 'number': 'R1-1', 'issued': '2026-02-24',
					 'amount': {'amount': '900.00', 'currency': 'SEK'}}
					""").status()).isEqualTo(200);
			assertThat(lead.get("/api/accounts/main/R1").text("/invoices/0/state")).isEqualTo("open");
			assertThat(lead.post("/api/clock", "{'date': '2026-03-07'}").text("/date")).isEqualTo("2026-03-07");
			assertThat(lead.get("/api/accounts/main/R1").text("/invoices/0/state")).isEqualTo("overdue");
			assertThat(lead.post("/api/clock", "{'date': '2026-03-06'}").code()).isEqualTo("past-date");
			assertThat(Running.on(folder)).isPresent();
			assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tokens.properties"))))
				.isEqualTo("rw-------");
		}
		assertThat(Running.on(folder)).isEmpty();

		try (RunningDesk again = RunningDesk.on(folder)) {
			assertThat(again.property("dunwell.tokens.lead")).isEqualTo(token);
			Api lead = new Api(again, Role.LEAD);
			assertThat(lead.get("/api/accounts/main/R1").text("/balances/0/overdue")).isEqualTo("900.00");
			assertThat(lead.get("/api/clock").text("/date")).isEqualTo("2026-03-07");
			assertThat(lead.post("/api/clock", "{'instant': '2026-03-31T12:00:00+02:00'}").text("/instant"))
				.isEqualTo("2026-03-31T10:00:00Z");
		}
	}

}
