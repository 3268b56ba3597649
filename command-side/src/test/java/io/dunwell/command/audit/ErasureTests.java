package io.dunwell.command.audit;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.audit.ErasePersonalData;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.payment.AllocatePayment;
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
	void takesAlongThePaymentsThatTurnedOutToBeTheirs() {
		desk.given(Book.account("42"), Book.invoice("42", "1", "100.00"));
		List.of(SUBJECT, id("R1"), id("R2")).forEach(desk.keys()::key);
		desk.given(Book.payment("R1", "40.00"), Book.payment("R2", "50.00"), allocated("R1", "40.00"));
		assertThat(erased(desk.when(new ErasePersonalData(SUBJECT)))).containsExactly(SUBJECT, id("R1"));
		assertThat(desk.keys().find(id("R1"))).isEmpty();
		assertThat(desk.keys().find(id("R2"))).as("whose it is is not known yet").isPresent();

		desk.given(allocated("R2", "50.00"));
		Said again = desk.when(new ErasePersonalData(SUBJECT));
		assertThat(erased(again)).containsExactly(id("R2"));
		assertThat(again.done().already()).isFalse();
		assertThat(desk.keys().find(id("R2"))).isEmpty();
	}

	@Test
	void statesWhatACrashKeptItFromStating() {
		desk.given(Book.account("42"));
		desk.keys().key(SUBJECT);
		desk.keys().erase(List.of(SUBJECT));
		assertThat(erased(desk.when(new ErasePersonalData(SUBJECT)))).containsExactly(SUBJECT);
	}

	@Test
	void refusesASubjectNobodyKnows() {
		desk.refuses(Refusal.UNKNOWN_SUBJECT, new ErasePersonalData("account:main:99"));
	}

	private static String id(String reference) {
		return "payment:main:SE35 5000:" + reference;
	}

	private static AllocatePayment allocated(String reference, String amount) {
		return new AllocatePayment(id(reference), List.of(Book.to("1", amount)));
	}

	private static List<String> erased(Said said) {
		return said.events().stream().map(event -> ((PersonalDataErased) event).subject()).toList();
	}

}
