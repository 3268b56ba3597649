package io.dunwell.query.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.Effects;
import io.dunwell.messages.ladder.FindEffects;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderVersions;
import io.dunwell.messages.ladder.ListLadders;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which ladders are tried. */
class LadderPagesTest extends ConsoleBrowsing {

	private static final String TEXT = "name: default\nsteps:\n  - {name: call, at: 1, do: call}\n";

	@BeforeEach
	void ladders() {
		this.desk.when(ListLadders.class, query -> new LadderVersions(List.of(version())));
		this.desk.when(CheckLadder.class, query -> new LadderVersions(List.of(version())));
		this.desk.when(PreviewLadder.class, query -> trial());
		this.desk.when(SimulateLadder.class, query -> trial());
		this.desk.when(FindEffects.class, query -> new Effects(TODAY,
				List.of(new Effects.Step("default", 2, "call", "call", 40, 62,
						List.of(new Effects.Within(3, 7, 3, Money.of("900.00", "SEK"), Money.of("370.00", "SEK")),
								new Effects.Within(7, 0, 0, Money.zero("SEK"), Money.zero("SEK")))))));
	}

	@Test
	void showsWhatWorks() {
		signIn("person", "eva");
		assertThat(browse("/ladders").body()).contains("What works")
			.contains("<strong>41%</strong>")
			.contains("of SEK\u00a0900.00; 3 of 7 in full")
			.contains("not always paid because of it");
	}

	@Test
	void showsVersionsAndBeginsWithOne() {
		assertThat(signIn("person", "eva").body()).contains("href=\"/ladders\"");
		assertThat(browse("/ladders?policy=default@2").body()).contains("0 call (call);")
			.contains("in force")
			.contains("{name: call, at: 1, do: call}")
			.doesNotContain("value=\"adopt\"");
	}

	@Test
	void triesOneAndSaysWhatIsTakenForGranted() {
		signIn("person", "eva");
		String page = browse("/ladders").body();
		String csrf = csrf(page);
		String tried = submit("/ladders", Map.of("policy", TEXT, "what", "preview", "_csrf", csrf)).body();
		assertThat(tried).contains("not what customers would have done")
			.contains("SEK\u00a0120.00")
			.contains("Other notices for 1 of 3 accounts.")
			.contains("/accounts/main/C%2F1");
		assertThat(submit("/ladders",
				Map.of("policy", TEXT, "what", "simulate", "from", "2026-01-01", "to", "2026-02-01", "_csrf", csrf))
			.body()).contains("Other notices for 1 of 3 accounts.");
		assertThat(submit("/ladders", Map.of("policy", TEXT, "what", "check", "_csrf", csrf)).body())
			.contains("All right: “default”, version 2, 1 step.")
			.contains("no rate is set");
		this.desk.when(CheckLadder.class, query -> {
			throw new Rejected(Refusal.BROKEN_POLICY, 3, "missing", "do", "");
		});
		assertThat(submit("/ladders", Map.of("policy", TEXT, "what", "check", "_csrf", csrf)).body())
			.contains("The ladder is not right at line 3: “do” is missing.")
			.contains("{name: call, at: 1, do: call}");
	}

	@Test
	void adoptsOneForWhoeverMay() {
		signIn("token", "admin-token");
		String page = browse("/ladders").body();
		assertThat(page).contains("value=\"adopt\"");
		assertThat(submit("/ladders", Map.of("policy", TEXT, "what", "adopt", "_csrf", csrf(page))).body())
			.contains("Adopted.");
		assertThat(this.desk.last(AdoptLadder.class).getPayload()).isEqualTo(new AdoptLadder("main", TEXT));
	}

	@Test
	void isNotForCollectors() {
		assertThat(signIn("person", "anna").body()).doesNotContain("href=\"/ladders\"");
		assertThat(browse("/ladders").status()).isEqualTo(403);
	}

	private static LadderVersions.Version version() {
		return new LadderVersions.Version("default", 2, TODAY, true,
				List.of(new LadderVersions.Step("call", "0", "call", null, null)), TEXT,
				List.of(LadderVersions.Concern.of("no-interest-rate", "call")));
	}

	private static LadderTrial trial() {
		LadderTrial.Side before = new LadderTrial.Side(1, new TreeMap<>(Map.of("call", 1)),
				new TreeMap<>(Map.of("call", 1)), List.of(), 1, new TreeMap<>());
		LadderTrial.Side after = new LadderTrial.Side(2, new TreeMap<>(Map.of("letter", 2)),
				new TreeMap<>(Map.of("final", 2)), List.of(Money.of("120.00", "SEK")), 1,
				new TreeMap<>(Map.of("gap", 7)));
		return new LadderTrial("default", 3, TODAY, TODAY, 3, 77, before, after,
				List.of(new LadderTrial.Period(TODAY, TODAY, before, after)), 1,
				List.of(new LadderTrial.Change("C/1", before, after)), new TreeMap<>(Map.of("quiet-hours", 9)),
				List.of(new LadderTrial.Assumption("no-prediction", List.of(), null)));
	}

}
