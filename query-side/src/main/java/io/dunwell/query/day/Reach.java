package io.dunwell.query.day;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.LadderAdopted;
import io.dunwell.messages.ladder.LadderEvent;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead of their due dates a company's ladders look at invoices: the widest of
 * all it ever adopted.
 *
 * @param company its code
 * @param lead in days; null where some ladder looks at all that are open
 */
record Reach(String company, @Nullable Integer lead) {

	/** One document per company that adopted a ladder. */
	static final View<Reach> VIEW = new View<>("ladder_reach", 1, Reach.class, List.of(LadderEvent.class),
			event -> Ids.ladders(((LadderAdopted) event.payload()).company()), Reach::fold, List.of());

	/** The last due date that is looked at on a date. */
	LocalDate on(LocalDate date) {
		return (lead != null) ? date.plusDays(lead) : LocalDate.MAX;
	}

	private static Reach fold(@Nullable Reach before, RecordedEvent event) {
		LadderAdopted adopted = (LadderAdopted) event.payload();
		Integer lead = adopted.lead();
		if (before == null || lead == null) {
			return new Reach(adopted.company(), lead);
		}
		return (before.lead() == null || before.lead() >= lead) ? before : new Reach(adopted.company(), lead);
	}

}
