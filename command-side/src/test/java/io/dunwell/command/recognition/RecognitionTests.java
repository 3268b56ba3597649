package io.dunwell.command.recognition;

import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.AddPerson;
import io.dunwell.messages.recognition.GiveKudos;
import io.dunwell.messages.recognition.KudosGiven;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecognitionTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void twoPeople() {
		desk.given(new AddPerson(null, "Anna", "Anna Ek", "collector", null, null, "America/New_York"),
				new AddPerson(null, "bo", "Bo Ek", "collector", null, null, null));
	}

	@Test
	void thanksAColleague() {
		KudosGiven given = desk.when(new GiveKudos(null, "Bo", "for the tip ")).one(KudosGiven.class);
		assertThat(given.kudos()).isEqualTo("kudos:main:ANNA:1");
		assertThat(given.from()).isEqualTo("anna");
		assertThat(given.to()).isEqualTo("bo");
		assertThat(given.reason().subject()).isEqualTo("person:main:BO");
		assertThat(desk.when(new GiveKudos(null, "bo", "for the tip")).done().already()).isTrue();
	}

	@Test
	void neitherOneselfNorStrangers() {
		desk.refuses(Refusal.KUDOS_TO_SELF, new GiveKudos(null, "ANNA", "for me"));
		desk.refuses(Refusal.UNKNOWN_PERSON, new GiveKudos(null, "cy", "for what"));
		desk.refuses(Refusal.UNKNOWN_PERSON, new GiveKudos("other", "bo", "for what"));
		desk.refuses(Refusal.MISSING_FIELD, new GiveKudos(null, "bo", ""));
	}

	@Test
	void fiveTimesInTheGiversDay() {
		for (int i = 0; i < 5; i++) {
			desk.given(new GiveKudos(null, "bo", "tip " + i));
		}
		assertThat(desk.refuses(Refusal.KUDOS_SPENT, new GiveKudos(null, "bo", "tip 6")).arguments())
			.containsExactly("5");
		// still the 2nd in New York
		desk.at("2026-03-03T04:59:00Z").refuses(Refusal.KUDOS_SPENT, new GiveKudos(null, "bo", "tip 6"));
		assertThat(desk.at("2026-03-03T05:00:00Z").when(new GiveKudos(null, "bo", "tip 6")).id())
			.isEqualTo("kudos:main:ANNA:6");
	}

	@Test
	void whoIsNotInTheDirectoryHasTheCompanysDay() {
		assertThat(desk.as("desk", Role.SYSTEM)
			.at("2026-03-02T23:30:00Z")
			.when(new GiveKudos(null, "bo", "a good month"))
			.effective(KudosGiven.class)).isEqualTo("2026-03-03");
	}

}
