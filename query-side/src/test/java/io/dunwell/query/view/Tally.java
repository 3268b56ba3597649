package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.dunwell.messages.OfAccount;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.HoldPlaced;
import org.jspecify.annotations.Nullable;

/**
 * A small document for tests of the machinery: the contacts of an account in their order.
 * A hold throws it away; how many days ago the last contact was goes stale by the day.
 */
record Tally(String account, String order, LocalDate last, long daysAgo, @Nullable LocalDate stale) {

	/** Outcomes that the fold cannot take, until they are removed from here. */
	static final Set<String> POISON = ConcurrentHashMap.newKeySet();

	static final View<Tally> VIEW = new View<>("tallies", 1, Tally.class, List.of(ContactEvent.class), event -> {
		if (event.payload() instanceof ContactLogged logged && POISON.contains("key of " + logged.outcome())) {
			throw new IllegalStateException("no key");
		}
		return ((OfAccount) event.payload()).account();
	}, Tally::fold, List.of(new Index<>("last", List.of(), Column.date("last", Tally::last))),
			new Daily<>(Tally::on, Tally::stale));

	static @Nullable Tally fold(@Nullable Tally before, RecordedEvent event) {
		return switch ((ContactEvent) event.payload()) {
			case ContactLogged logged -> {
				if (POISON.contains(logged.outcome())) {
					throw new IllegalStateException("cannot take " + logged.outcome());
				}
				String order = (before != null) ? before.order() + logged.outcome() : logged.outcome();
				yield new Tally(logged.account(), order, event.recordedOn(), 0, null);
			}
			case HoldPlaced placed -> null;
			default -> before;
		};
	}

	private Tally on(LocalDate day) {
		return new Tally(account, order, last, day.toEpochDay() - last.toEpochDay(), day.plusDays(1));
	}

}
