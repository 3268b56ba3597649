package io.dunwell.command.problem;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.problem.ActionChecked;
import io.dunwell.messages.problem.ActionFinished;
import io.dunwell.messages.problem.ActionPlanned;
import io.dunwell.messages.problem.ActionRaised;
import io.dunwell.messages.problem.AssignDepartment;
import io.dunwell.messages.problem.CheckAction;
import io.dunwell.messages.problem.DepartmentAssigned;
import io.dunwell.messages.problem.FinishAction;
import io.dunwell.messages.problem.PlanAction;
import io.dunwell.messages.problem.ProblemEvent;
import io.dunwell.messages.problem.ProblemNoted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	private static final PlanAction PLAN = new PlanAction(null, "wrong price", "prices checked before billing",
			"Sara in sales", LocalDate.parse("2026-05-31"));

	private final Desk desk = new Desk();

	private int invoices;

	@BeforeEach
	void anAccount() {
		desk.given(Book.account("42")).as("lena", Role.LEAD);
	}

	/** Closes a dispute on a date. */
	private List<ProblemEvent> dispute(String date, String outcome, @Nullable String cause) {
		String number = "D" + invoices++;
		desk.on(date).as("anna", Role.ADMIN).given(Book.invoice("42", number, "100.00"), Book.dispute(number, "30.00"));
		List<ProblemEvent> noted = desk.when(new ResolveDispute("dispute:main:" + number + ":1", outcome, null, cause))
			.all(ProblemEvent.class);
		desk.as("lena", Role.LEAD);
		return noted;
	}

	private List<ProblemEvent> check(String date) {
		return desk.on(date)
			.as("desk", Role.SYSTEM)
			.when(new CheckAction("main", "wrong-price", LocalDate.parse(date)))
			.all(ProblemEvent.class);
	}

	@Test
	void notesTheRootCauseHoweverItIsSpelt() {
		assertThat(dispute("2026-03-02", "accepted", "Wrong price")).singleElement()
			.isInstanceOfSatisfying(ProblemNoted.class, noted -> {
				assertThat(noted.problem()).isEqualTo("problem:main:WRONG-PRICE");
				assertThat(noted.cause()).isEqualTo("wrong-price");
				assertThat(noted.amount()).isEqualTo(Book.sek("30.00"));
				assertThat(noted.date()).isEqualTo("2026-03-02");
			});
		assertThat(dispute("2026-03-02", "rejected", "wrong-price ")).extracting(ProblemEvent::problem)
			.containsExactly("problem:main:WRONG-PRICE");
		assertThat(dispute("2026-03-02", "withdrawn", null)).isEmpty();
	}

	@Test
	void asksForAnActionOnceAProblemRecurs() {
		dispute("2026-01-02", "accepted", "wrong price");
		dispute("2026-03-02", "accepted", "wrong price");
		dispute("2026-03-02", "accepted", "late truck");
		// the first was 91 days ago
		assertThat(dispute("2026-04-02", "accepted", "wrong price")).hasSize(1);
		assertThat(dispute("2026-04-02", "accepted", "wrong price")).last()
			.isEqualTo(new ActionRaised("problem:main:WRONG-PRICE", "main", "wrong-price", 1, 3, 90,
					LocalDate.parse("2026-04-16")));
		assertThat(dispute("2026-04-03", "accepted", "wrong price")).as("it is open").hasSize(1);
	}

	@Test
	void hasAPlanAnOwnerADateAndAnEnd() {
		desk.refuses(Refusal.NO_OPEN_ACTION, new FinishAction(null, "wrong price", "done"));
		recur();
		assertThat(desk.when(PLAN).one(ActionPlanned.class).ordinal()).isEqualTo(1);
		ActionFinished finished = desk.on("2026-05-20")
			.when(new FinishAction(null, "Wrong Price", "a second pair of eyes"))
			.one(ActionFinished.class);
		assertThat(finished.check()).isEqualTo("2026-07-19");
		desk.refuses(Refusal.NO_OPEN_ACTION, new FinishAction(null, "wrong price", "again"));
		desk.refuses(Refusal.PAST_DATE, new PlanAction(null, "wrong price", "?", "?", LocalDate.parse("2026-05-19")));
		desk.as("anna", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, PLAN);
	}

	@Test
	void raisesAnActionThatAPersonAsksFor() {
		dispute("2026-04-01", "accepted", "wrong price");
		assertThat(desk.when(PLAN).all(ProblemEvent.class)).extracting(event -> event.getClass().getSimpleName())
			.containsExactly("ActionRaised", "ActionPlanned");
	}

	@Test
	void looksAfterwardsWhetherItHelped() {
		finish();
		assertThat(check("2026-07-18")).isEmpty();
		assertThat(check("2026-07-19"))
			.containsExactly(new ActionChecked("problem:main:WRONG-PRICE", "main", "wrong-price", 1, 3, 0, true));
		assertThat(check("2026-07-20")).isEmpty();
	}

	@Test
	void asksForAnotherActionWhereItDidNotHelp() {
		finish();
		dispute("2026-06-01", "accepted", "wrong price");
		dispute("2026-06-02", "accepted", "wrong price");
		assertThat(check("2026-07-19")).extracting(event -> event.getClass().getSimpleName())
			.containsExactly("ActionChecked", "ActionRaised");
	}

	@Test
	void doesNotWaitForTheCheckWhereItRecursAtOnce() {
		finish();
		dispute("2026-05-20", "accepted", "wrong price");
		dispute("2026-05-21", "accepted", "wrong price");
		assertThat(dispute("2026-05-22", "accepted", "wrong price"))
			.extracting(event -> event.getClass().getSimpleName())
			.containsExactly("ProblemNoted", "ActionChecked", "ActionRaised");
		assertThat(check("2026-07-19")).isEmpty();
	}

	@Test
	void belongsToADepartment() {
		AssignDepartment assign = new AssignDepartment(null, "wrong price", "Sales");
		assertThat(desk.when(assign).one(DepartmentAssigned.class).cause()).isEqualTo("wrong-price");
		assertThat(desk.when(assign).done().already()).isTrue();
	}

	/** Three times in April. */
	private void recur() {
		List.of("2026-04-01", "2026-04-02", "2026-04-03").forEach(date -> dispute(date, "accepted", "wrong price"));
	}

	private void finish() {
		recur();
		desk.given(PLAN).on("2026-05-20").given(new FinishAction(null, "wrong price", "done"));
	}

}
