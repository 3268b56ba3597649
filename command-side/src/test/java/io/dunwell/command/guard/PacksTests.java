package io.dunwell.command.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PacksTests {

	private static final String OWN = """
			jurisdiction: SE
			countries: SE NO
			counsel: confirmed
			versions:
			  - from: 2026-01-01
			    contact:
			      phone: {hours: {from: "10:00", to: "11:00"}, days: not-sundays, source: our lawyer}
			""";

	@Test
	void aCompanyMayPutItsOwnInPlaceOfAnother(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("se.yaml"), OWN);
		Packs packs = Packs.from(folder);
		assertThat(packs.inForce("NO", LocalDate.parse("2026-03-02")).confirmed()).isTrue();
		assertThat(packs.inForce("DK", LocalDate.parse("2026-03-02")).confirmed()).isFalse();
		Situation oslo = new Situation("NO", ZoneId.of("Europe/Oslo"), Set.of(), new History(), List.of(), false, null);
		assertThat(packs.judge(oslo, Instant.parse("2026-03-07T09:00:00Z"), "phone").isAllowed()).isTrue();
		assertThat(packs.judge(oslo, Instant.parse("2026-03-08T09:00:00Z"), "phone"))
			.isEqualTo(new Verdict("free-day", List.of("2026-03-08"), Instant.parse("2026-03-09T09:00:00Z")));
		Files.writeString(folder.resolve("us.yaml"), "jurisdiction: [");
		assertThatIllegalStateException().isThrownBy(() -> Packs.from(folder)).withMessageContaining("us.yaml");
	}

	@Test
	void daysOnWhichTheCompanyIsClosedAreFree() {
		LocalDate closed = LocalDate.parse("2026-03-02");
		Situation paris = new Situation("FR", ZoneId.of("Europe/Paris"), Set.of(closed), new History(), List.of(),
				false, null);
		assertThat(Packs.shipped().judge(paris, Instant.parse("2026-03-02T10:00:00Z"), "phone").code())
			.isEqualTo("free-day");
		assertThat(Packs.shipped().judge(paris, Instant.parse("2026-03-02T10:00:00Z"), "letter").isAllowed()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "to: \"11:00\"| to: \"09:00\"| 7", "not-sundays| sundays| 7",
					"counsel: confirmed| counsel: perhaps| 3", "2026-01-01| soon| 5", "phone:| pigeon:| 7",
					"source: our lawyer| sauce: ours| 7", "\"10:00\"| 10| 7" })
	void refusesWhatItDoesNotUnderstand(String right, String wrong, int line) {
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> PackYaml.parse(OWN.replace(right, wrong)))
			.satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.BROKEN_POLICY))
			.satisfies(refused -> assertThat(refused.arguments().getFirst()).isEqualTo(String.valueOf(line)));
	}

	/** Nobody may take what we wrote for what a lawyer said. */
	@ParameterizedTest
	@ValueSource(strings = { "US", "FR", "SE", "HU", "CN", "BR" })
	void nothingThatShipsIsConfirmed(String country) {
		Pack pack = Packs.shipped().inForce(country, LocalDate.parse("2026-03-02"));
		assertThat(pack.confirmed()).isFalse();
		assertThat(pack.rules()).containsKeys("phone", "e-mail", "sms", "visit").doesNotContainKey("letter");
		assertThat(pack.rules().values()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
	}

}
