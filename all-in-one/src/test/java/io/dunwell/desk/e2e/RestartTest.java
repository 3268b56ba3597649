package io.dunwell.desk.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.IntStream;

import io.dunwell.desk.start.Running;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A desk that is stopped and started again on its folder, and whose clock is moved. */
class RestartTest {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final Path folder = RunningDesk.freshFolder();

	@Test
	void keepsItsDataItsTokensAndItsTime() throws Exception {
		try (OrderSystem orders = new OrderSystem()) {
			keepsItsDataItsTokensAndItsTime(orders);
		}
	}

	private void keepsItsDataItsTokensAndItsTime(OrderSystem orders) throws Exception {
		String token;
		try (RunningDesk desk = RunningDesk.on(folder, orders.properties())) {
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
			orders.answers.add(500);
			lead.command("StopCredit", "{'account': 'R1', 'reason': 'much too late'}");
			assertThat(lead.get("/api/credit-stops").text("/0/overdue/0/amount")).isEqualTo("900.00");
			await().atMost(SOON).until(() -> orders.taken.size() == 1);
			assertThat(orders.told).as("again after the 500").hasSize(2).containsOnly(orders.told.getFirst());
			assertThat(orders.taken.getFirst().toString()).contains("\"account\":\"R1\"", "\"state\":\"stopped\"",
					"\"reason\":\"much too late\"");
			// and then it is away
			IntStream.range(0, 1000).forEach(any -> orders.answers.add(503));
			lead.command("LiftCredit", "{'account': 'R1', 'reason': 'they pay in advance'}");
			await().atMost(SOON).until(() -> orders.told.size() > 2);
			assertThat(Running.on(folder)).isPresent();
			assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tokens.properties"))))
				.isEqualTo("rw-------");
		}
		assertThat(Running.on(folder)).isEmpty();

		orders.answers.clear();
		try (RunningDesk again = RunningDesk.on(folder, orders.properties())) {
			assertThat(again.property("dunwell.tokens.lead")).isEqualTo(token);
			Api lead = new Api(again, Role.LEAD);
			assertThat(lead.get("/api/accounts/main/R1").text("/balances/0/overdue")).isEqualTo("900.00");
			await().atMost(SOON).until(() -> orders.taken.size() == 2);
			assertThat(orders.taken.getLast().path("state").asString()).isEqualTo("lifted");
			assertThat(Set.copyOf(orders.told)).as("nothing that was taken is told again").hasSize(2);
			assertThat(lead.get("/api/clock").text("/date")).isEqualTo("2026-03-07");
			assertThat(lead.post("/api/clock", "{'instant': '2026-03-31T12:00:00+02:00'}").text("/instant"))
				.isEqualTo("2026-03-31T10:00:00Z");
		}
	}

}
