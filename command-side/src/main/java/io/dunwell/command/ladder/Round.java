package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.contact.Part;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeWithdrawn;

/**
 * Has one account climb on one date: the notices that its ladder asks for, and those that
 * go. Whether what it states becomes part of the log, or is only tried, is for others to
 * say.
 */
final class Round {

	private final String account;

	private final Version version;

	private final LocalDate date;

	private final Notices notices;

	private final Function<Collection<String>, Snapshot> snapshots;

	private final Consumer<NoticeEvent> states;

	/**
	 * @param account its id
	 * @param notices those of the account, which learn at once of what is stated
	 * @param snapshots the account as it stands, by the ids of invoices to look at; those
	 * on notices that wait are looked at besides
	 */
	Round(String account, Version version, LocalDate date, Notices notices,
			Function<Collection<String>, Snapshot> snapshots, Consumer<NoticeEvent> states) {
		this.account = account;
		this.version = version;
		this.date = date;
		this.notices = notices;
		this.snapshots = snapshots;
		this.states = states;
	}

	/**
	 * Drafts one notice of each manner for all that is due of these invoices, and
	 * withdraws those of which something is settled, held, contested or promised by now.
	 */
	void work(Collection<String> invoices) {
		Ladder ladder = ladder(invoices);
		notices.waiting()
			.stream()
			.filter(waiting -> waiting.mail() == null)
			.forEach(waiting -> withdrawFallen(waiting, ladder));
		List<Rung> due = due(ladder);
		while (!due.isEmpty()) {
			Manner manner = manner(due);
			notices.waiting(manner).ifPresent(earlier -> withdraw(earlier, "replaced"));
			// what was on the earlier one is due with the others
			draft(due(ladder).stream().filter(rung -> rung.isDue(manner)).toList());
			due = due(ladder);
		}
	}

	/**
	 * Gives a notice with what is on it still, and drafts what the ladder has for later
	 * that day; withdraws it where nothing is left.
	 * @return whether it was given
	 */
	boolean give(Waiting notice) {
		NoticeDispatched mail = notice.mail();
		List<NoticeLine> lines = mail == null ? stillOn(notice) : mail.lines();
		if (!lines.isEmpty()) {
			give(notice.drafted(), lines);
		}
		work(invoices(notice));
		return !lines.isEmpty();
	}

	/**
	 * Puts a notice in the mail with what is on it still; withdraws it where nothing is
	 * left.
	 * @param room the mail room that has it
	 * @return whether it is in the mail
	 */
	boolean dispatch(Waiting notice, String room) {
		List<NoticeLine> lines = stillOn(notice);
		if (!lines.isEmpty()) {
			NoticeDrafted drafted = notice.drafted();
			states.accept(new NoticeDispatched(notice.id(), account, date, drafted.kind(), drafted.step(),
					notice.deadline(date), room, lines));
		}
		return !lines.isEmpty();
	}

	private static List<String> invoices(Waiting notice) {
		return notice.drafted().lines().stream().map(NoticeLine::invoice).distinct().toList();
	}

	private Ladder ladder(Collection<String> invoices) {
		return new Ladder(snapshots.apply(invoices), version, date);
	}

	private static List<Rung> due(Ladder ladder) {
		return ladder.rungs().stream().filter(Rung::due).toList();
	}

	private static Manner manner(List<Rung> due) {
		return List.of(Manner.values())
			.stream()
			.filter(manner -> due.stream().anyMatch(rung -> rung.isDue(manner)))
			.findFirst()
			.orElseThrow();
	}

	/** The highest step on it decides how it is given. */
	private void draft(List<Rung> due) {
		Step step = due.stream().max(Comparator.comparing(Rung::ordinal)).map(Rung::step).orElseThrow();
		List<NoticeLine> lines = due.stream().map(Rung::line).toList();
		NoticeDrafted drafted = new NoticeDrafted(notices.next(account), account, date, step.kind(), step.name(),
				step.terms(), version.policy().name(), version.number(), lines);
		states.accept(drafted);
		if (Manner.of(step.kind()) == Manner.NONE) {
			give(drafted, lines);
		}
	}

	/** What is to be on it still; it is withdrawn when nothing is. */
	private List<NoticeLine> stillOn(Waiting notice) {
		Ladder ladder = ladder(invoices(notice));
		Snapshot now = ladder.snapshot();
		List<NoticeLine> lines = new ArrayList<>();
		Optional<Why> why = Optional.empty();
		for (NoticeLine line : notice.drafted().lines()) {
			Optional<Owing> owing = now.owing(Part.of(line));
			Optional<Why> fallen = ladder.fallen(owing);
			why = why.or(() -> fallen);
			if (fallen.isEmpty()) {
				lines.add(line.of(owing.orElseThrow().chased()));
			}
		}
		if (lines.isEmpty()) {
			withdraw(notice, why.orElseThrow().code());
		}
		return lines;
	}

	private void give(NoticeDrafted notice, List<NoticeLine> lines) {
		states.accept(new NoticeGiven(notice.notice(), account, date, notice.kind(), notice.step(), lines));
	}

	private void withdrawFallen(Waiting waiting, Ladder ladder) {
		List<Why> fallen = waiting.parts()
			.stream()
			.flatMap(part -> ladder.fallen(ladder.snapshot().owing(part)).stream())
			.toList();
		// one that somebody let go leaves out what fell when it is given
		boolean gone = waiting.approved() ? fallen.size() == waiting.parts().size() : !fallen.isEmpty();
		if (gone) {
			withdraw(waiting, fallen.getFirst().code());
		}
	}

	private void withdraw(Waiting waiting, String reason) {
		NoticeDrafted drafted = waiting.drafted();
		states.accept(new NoticeWithdrawn(drafted.notice(), account, drafted.kind(), drafted.step(), false, reason));
	}

}
