package io.dunwell.bot.letter;

import java.util.List;

import io.dunwell.bot.edge.Session;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The notices that wait for a person; calls have a list of their own.
 *
 * @param toApprove a decider's: those of all accounts that this role lets go
 * @param undelivered what did not reach the customer
 * @param toPost letters to print and post
 */
record Pile(List<Notice> toApprove, List<Notice> undelivered, List<Notice> toPost) {

	/** Of each; many more than a message shows. */
	private static final int MOST = 300;

	/**
	 * @param everyones whether a collector wants to see colleagues' accounts, too
	 */
	static Pile of(Session session, boolean everyones) {
		Person person = session.person();
		String whose = (everyones || person.role() != Role.COLLECTOR) ? null : person.handle();
		List<Notice> toApprove = (person.role() == Role.COLLECTOR) ? List.of()
				: list(session, "to-approve", null, null);
		return new Pile(toApprove.stream().filter(one -> approves(person, one)).toList(),
				list(session, "undelivered", null, whose), list(session, "ready", "letter", whose));
	}

	private static List<Notice> list(Session session, String state, @Nullable String kind, @Nullable String whose) {
		return session.askUpToDate(new ListNotices(session.person().company(), null, state, kind, whose, MOST))
			.notices();
	}

	/** A controller may let go what waits for a lead, too. */
	private static boolean approves(Person person, Notice notice) {
		return notice.approval() != null && (person.role() == Role.CONTROLLER
				|| (person.role() == Role.LEAD && notice.approval().equals("lead")));
	}

	boolean isEmpty() {
		return this.toApprove.isEmpty() && this.undelivered.isEmpty() && this.toPost.isEmpty();
	}

}
