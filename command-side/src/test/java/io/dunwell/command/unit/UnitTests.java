package io.dunwell.command.unit;

import java.util.Map;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.audit.CommandAnswered;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.payment.RecordPayment;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.line;
import static io.dunwell.command.Book.promise;
import static org.assertj.core.api.Assertions.assertThat;

class UnitTests {

	private static final Map<String, String> KEYED = Map.of(Meta.IDEMPOTENCY_KEY, "k1");

	private final Desk desk = new Desk();

	@Test
	void theSameKeyAndBodyGetTheFirstAnswer() {
		desk.given(Book.account("42"), Book.invoice("42", "1", "100.00"));
		var first = desk.when(promise("42", line("1", "10", "2026-03-06")), KEYED);
		assertThat(first.one(CommandAnswered.class).answer()).isEqualTo(first.done());
		var again = desk.on("2026-03-03").when(promise("42", line("1", "10", "2026-03-06")), KEYED);
		assertThat(again.done()).isEqualTo(first.done());
		assertThat(again.events()).isEmpty();
	}

	@Test
	void theSameKeyWithAnotherBodyIsRefused() {
		desk.given(Book.account("42"), Book.invoice("42", "1", "100.00"));
		desk.when(promise("42", line("1", "10", "2026-03-06")), KEYED);
		desk.refuses(Refusal.IDEMPOTENCY_KEY_REUSED, promise("42", line("1", "11", "2026-03-06")), KEYED);
	}

	@Test
	void refusalsAreNotRemembered() {
		desk.given(Book.account("42"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, promise("42", line("1", "10", "2026-03-06")), KEYED);
		desk.given(Book.invoice("42", "1", "100.00"));
		assertThat(desk.when(promise("42", line("1", "10", "2026-03-06")), KEYED).done().already()).isFalse();
	}

	@Test
	void refusesACommandWithoutTheRole() {
		desk.as("eve", Role.AUDITOR).refuses(Refusal.FORBIDDEN, Book.account("42"));
		desk.as("anna", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, Book.account("42"));
	}

	@Test
	void theDeskItselfMayAll() {
		assertThat(desk.as("desk", Role.SYSTEM).when(Book.account("42")).events()).isNotEmpty();
	}

	@Test
	void refusesWhatIsMissingOrEndless() {
		desk.given(Book.account("42"));
		desk.refuses(Refusal.INVALID_FIELD, new LogContact(null, "42", "phone", "no-answer", "x".repeat(3001)));
		desk.refuses(Refusal.MISSING_FIELD,
				new RecordPayment(null, "", "R1", Book.DAY, Book.sek("1"), null, null, null, null, null, null));
	}

	@Test
	void everyEventSaysWhoWhenAndWhatItFollowsFrom() {
		desk.as("anna", Role.LEAD).at("2026-03-02T10:15:30Z").given(Book.account("42"));
		assertThat(desk.log().getFirst().getMetaData()).containsEntry(Meta.ACTOR, "anna")
			.containsEntry(Meta.ROLE, "LEAD")
			.containsEntry(Meta.RECORDED, "2026-03-02T10:15:30Z")
			.containsEntry(Meta.EFFECTIVE, "2026-03-02")
			.containsKeys(Meta.CAUSATION, Meta.CORRELATION);
	}

}
