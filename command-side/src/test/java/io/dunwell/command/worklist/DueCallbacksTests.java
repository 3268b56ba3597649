package io.dunwell.command.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Views;
import io.dunwell.command.unit.OwnVoice;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.account.Companies;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.CallbacksDue;
import io.dunwell.messages.worklist.CallbacksDue.Planned;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.worklist.PlanCallback;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueCallbacksTests {

	private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

	private static final int MORE_THAN_A_PAGE = 201;

	private final Desk desk = new Desk();

	private final List<Planned> strangers = new ArrayList<>();

	private final DueCallbacks callbacks = new DueCallbacks(new OwnVoice(new Switchboard(desk.gateway(),
			new Views().answering(ListCompanies.class, Companies.class, all -> new Companies(List.of("main", "other")))
				.answering(ListCallbacksDue.class, CallbacksDue.class, this::due)
				.gateway())),
			() -> 1);

	@Test
	void releasesWhatIsDue() {
		plan(3);
		assertThat(callbacks.next(NINE, NINE.plusSeconds(60))).contains(NINE.plusSeconds(1));
		assertThat(callbacks.next(NINE.plusSeconds(3), NINE.plusSeconds(60))).isEmpty();
		callbacks.release(NINE.plusSeconds(2));
		assertThat(released()).isEqualTo(2);
		callbacks.release(NINE.plusSeconds(60));
		callbacks.release(NINE.plusSeconds(60));
		assertThat(released()).isEqualTo(3);
	}

	@Test
	void releasesMoreThanAPage() {
		plan(MORE_THAN_A_PAGE);
		callbacks.release(NINE.plusSeconds(3600));
		assertThat(released()).isEqualTo(MORE_THAN_A_PAGE);
	}

	@Test
	void oneThatCannotBeReleasedHoldsUpNoOther() {
		plan(1);
		strangers.add(new Planned("callback:main:NOBODY:1", "NOBODY", null, "anna", NINE));
		callbacks.release(NINE.plusSeconds(60));
		assertThat(released()).isEqualTo(1);
	}

	@Test
	void releasesThoseOfEveryCompany() {
		plan(1);
		desk.given(new OpenAccount("other", "C1", "Acme AB", null, null, null, null, "anna", null),
				new PlanCallback("other", "C1", NINE.plusSeconds(2), null));
		assertThat(callbacks.next(NINE.plusSeconds(1), NINE.plusSeconds(60))).contains(NINE.plusSeconds(2));
		callbacks.release(NINE.plusSeconds(60));
		assertThat(released()).isEqualTo(2);
	}

	private void plan(int calls) {
		for (int i = 1; i <= calls; i++) {
			desk.given(Book.account("C" + i), new PlanCallback(null, "C" + i, NINE.plusSeconds(i), null));
		}
	}

	private long released() {
		return desk.log().stream().filter(message -> message.getPayload() instanceof CallbackDue).count();
	}

	private CallbacksDue due(ListCallbacksDue query) {
		List<Planned> due = new ArrayList<>(query.company().equals("main") ? strangers : List.of());
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case CallbackPlanned planned when !planned.at().isAfter(query.by())
						&& Ids.companyOf(planned.account()).equals(query.company()) ->
					due.add(new Planned(planned.callback(), planned.account(), null, planned.owner(), planned.at()));
				case CallbackDue released -> due.removeIf(one -> one.callback().equals(released.callback()));
				default -> {
					// plans nothing
				}
			}
		}
		return new CallbacksDue(due.stream().limit(query.limit()).toList());
	}

}
