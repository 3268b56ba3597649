package io.dunwell.command.directory;

import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.directory.AddPerson;
import io.dunwell.messages.directory.PersonAdded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryTests {

	private final Desk desk = new Desk();

	@Test
	void addsSomebodyWithTheCompanysLocaleAndZone() {
		PersonAdded added = desk.when(person("Anna", "collector", "U1", null)).one(PersonAdded.class);
		assertThat(added.person()).isEqualTo("person:main:ANNA");
		assertThat(added.handle()).isEqualTo("anna");
		assertThat(added.role()).isEqualTo("COLLECTOR");
		assertThat(added.timeZone()).isEqualTo("Europe/Stockholm");
	}

	@Test
	void handlesAndSlackUsersAreNobodyElses() {
		desk.given(person("anna", "collector", "U1", null));
		desk.refuses(Refusal.DUPLICATE_PERSON, person("ANNA", "lead", "U2", null));
		desk.refuses(Refusal.SLACK_USER_TAKEN, person("bo", "lead", "U1", null));
	}

	@Test
	void somebodyMayLiveElsewhereAndWithoutSlack() {
		desk.given(person("bo", "lead", null, null), person("cy", "lead", null, null));
		PersonAdded added = desk.when(new AddPerson(null, "di", "Di", "AUDITOR", null, "hu_HU", "Europe/Budapest"))
			.one(PersonAdded.class);
		assertThat(added.locale()).isEqualTo("hu-HU");
		assertThat(added.timeZone()).isEqualTo("Europe/Budapest");
	}

	@Test
	void refusesRolesAndZonesThatAreNot() {
		desk.refuses(Refusal.UNKNOWN_VALUE, person("anna", "system", "U1", null));
		desk.refuses(Refusal.INVALID_FIELD, person("anna", "lead", "U1", "Mars/Olympus"));
	}

	private static AddPerson person(String handle, String role, @Nullable String slackUser, @Nullable String zone) {
		return new AddPerson(null, handle, "Anna Ek", role, slackUser, null, zone);
	}

}
