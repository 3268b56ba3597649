package io.dunwell.command.update;

import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.update.PostUpdate;
import io.dunwell.messages.update.UpdatePosted;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateTests {

	private final Desk desk = new Desk().as("Frank", Role.LEAD);

	@Test
	void tellsTheTeam() {
		UpdatePosted posted = desk.when(new PostUpdate(null, "A good quarter. ")).one(UpdatePosted.class);
		assertThat(posted.update()).isEqualTo("update:main:1");
		assertThat(posted.by()).isEqualTo("frank");
		assertThat(posted.text().subject()).isEqualTo("person:main:FRANK");
		assertThat(desk.when(new PostUpdate(null, "A good quarter.")).done().already()).isTrue();
		assertThat(desk.when(new PostUpdate(null, "Thanks to all.")).id()).isEqualTo("update:main:2");
	}

	@Test
	void refusesWhatCanNotBeSaid() {
		desk.refuses(Refusal.MISSING_FIELD, new PostUpdate(null, " "));
		desk.refuses(Refusal.INVALID_FIELD, new PostUpdate(null, "x".repeat(3001)));
		desk.as("anna", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, new PostUpdate(null, "News."));
	}

}
