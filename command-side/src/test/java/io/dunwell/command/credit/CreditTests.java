package io.dunwell.command.credit;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.credit.LiftCredit;
import io.dunwell.messages.credit.StopCredit;
import io.dunwell.messages.day.WorkCase;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.GiveNotice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CreditTests {

	private final Desk desk = new Desk();

	@Test
	void isStoppedOnceByAStepAsItIsGiven() {
		desk.given(Book.account("42"), Book.invoice("42", "1", "100.00"))
			.as("carl", Role.CONTROLLER)
			.given(new AdoptLadder(null, """
					name: default
					steps:
					  - {name: one, at: 5, do: letter, credit-stop: true}
					  - {name: two, at: 6, do: letter, credit-stop: true, adjust: none}
					"""));
		WorkCase work = new WorkCase(null, "42", Book.DAY, List.of(), List.of(Ids.invoice("main", "1")));
		desk.as("desk", Role.SYSTEM);
		assertThat(desk.when(work).events()).noneMatch(CreditStopped.class::isInstance);
		CreditStopped stopped = desk.when(new GiveNotice("notice:main:42:1")).one(CreditStopped.class);
		assertThat(stopped.step()).isEqualTo("one");
		assertThat(stopped.reason().text()).isNull();
		desk.on("2026-03-03")
			.given(new WorkCase(null, "42", Book.DAY.plusDays(1), List.of(), List.of(Ids.invoice("main", "1"))));
		assertThat(desk.when(new GiveNotice("notice:main:42:2")).events()).noneMatch(CreditStopped.class::isInstance);
	}

	@Test
	void isStoppedByACollectorAndLiftedByALead() {
		desk.given(Book.account("42")).as("anna", Role.COLLECTOR);
		assertThat(desk.when(new StopCredit(null, "42", " three broken promises "))
			.one(CreditStopped.class)
			.reason()
			.text()).isEqualTo("three broken promises");
		assertThat(desk.when(new StopCredit(null, "42", "again")).done().already()).isTrue();
		desk.refuses(Refusal.FORBIDDEN, new LiftCredit(null, "42", "please"));
		desk.as("lena", Role.LEAD).refuses(Refusal.MISSING_FIELD, new LiftCredit(null, "42", " "));
		assertThat(desk.when(new LiftCredit(null, "42", "they pay in advance")).one(CreditLifted.class).byHand())
			.isTrue();
		desk.refuses(Refusal.CREDIT_NOT_STOPPED, new LiftCredit(null, "42", "again"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new StopCredit(null, "43", "who?"));
	}

}
