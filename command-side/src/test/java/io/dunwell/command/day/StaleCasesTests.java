package io.dunwell.command.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Views;
import io.dunwell.command.unit.OwnVoice;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.Companies;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStops;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.messages.credit.StopCredit;
import io.dunwell.messages.day.CasesDue;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.day.ListStaleCases;
import io.dunwell.messages.day.WorkCase;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StaleCasesTests {

	private static final LocalDate DAY = LocalDate.parse("2026-03-02");

	private final Desk desk = new Desk();

	private final List<Due> stale = new ArrayList<>();

	private final List<CreditStops.CreditStop> paidUp = new ArrayList<>();

	private final StaleCases cases = new StaleCases(new OwnVoice(new Switchboard(desk.gateway(),
			new Views().answering(ListCompanies.class, Companies.class, all -> new Companies(List.of("main")))
				.answering(ListStaleCases.class, CasesDue.class, query -> new CasesDue(stale))
				.answering(ListCreditStops.class, CreditStops.class, query -> new CreditStops(paidUp))
				.gateway())),
			() -> 1);

	@Test
	void liftsTheCreditStopsOfThoseThatHavePaid() {
		desk.given(Book.account("42")).as("anna", Role.COLLECTOR).given(new StopCredit(null, "42", "too much"));
		for (String account : List.of("NOBODY", "42")) {
			paidUp.add(new CreditStops.CreditStop(account, null, null, DAY, "anna", null, null, List.of()));
		}
		int before = desk.log().size();
		cases.work(DAY);
		assertThat(desk.log().stream().skip(before).map(Message::getPayload)).singleElement()
			.isInstanceOfSatisfying(CreditLifted.class, lifted -> assertThat(lifted.byHand()).isFalse());
	}

	@Test
	void takesOffANoticeWhatIsPaid() {
		desk.given(Book.account("42"), Book.invoice("42", "1", "100.00"), Book.invoice("42", "2", "50.00"),
				new AdoptLadder(null, "name: default\nsteps: [{name: one, at: 5, do: letter}]"),
				new WorkCase(null, "42", DAY, List.of(), List.of("invoice:main:1", "invoice:main:2")));
		desk.given(Book.cash("p", "2026-03-02", "100.00", Book.to("1", "100.00")));
		stale.add(new Due("account:main:NOBODY", List.of(), List.of("invoice:main:1")));
		stale.add(new Due("account:main:42", List.of(), List.of("invoice:main:1", "invoice:main:2")));
		int before = desk.log().size();
		cases.work(DAY);
		assertThat(desk.log().stream().skip(before).map(Message::getPayload)).satisfiesExactly(
				withdrawn -> assertThat(((NoticeWithdrawn) withdrawn).reason()).isEqualTo("settled"),
				drafted -> assertThat(((NoticeDrafted) drafted).lines()).extracting("invoice")
					.containsExactly("invoice:main:2"));
	}

}
