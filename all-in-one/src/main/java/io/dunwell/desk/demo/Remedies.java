package io.dunwell.desk.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Command;
import io.dunwell.messages.problem.AssignDepartment;
import io.dunwell.messages.problem.FinishAction;
import io.dunwell.messages.problem.PlanAction;

/**
 * What the company does about the problems behind its disputes: one action is done and
 * will be looked at again, one goes on, and one should have been done by now.
 */
final class Remedies {

	private static final LocalTime MEETING = LocalTime.of(13, 10);

	private final WorkingDays calendar;

	private final List<Act> acts = new ArrayList<>();

	Remedies(WorkingDays calendar) {
		this.calendar = calendar;
	}

	List<Act> acts() {
		belongs("transport damage", "Logistics");
		belongs("picking error", "Warehouse");
		belongs("price list out of date", "Sales");
		belongs("order entered wrongly", "Order desk");
		belongs("terms not confirmed in writing", "Sales");
		belongs("supplier defect", "Purchasing");
		said(-50, new PlanAction(null, "price list out of date",
				"New prices go live only once they are in the billing system", "Petra, sales", calendar.date(-32)));
		said(-30, new FinishAction(null, "price list out of date", "A check blocks orders with last year's prices"));
		said(-24, new PlanAction(null, "transport damage",
				"Edge protectors on every pallet; the haulier signs for them", "Jonas, logistics", calendar.date(-6)));
		said(-8, new PlanAction(null, "order entered wrongly", "Customers confirm the order before it is picked",
				"Mira, order desk", calendar.date(-1).plusDays(20)));
		return acts;
	}

	private void belongs(String cause, String department) {
		said(-58, new AssignDepartment(null, cause, department));
	}

	private void said(int day, Command command) {
		DemoPerson eva = DemoPerson.of("eva");
		acts.add(new Act(day, calendar.date(day).atTime(MEETING).atZone(Story.HOUSE).toInstant(), eva.handle(),
				eva.role(), null, command));
	}

}
