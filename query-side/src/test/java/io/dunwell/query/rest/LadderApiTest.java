package io.dunwell.query.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.Effects;
import io.dunwell.messages.ladder.FindEffects;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderTrial.Assumption;
import io.dunwell.messages.ladder.LadderTrial.Change;
import io.dunwell.messages.ladder.LadderTrial.Period;
import io.dunwell.messages.ladder.LadderTrial.Side;
import io.dunwell.messages.ladder.LadderVersions;
import io.dunwell.messages.ladder.ListLadders;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.query.EdgeTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ladders tried over REST. */
class LadderApiTest extends EdgeTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	private static final TreeMap<String, Integer> GAP = new TreeMap<>(Map.of("gap", 1));

	private static final String SIMULATE = "/api/ladders/simulate";

	@Test
	void saysWhatWorks() {
		this.desk.when(FindEffects.class,
				query -> new Effects(TODAY, List.of(new Effects.Step("default", 1, "call", "call", 2, 3,
						List.of(new Effects.Within(3, 3, 1, Money.of("90.00", "SEK"), Money.of("30.00", "SEK")))))));
		assertThat(get("lead", "/api/ladders/effects").json().toString())
			.contains("\"within\":[{\"days\":3,\"parts\":3");
	}

	@Test
	void simulatesWithItsAssumptionsInWords() {
		this.desk.when(SimulateLadder.class, query -> trial());
		Answer answer = post("auditor", SIMULATE, """
				{"policy": "soft", "from": "2026-01-01", "to": "2026-03-30", "accounts": ["C/1"]}""");
		assertThat(answer.json().toString()).isEqualTo(
				"""
						{"ladder":"soft","version":2,"from":"2026-03-30","to":"2026-03-30","accounts":3,"position":77,\
						"before":{"contacts":1,"kinds":{"call":1},"steps":{"call":1},"fees":[],"accounts":1,"breaches":{"gap":1}},\
						"after":{"contacts":2,"kinds":{"letter":2},"steps":{"final":2},"fees":[{"amount":"120.00","currency":"SEK"}],\
						"accounts":1,"breaches":{"gap":1}},"periods":[{"from":"2026-03-30","to":"2026-03-30","before":{"contacts":1,"kinds":{"call":1},\
						"steps":{"call":1},"fees":[],"accounts":1,"breaches":{"gap":1}},"after":{"contacts":2,"kinds":{"letter":2},"steps":{"final":2},\
						"fees":[{"amount":"120.00","currency":"SEK"}],"accounts":1,"breaches":{"gap":1}}}],"changed":1,"changes":[{"account":"C/1",\
						"before":{"contacts":1,"kinds":{"call":1},"steps":{"call":1},"fees":[],"accounts":1,"breaches":{"gap":1}},"after":{"contacts":2,\
						"kinds":{"letter":2},"steps":{"final":2},"fees":[{"amount":"120.00","currency":"SEK"}],"accounts":1,"breaches":{"gap":1}}}],\
						"recorded":{"gap":2},"assumptions":[{"code":"by-name","arguments":["soft"],"text":"Only accounts that are chased by the ladder “soft”."}]}""");
		assertThat(this.desk.last(SimulateLadder.class).getPayload()).isEqualTo(new SimulateLadder(null, "soft",
				LocalDate.of(2026, 1, 1), TODAY.minusDays(1), List.of("C/1"), null, null));
	}

	@Test
	void looksBackNinetyDaysAndAheadFromToday() {
		this.desk.when(SimulateLadder.class, query -> trial());
		this.desk.when(PreviewLadder.class, query -> trial());
		post("lead", SIMULATE, "{\"policy\": \"soft\"}");
		post("lead", "/api/ladders/preview", "{\"policy\": \"soft\", \"days\": 7}");
		assertThat(this.desk.last(SimulateLadder.class).getPayload()).isEqualTo(
				new SimulateLadder(null, "soft", LocalDate.of(2025, 12, 30), TODAY.minusDays(1), null, null, null));
		assertThat(this.desk.last(PreviewLadder.class).getPayload())
			.isEqualTo(new PreviewLadder(null, "soft", TODAY, 7, null, null, null));
		assertThat(post("lead", SIMULATE, "{\"policy\": \"soft\", \"to\": \"2026-04-01\"}").problem())
			.startsWith("422 invalid-field");
	}

	@Test
	void saysWhatIsWrongAndWhoMayAsk() {
		this.desk.when(CheckLadder.class, query -> {
			throw new Rejected(Refusal.BROKEN_POLICY, 3, "missing", "do", "");
		});
		Answer broken = post("admin", "/api/ladders/check", "{\"policy\": \"name: x\"}");
		assertThat(broken.problem()).startsWith("422 broken-policy");
		assertThat(broken.json().path("detail").asString()).contains("line 3", "“do” is missing");
		assertThat(post("collector", SIMULATE, "{\"policy\": \"soft\"}").status()).isEqualTo(403);
		assertThat(post("lead", SIMULATE, "{}").problem()).startsWith("422 missing-field");
		assertThat(post("lead", SIMULATE, "{\"policy\": \"soft\", \"till\": 1}").problem())
			.startsWith("422 unknown-field");
		assertThat(post("lead", SIMULATE, "policy: soft").problem()).startsWith("400 malformed-json");
	}

	@Test
	void keepsCompaniesApart() {
		assertThat(post("south", SIMULATE, "{\"policy\": \"soft\", \"company\": \"north\"}").problem())
			.startsWith("403 not-your-company");
	}

	@Test
	void listsWhatWasAdopted() {
		this.desk.when(ListLadders.class,
				query -> new LadderVersions(List.of(new LadderVersions.Version("default", 2, TODAY, true,
						List.of(new LadderVersions.Step("call", "-3", "call", null, "lead")), "name: default",
						List.of(LadderVersions.Concern.of("no-interest-rate", "call"))))));
		assertThat(get("collector", "/api/ladders").json().toString()).isEqualTo("""
				[{"name":"default","version":2,"from":"2026-03-31","inForce":true,"steps":[{"name":"call","at":"-3",\
				"kind":"call","approval":"lead"}],"policy":"name: default",\
				"concerns":[{"code":"no-interest-rate","arguments":["call"],"text":"Step “call” asks for \
				interest, but no rate is set (dunwell.charges.interest): none is charged."}]}]""");
	}

	private static LadderTrial trial() {
		Side before = new Side(1, new TreeMap<>(Map.of("call", 1)), new TreeMap<>(Map.of("call", 1)), List.of(), 1,
				GAP);
		Side after = new Side(2, new TreeMap<>(Map.of("letter", 2)), new TreeMap<>(Map.of("final", 2)),
				List.of(Money.of("120.00", "SEK")), 1, GAP);
		LocalDate day = TODAY.minusDays(1);
		return new LadderTrial("soft", 2, day, day, 3, 77, before, after, List.of(new Period(day, day, before, after)),
				1, List.of(new Change("C/1", before, after)), new TreeMap<>(Map.of("gap", 2)),
				List.of(new Assumption("by-name", List.of("soft"), null)));
	}

}
