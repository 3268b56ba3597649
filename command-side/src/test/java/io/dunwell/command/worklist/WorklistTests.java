package io.dunwell.command.worklist;

import java.time.Instant;
import java.time.LocalDate;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.worklist.AccountPinned;
import io.dunwell.messages.worklist.AccountReleased;
import io.dunwell.messages.worklist.AccountSkipped;
import io.dunwell.messages.worklist.AccountSnoozed;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.CancelCallback;
import io.dunwell.messages.worklist.PinAccount;
import io.dunwell.messages.worklist.PlanCallback;
import io.dunwell.messages.worklist.ReleaseAccount;
import io.dunwell.messages.worklist.ReleaseCallback;
import io.dunwell.messages.worklist.SkipAccount;
import io.dunwell.messages.worklist.SnoozeAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorklistTests {

	private static final String CALLBACK = "callback:main:4:2:1";

	/** 23:30 on the 2nd in UTC is the 3rd where the customer is. */
	private static final Instant LATE = Instant.parse("2026-03-02T23:30:00Z");

	private final Desk desk = new Desk();

	@BeforeEach
	void anAccount() {
		desk.given(Book.account("4:2"));
	}

	@Test
	void snoozesToTheEndOfADate() {
		Said said = desk.when(new SnoozeAccount(null, "4:2", Book.DAY, "on holiday "));
		assertThat(said.one(AccountSnoozed.class))
			.isEqualTo(new AccountSnoozed("account:main:4:2", Book.DAY, "on holiday"));
		assertThat(desk.when(new SnoozeAccount(null, "4:2", Book.DAY, "on holiday")).done().already()).isTrue();
		assertThat(desk.when(new SnoozeAccount(null, "4:2", Book.DAY, "ill")).done().already()).isFalse();
		desk.refuses(Refusal.PAST_DATE, new SnoozeAccount(null, "4:2", Book.DAY.minusDays(1), "late"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new SnoozeAccount(null, "9", Book.DAY, "late"));
		desk.refuses(Refusal.MISSING_FIELD, new SnoozeAccount(null, "4:2", Book.DAY, " "));
	}

	@Test
	void pinsAndSkipsAndReleases() {
		assertThat(desk.when(new PinAccount(null, "4:2", Book.DAY, "big")).one(AccountPinned.class).until())
			.isEqualTo(Book.DAY);
		desk.refuses(Refusal.PAST_DATE, new PinAccount(null, "4:2", Book.DAY.minusDays(1), "late"));
		assertThat(desk.at("2026-03-02T23:30:00Z")
			.when(new SkipAccount(null, "4:2", "promised to call"))
			.one(AccountSkipped.class)
			.until()).isEqualTo("2026-03-03");
		assertThat(desk.when(new ReleaseAccount(null, "4:2")).one(AccountReleased.class).account())
			.isEqualTo("account:main:4:2");
		Said again = desk.when(new ReleaseAccount(null, "4:2"));
		assertThat(again.done().already()).isTrue();
		assertThat(again.events()).isEmpty();
	}

	@Test
	void plansACallWhereTheCustomerIs() {
		CallbackPlanned planned = desk.when(new PlanCallback(null, "4:2", LATE, "ask for Eva"))
			.one(CallbackPlanned.class);
		assertThat(planned.callback()).isEqualTo(CALLBACK);
		assertThat(planned.owner()).isEqualTo("anna");
		assertThat(planned.date()).isEqualTo("2026-03-03");
		assertThat(desk.when(new PlanCallback(null, "4:2", LATE, null)).done().already()).isTrue();
		desk.refuses(Refusal.PAST_DATE, new PlanCallback(null, "4:2", Instant.parse("2026-03-02T08:59:59Z"), null));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new PlanCallback(null, "9", LATE, null));
	}

	@Test
	void aNewPlanTakesThePlaceOfOnesOwn() {
		desk.given(new PlanCallback(null, "4:2", LATE, null));
		Said others = desk.as("bo", Role.COLLECTOR).when(new PlanCallback(null, "4:2", LATE, null));
		assertThat(others.events()).hasSize(1);
		Said own = desk.when(new PlanCallback(null, "4:2", LATE.plusSeconds(60), null));
		assertThat(own.one(CallbackClosed.class).callback()).isEqualTo(others.id());
		assertThat(own.one(CallbackClosed.class).how()).isEqualTo("replaced");
		assertThat(own.id()).isEqualTo("callback:main:4:2:3");
	}

	@Test
	void cancelsACallOnce() {
		desk.given(new PlanCallback(null, "4:2", LATE, null));
		assertThat(desk.when(new CancelCallback(CALLBACK)).one(CallbackClosed.class).how()).isEqualTo("cancelled");
		desk.refuses(Refusal.CALLBACK_CLOSED, new CancelCallback(CALLBACK));
		for (String unknown : new String[] { "callback:main:4:2:2", "callback:main:4:2:x", "callback:main:4:2:0" }) {
			desk.refuses(Refusal.UNKNOWN_CALLBACK, new CancelCallback(unknown));
		}
		desk.refuses(Refusal.UNKNOWN_CALLBACK, new CancelCallback("nonsense"));
		desk.refuses(Refusal.UNKNOWN_CALLBACK, new CancelCallback("callback:main:42"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new CancelCallback("callback:main:9:1"));
	}

	@Test
	void saysOnceThatItsTimeHasCome() {
		desk.given(new PlanCallback(null, "4:2", LATE, null));
		assertThat(desk.when(new ReleaseCallback(CALLBACK)).one(CallbackDue.class).owner()).isEqualTo("anna");
		assertThat(desk.when(new ReleaseCallback(CALLBACK)).events()).isEmpty();
		desk.given(new CancelCallback(CALLBACK));
		assertThat(desk.when(new ReleaseCallback(CALLBACK)).done().already()).isTrue();
		desk.refuses(Refusal.UNKNOWN_CALLBACK, new ReleaseCallback("callback:main:4:2:2"));
		desk.as("anna", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, new ReleaseCallback(CALLBACK));
	}

	@Test
	void whoTriedTheCustomerHasCalledBack() {
		desk.given(new PlanCallback(null, "4:2", LATE, null));
		desk.as("bo", Role.COLLECTOR).given(new PlanCallback(null, "4:2", LATE, null));
		assertThat(desk.as("anna", Role.COLLECTOR)
			.when(new LogContact(null, "4:2", "note", "note", "they are moving"))
			.events()).hasSize(1);
		Said said = desk.as("anna", Role.COLLECTOR).when(new LogContact(null, "4:2", "phone", "no-answer", null));
		assertThat(said.one(CallbackClosed.class))
			.isEqualTo(new CallbackClosed(CALLBACK, "account:main:4:2", "contact"));
		assertThat(LocalDate.parse("2026-03-02")).isEqualTo(said.effective(CallbackClosed.class));
	}

}
