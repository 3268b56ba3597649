package io.dunwell.desk.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Command;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.AssignLadder;
import org.jspecify.annotations.Nullable;

/**
 * How the company begins to chase by a ladder: it adopts both that ship, and spares a few
 * customers whose invoice has come to the softer one's last letter by the end.
 */
final class Chasers {

	/** Six weeks before the story ends: each week more makes the first start longer. */
	static final int ADOPTED = -30;

	private static final int SPARED = 4;

	/** The soft ladder's final notice, which a lead approves, is due then. */
	private static final int FINAL_NOTICE = 45;

	private static final int RECENT = 6;

	private static final int YESTERDAY = -1;

	private static final LocalTime BEFORE_WORK = LocalTime.of(6, 20);

	private final WorkingDays calendar;

	private final List<CustomerStory> customers;

	/**
	 * @param customers once all of the story is told
	 */
	Chasers(List<CustomerStory> customers, WorkingDays calendar) {
		this.customers = customers;
		this.calendar = calendar;
	}

	List<Act> acts() {
		List<Act> acts = new ArrayList<>();
		acts.add(said("frank", null, new AdoptLadder(null, "default")));
		acts.add(said("frank", null, new AdoptLadder(null, "soft")));
		customers.stream()
			.filter(this::isSpared)
			.limit(SPARED)
			.forEach(one -> acts
				.add(said("eva", one.customer.code(), new AssignLadder(null, one.customer.code(), "soft"))));
		return acts;
	}

	private boolean isSpared(CustomerStory one) {
		LocalDate today = calendar.date(0);
		return one.known(YESTERDAY)
			.stream()
			.filter(owed -> owed.open > 0 && owed.disputed == 0)
			.map(owed -> calendar.date(owed.issued).plusDays(one.customer.termsDays()).plusDays(FINAL_NOTICE))
			.anyMatch(last -> last.isBefore(today) && !last.isBefore(today.minusDays(RECENT)));
	}

	private Act said(String who, @Nullable String account, Command command) {
		return new Act(ADOPTED, calendar.date(ADOPTED).atTime(BEFORE_WORK).atZone(Story.HOUSE).toInstant(), who,
				DemoPerson.of(who).role(), account, command);
	}

}
