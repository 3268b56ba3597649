package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.contact.Part;
import io.dunwell.command.promise.UnappliedCash;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeWithdrawn;

/**
 * Has an account climb its ladder: drafts one notice of each manner for all that is due,
 * and withdraws those of which something is settled, held, contested or promised by now.
 * <p>
 * It decides on invoices that get no event. That is safe: a notice is only drafted, and
 * giving it looks at them again.
 */
public final class Chasing {

	private final Ledger ledger;

	private final Policies policies;

	public Chasing(Ledger ledger, Policies policies) {
		this.ledger = ledger;
		this.policies = policies;
	}

	/**
	 * Done again for the same date, it changes nothing.
	 * @param invoices ids of those that may have come to a step
	 */
	public void work(Account.Facts account, Collection<String> invoices, LocalDate date) {
		if (!policies.hasAny(account.company())) {
			return;
		}
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		inForce(account, one.ask(CollectionCase::notices), date)
			.ifPresent(version -> new Round(account, one, version, date).work(invoices));
	}

	/**
	 * What is next for each part of these invoices; nothing where no ladder is in force.
	 */
	List<Rung> rungs(Account.Facts account, Loaded<CollectionCase> one, Collection<String> invoices, LocalDate date) {
		return inForce(account, one.ask(CollectionCase::notices), date)
			.map(version -> new Ladder(snapshot(account, one, invoices, date), version, date).rungs())
			.orElse(List.of());
	}

	Optional<Version> inForce(Account.Facts account, Notices notices, LocalDate date) {
		return policies.inForce(account.company(), notices.ladder().orElse(Policies.DEFAULT), date);
	}

	/**
	 * Gives a notice with what is on it still, and drafts what the ladder has for later
	 * that day; withdraws it where nothing is left.
	 * @return whether it was given
	 */
	boolean give(Account.Facts account, Loaded<CollectionCase> one, Waiting notice, LocalDate today) {
		List<String> invoices = notice.drafted().lines().stream().map(NoticeLine::invoice).distinct().toList();
		Version version = inForce(account, one.ask(CollectionCase::notices), today)
			.orElseGet(() -> policies.exactly(account.company(), notice.drafted()));
		Round round = new Round(account, one, version, today);
		boolean given = round.give(notice, new Ladder(snapshot(account, one, invoices, today), version, today));
		round.work(invoices);
		return given;
	}

	private Snapshot snapshot(Account.Facts account, Loaded<CollectionCase> one, Collection<String> invoices,
			LocalDate date) {
		TreeSet<String> all = new TreeSet<>(invoices);
		one.ask(CollectionCase::notices)
			.waiting()
			.forEach(waiting -> waiting.drafted().lines().forEach(line -> all.add(line.invoice())));
		return new Snapshot(account.country(), one.ask(CollectionCase::notices),
				new Parts(ledger, account.id(), one, date).of(all), UnappliedCash.of(ledger, account.id()));
	}

	/** One account on one date. */
	private final class Round {

		private final Account.Facts account;

		private final Loaded<CollectionCase> one;

		private final Version version;

		private final LocalDate date;

		private Round(Account.Facts account, Loaded<CollectionCase> one, Version version, LocalDate date) {
			this.account = account;
			this.one = one;
			this.version = version;
			this.date = date;
		}

		private void work(Collection<String> invoices) {
			Ladder ladder = new Ladder(snapshot(account, one, invoices, date), version, date);
			notices().waiting().forEach(waiting -> withdrawFallen(waiting, ladder));
			Optional<Manner> next = due(ladder);
			while (next.isPresent()) {
				Manner manner = next.get();
				notices().waiting(manner).ifPresent(earlier -> withdraw(earlier, "replaced"));
				draft(ladder.rungs().stream().filter(rung -> rung.isDue(manner)).toList());
				next = due(ladder);
			}
		}

		private Optional<Manner> due(Ladder ladder) {
			List<Rung> rungs = ladder.rungs();
			return List.of(Manner.values())
				.stream()
				.filter(manner -> rungs.stream().anyMatch(rung -> rung.isDue(manner)))
				.findFirst();
		}

		/** The highest step on it decides how it is given. */
		private void draft(List<Rung> due) {
			Step step = due.stream().max(Comparator.comparing(Rung::ordinal)).map(Rung::step).orElseThrow();
			String id = notices().next(account.id());
			List<NoticeLine> lines = due.stream().map(Rung::line).toList();
			NoticeDrafted drafted = new NoticeDrafted(id, account.id(), date, step.kind(), step.name(), step.terms(),
					version.policy().name(), version.number(), lines);
			one.tell(it -> it.climb(drafted, date));
			if (Manner.of(step.kind()) == Manner.NONE) {
				give(drafted, lines);
			}
		}

		private boolean give(Waiting notice, Ladder ladder) {
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
				return false;
			}
			give(notice.drafted(), lines);
			return true;
		}

		private void give(NoticeDrafted notice, List<NoticeLine> lines) {
			one.tell(it -> it.climb(
					new NoticeGiven(notice.notice(), account.id(), date, notice.kind(), notice.step(), lines), date));
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
			one.tell(it -> it.climb(
					new NoticeWithdrawn(drafted.notice(), account.id(), drafted.kind(), drafted.step(), false, reason),
					date));
		}

		private Notices notices() {
			return one.ask(CollectionCase::notices);
		}

	}

}
