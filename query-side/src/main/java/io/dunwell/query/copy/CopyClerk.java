package io.dunwell.query.copy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Role;
import io.dunwell.messages.copy.CopyCommand;
import io.dunwell.messages.copy.ReportCopy;
import io.dunwell.messages.copy.TakeCopy;
import io.dunwell.query.letter.LetterDesk;
import io.dunwell.query.mail.MailListener;
import io.dunwell.query.mail.MailOutcome;
import io.dunwell.query.mail.MailRoom;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;

/**
 * Brings copies of invoices to the mail, and tells the ledger what became of them. The
 * ledger says first which mail room has a copy: with several desks it goes out once.
 */
final class CopyClerk implements MailListener {

	private static final int PAGE = 100;

	private static final String OURS = "copy:";

	private final ViewReader<Copy> copies;

	private final LetterDesk desk;

	private final MailRoom room;

	private final Supplier<Switchboard> ledger;

	private final Clock clock;

	CopyClerk(ViewReader<Copy> copies, LetterDesk desk, MailRoom room, Supplier<Switchboard> ledger, Clock clock) {
		this.copies = copies;
		this.desk = desk;
		this.room = room;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** One round: what is left comes with the next, in seconds. */
	void work() {
		in(Copy.TO_TAKE).forEach(copy -> tell(new TakeCopy(copy.id(), room.name())));
		in(Copy.room(room.name())).stream().filter(copy -> !room.has(copy.id())).forEach(this::post);
	}

	private List<Copy> in(String place) {
		return copies.list(Range.of(Copy.BY_PLACE, place).limit(PAGE));
	}

	/** What can not be sent is a person's to look at, and in nobody's way. */
	private void post(Copy copy) {
		try {
			desk.copy(copy.id(), copy.account(), Ids.keyOf(copy.invoice()), clock.instant())
				.ifPresentOrElse(room::post,
						() -> tell(new ReportCopy(copy.id(), "no document or no e-mail address is known")));
		}
		catch (IllegalArgumentException impossible) {
			tell(new ReportCopy(copy.id(), String.valueOf(impossible.getMessage())));
		}
	}

	/** Told twice, it is so once: the ledger knows what it has taken. */
	@Override
	public void hear(MailOutcome outcome) {
		if (outcome.notice().startsWith(OURS)) {
			tell(switch (outcome) {
				case MailOutcome.Sent sent -> new ReportCopy(sent.notice(), null);
				case MailOutcome.Failed failed -> new ReportCopy(failed.notice(), failed.reason());
			});
		}
	}

	private void tell(CopyCommand command) {
		ledger.get().tell(command, Map.of(Meta.ACTOR, "desk", Meta.ROLE, Role.SYSTEM.name(), Meta.CHANNEL, "mail"));
	}

}
