package io.dunwell.command.audit;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.audit.ErasePersonalData;
import io.dunwell.messages.audit.PersonalDataErased;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErasureTests {

	private static final String SUBJECT = "account:main:42";

	private final Desk desk = new Desk();

	@Test
	void destroysTheKeyOnce() {
		desk.given(Book.account("42"));
		desk.keys().key(SUBJECT); // as the serializer does when it seals the name
		assertThat(desk.when(new ErasePersonalData(SUBJECT)).one(PersonalDataErased.class).subject())
			.isEqualTo(SUBJECT);
		assertThat(desk.keys().find(SUBJECT)).isEmpty();
		assertThat(desk.when(new ErasePersonalData(SUBJECT)).done().already()).isTrue();
	}

	@Test
	void refusesASubjectNobodyKnows() {
		desk.refuses(Refusal.UNKNOWN_SUBJECT, new ErasePersonalData("account:main:99"));
	}

}
