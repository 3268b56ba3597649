package io.dunwell.query.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.LadderAssigned;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The steps that an account's invoices have come to.
 *
 * @param given the last step given, by the part of an invoice
 * @param waiting the lines of notices not given yet, by their ids
 */
public record Climb(SortedMap<String, String> given, SortedMap<String, List<NoticeLine>> waiting) {

	/** One document per account, by its id. */
	public static final View<Climb> VIEW = new View<>("climbs", 1, Climb.class, List.of(NoticeEvent.class),
			event -> account((NoticeEvent) event.payload()), Climb::fold, List.of());

	/**
	 * The step of what is open of an invoice: that of the notice which waits, else the
	 * last one given; null before any.
	 */
	public @Nullable String step(String invoice, OpenAmount standing) {
		String part = part(invoice, standing.due());
		return waiting.values()
			.stream()
			.flatMap(List::stream)
			.filter(line -> part(line.invoice(), line.due()).equals(part))
			.map(NoticeLine::step)
			.findFirst()
			.orElse(given.get(part));
	}

	private static @Nullable Climb fold(@Nullable Climb before, RecordedEvent event) {
		Climb after = new Climb(new TreeMap<>((before != null) ? before.given : new TreeMap<>()),
				new TreeMap<>((before != null) ? before.waiting : new TreeMap<>()));
		switch ((NoticeEvent) event.payload()) {
			case NoticeDrafted it -> after.waiting.put(it.notice(), it.lines());
			case NoticeGiven it -> {
				after.waiting.remove(it.notice());
				it.lines().forEach(line -> after.given.put(part(line.invoice(), line.due()), line.step()));
			}
			case NoticeWithdrawn it -> after.waiting.remove(it.notice());
			case NoticeApproved it -> throw new IllegalArgumentException("no step: " + it);
			case NoticeCharged it -> throw new IllegalArgumentException("no step: " + it);
			case NoticeChargesCancelled it -> throw new IllegalArgumentException("no step: " + it);
			case NoticeDispatched it -> throw new IllegalArgumentException("no step: " + it);
			case NoticeUndelivered it -> throw new IllegalArgumentException("no step: " + it);
			case LadderAssigned it -> throw new IllegalArgumentException("no step: " + it);
			case LadderResumed it -> throw new IllegalArgumentException("no step: " + it);
		}
		return (after.given.isEmpty() && after.waiting.isEmpty()) ? null : after;
	}

	private static @Nullable String account(NoticeEvent event) {
		return switch (event) {
			case NoticeDrafted it -> it.account();
			case NoticeGiven it -> it.account();
			case NoticeWithdrawn it -> it.account();
			case NoticeApproved ignored -> null;
			case NoticeCharged ignored -> null;
			case NoticeChargesCancelled ignored -> null;
			case NoticeDispatched ignored -> null;
			case NoticeUndelivered ignored -> null;
			case LadderAssigned ignored -> null;
			case LadderResumed ignored -> null;
		};
	}

	private static String part(String invoice, LocalDate due) {
		return invoice + "|" + due;
	}

}
