package io.dunwell.query.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.ladder.DispatchNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderCommand;
import io.dunwell.messages.ladder.ReportUndelivered;
import io.dunwell.query.ladder.Notice;
import io.dunwell.query.mail.MailListener;
import io.dunwell.query.mail.MailOutcome;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings notices to the mail once nothing keeps them, and tells the ledger what became of
 * them. The ledger says first which mail room has a notice: with several desks, or after
 * a kill at any moment, each goes out once.
 */
final class LetterClerk implements MailListener {

	private static final Logger log = LoggerFactory.getLogger(LetterClerk.class);

	private static final int PAGE = 500;

	/** What may not go now is tried again, but not in every round. */
	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final ViewReader<Notice> notices;

	private final Courier courier;

	private final Supplier<Switchboard> ledger;

	private final Clock clock;

	private final Map<String, Instant> later = new HashMap<>();

	LetterClerk(ViewReader<Notice> notices, Courier courier, Supplier<Switchboard> ledger, Clock clock) {
		this.notices = notices;
		this.courier = courier;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * One round over all that is ready, and all that is in this room and not in the mail
	 * yet.
	 */
	void work() {
		Instant now = clock.instant();
		later.values().removeIf(until -> !until.isAfter(now));
		each(courier.ready(), notice -> {
			if (!later.containsKey(notice.id())) {
				dispatch(notice, now);
			}
		});
		each(Notice.room(courier.room().name()), notice -> {
			if (!courier.room().has(notice.id())) {
				post(notice);
			}
		});
	}

	/** Told twice, it is so once: the ledger knows what it has taken. */
	@Override
	public void hear(MailOutcome outcome) {
		if (!outcome.notice().startsWith("notice:")) {
			return;
		}
		try {
			switch (outcome) {
				case MailOutcome.Sent sent -> tell(new GiveNotice(sent.notice()));
				case MailOutcome.Failed failed -> tell(new ReportUndelivered(failed.notice(), failed.reason()));
			}
		}
		catch (Rejected refused) {
			if (refused.refusal() != Refusal.NOTICE_CLOSED) {
				throw refused;
			}
		}
	}

	private void each(String mail, Consumer<Notice> work) {
		List<Notice> page = notices.list(Range.of(Notice.MAIL, mail).limit(PAGE));
		while (!page.isEmpty()) {
			page.forEach(work);
			page = notices.list(Range.of(Notice.MAIL, mail).from(page.getLast().position() + 1).limit(PAGE));
		}
	}

	private void dispatch(Notice notice, Instant now) {
		try {
			tell(new DispatchNotice(notice.id(), courier.room().name()));
		}
		catch (Rejected refused) {
			log.info("A notice does not go to the mail now: {}", refused.refusal().code());
		}
		// by then it is in the mail, withdrawn, or may perhaps go
		later.put(notice.id(), now.plus(PAUSE));
	}

	/** What can not be written or sent is a person's to look at, and in nobody's way. */
	private void post(Notice notice) {
		try {
			courier.post(notice, clock.instant()).ifPresent(why -> tell(new ReportUndelivered(notice.id(), why)));
		}
		catch (Rejected noLetterhead) {
			if (noLetterhead.refusal() != Refusal.NO_LETTERHEAD) {
				throw noLetterhead;
			}
			tell(new ReportUndelivered(notice.id(), "no law firm's letterhead is set: dunwell.letters.companies."
					+ Ids.companyOf(notice.id()) + ".firm.name"));
		}
		catch (IllegalArgumentException impossible) {
			tell(new ReportUndelivered(notice.id(), String.valueOf(impossible.getMessage())));
		}
	}

	private void tell(LadderCommand command) {
		ledger.get().tell(command, Map.of(Meta.ACTOR, "desk", Meta.ROLE, Role.SYSTEM.name(), Meta.CHANNEL, "mail"));
	}

}
