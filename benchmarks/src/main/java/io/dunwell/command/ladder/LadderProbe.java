package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Part;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.NoticeEvent;
import org.axonframework.messaging.MetaData;

/**
 * One account before the default ladder, for measuring; it lies in the ladder's own
 * package, or the pure function would have to be open to all for a benchmark's sake.
 */
public final class LadderProbe {

	private static final LocalDate DUE = LocalDate.parse("2026-03-10");

	private static final Version VERSION = new Version(PolicyYaml.parse(Shipped.text("default")), 1);

	private final List<Owing> parts;

	/**
	 * @param invoices of the account, all due on 10 March 2026
	 */
	public LadderProbe(int invoices) {
		parts = IntStream.range(0, invoices)
			.mapToObj(i -> new Owing(new Part("invoice:main:" + i, DUE), DUE.minusDays(30), Money.of("1000.00", "SEK"),
					Money.of("1000.00", "SEK"), Optional.empty()))
			.toList();
	}

	/**
	 * Asks what is next for each part, a week before any step.
	 * @return how many are due: none
	 */
	public long nothingDue() {
		return rounds(new Notices(), new ArrayList<>(), DUE.minusDays(10));
	}

	/**
	 * Takes each part through the steps of its first week after the due date, each notice
	 * given on its day.
	 * @return how many parts came to a step
	 */
	public long week() {
		Notices notices = new Notices();
		List<NoticeEvent> stated = new ArrayList<>();
		long steps = 0;
		for (LocalDate day = DUE.minusDays(3); day.isBefore(DUE.plusDays(7)); day = day.plusDays(1)) {
			steps += rounds(notices, stated, day);
		}
		return steps;
	}

	private long rounds(Notices notices, List<NoticeEvent> stated, LocalDate date) {
		MetaData then = MetaData.with(Meta.ACTOR, "desk")
			.and(Meta.RECORDED, "2026-03-01T00:00:00Z")
			.and(Meta.EFFECTIVE, date.toString());
		List<String> all = parts.stream().map(part -> part.part().invoice()).toList();
		Snapshot snapshot = new Snapshot("SE", notices, parts, Map.of());
		int before = stated.size();
		Round round = new Round("account:main:A", VERSION, date, notices, asked -> snapshot, event -> {
			notices.on(event, then);
			stated.add(event);
		});
		round.work(all);
		while (!notices.waiting().isEmpty()) {
			round.give(notices.waiting().iterator().next());
		}
		return (long) (stated.size() - before) / 2 * parts.size();
	}

}
