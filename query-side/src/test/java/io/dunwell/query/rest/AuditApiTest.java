package io.dunwell.query.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.query.EdgeTest;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AuditApiTest extends EdgeTest {

	private static final String C1 = "account:main:C-1";

	private static final String INVOICE = "invoice:main:I-1";

	@BeforeEach
	void log() {
		this.desk.log(1, C1, new AccountOpened(C1, "main", "C-1", new Personal(C1, "Nordic"), "SE", "sv",
				"Europe/Stockholm", "SEK", null, 30), said("lead", "2026-03-01T09:00:00Z"));
		this.desk.log(
				2, "account:main:C-2", new AccountOpened("account:main:C-2", "main", "C-2",
						new Personal("account:main:C-2", null), "SE", "sv", "Europe/Stockholm", "SEK", null, 30),
				said("lead", "2026-03-01T09:01:00Z"));
		this.desk.log(5, INVOICE, new PromiseNoted(INVOICE, C1, "promise:main:I-1:1", Money.of("12.50", "SEK"),
				LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3)), said("anna", "2026-03-02T09:00:00Z"));
		this.desk.log(9, "payment:main:B:1", new PaymentAllocated("payment:main:B:1", C1, INVOICE,
				Money.of("12.50", "SEK"), Match.BY_HAND, Money.zero("SEK")), said("anna", "2026-03-03T09:00:00Z"));
	}

	@Test
	void streamsTheLogAsCloudEvents() {
		Answer answer = get("auditor", "/api/audit/events");

		assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
		assertThat(answer.body().lines()).hasSize(4);
		assertThat(answer.body().lines().toList().get(2)).isEqualTo(
				"""
						{"specversion":"1.0","id":"5","source":"/dunwell/log","type":"promise-noted","revision":"1",\
						"subject":"invoice:main:I-1","time":"2026-03-02T09:00:00Z","effective":"2026-03-02","actor":"anna",\
						"role":"COLLECTOR","channel":"slack","correlation":"m-1",\
						"data":{"invoice":"invoice:main:I-1","account":"account:main:C-1","promise":"promise:main:I-1:1",\
						"amount":{"amount":"12.50","currency":"SEK"},"date":"2026-04-01","until":"2026-04-03"},"datacontenttype":"application/json"}""");
	}

	@Test
	void showsPersonalDataToThoseWhoMaySeeItUntilItIsErased() {
		List<JsonNode> events = events("");
		assertThat(events.get(0).path("data").path("name").asString()).isEqualTo("Nordic");
		assertThat(events.get(1).path("data").path("name").isNull()).isTrue();
	}

	@Test
	void goesOnWhereTheLastReaderStopped() {
		assertThat(ids("?limit=2")).containsExactly("1", "2");
		assertThat(ids("?after=2&limit=1")).containsExactly("5");
		assertThat(ids("?after=5")).containsExactly("9");
		assertThat(ids("?after=9")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "account=C-1, 1 5 9", "account=account:main:C-2, 2", "actor=anna, 5 9", "type=account-opened, 1 2",
			"account=C-1&actor=anna&type=payment-allocated, 9", "account=C-9, ''", "account=&type=promise-noted, 5",
			"actor=anna&limit=1, 5" })
	void filters(String query, String ids) {
		assertThat(String.join(" ", ids("?" + query))).isEqualTo(ids);
	}

	@ParameterizedTest
	@ValueSource(strings = { "collector", "lead" })
	void isForAuditorsAndThoseWhoAnswerToThem(String role) {
		assertThat(get(role, "/api/audit/events").problem()).isEqualTo("403 forbidden application/problem+json");
	}

	private List<String> ids(String query) {
		return events(query).stream().map(event -> event.path("id").asString()).toList();
	}

	private List<JsonNode> events(String query) {
		JsonMapper json = JsonMapper.builder().build();
		return get("admin", "/api/audit/events" + query).body().lines().map(json::readTree).toList();
	}

	private static MetaData said(String actor, String recorded) {
		return MetaData.from(Map.of(Meta.ACTOR, actor, Meta.ROLE, "COLLECTOR", Meta.CHANNEL, "slack", Meta.RECORDED,
				recorded, Meta.CORRELATION, "m-1"));
	}

}
