package io.dunwell.bot.letter;

import java.util.List;
import java.util.stream.Stream;

import io.dunwell.bot.edge.Session;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices.Notice;

/**
 * The notices that wait for a person; calls have a list of their own.
 *
 * @param toApprove a decider's: those of all accounts that this role lets go
 * @param undelivered what did not reach the customer
 * @param toPost letters to print and post
 */
record Pile(List<Notice> toApprove, List<Notice> undelivered, List<Notice> toPost) {

	/** Of a company: whose they are is only told with them. */
	private static final int MOST = 5000;

	/**
	 * @param everyones whether a collector wants to see colleagues' accounts, too
	 */
	static Pile of(Session session, boolean everyones) {
		Person person = session.person();
		boolean all = everyones || person.role() != Role.COLLECTOR;
		List<Notice> drafts = in(session, "draft");
		Stream<Notice> ready = Stream.concat(in(session, "approved").stream(),
				drafts.stream().filter(one -> one.approval() == null));
		return new Pile(drafts.stream().filter(one -> approves(person, one)).toList(),
				in(session, "undelivered").stream().filter(one -> all || isOf(person, one)).toList(),
				ready.filter(one -> one.kind().equals("letter")).filter(one -> all || isOf(person, one)).toList());
	}

	private static List<Notice> in(Session session, String state) {
		return session.askUpToDate(new ListNotices(session.person().company(), null, state, MOST)).notices();
	}

	private static boolean isOf(Person person, Notice notice) {
		return person.handle().equalsIgnoreCase(notice.collector());
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
