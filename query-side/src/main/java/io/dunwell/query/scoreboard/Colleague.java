package io.dunwell.query.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.DirectoryEvent;
import io.dunwell.messages.directory.PersonAdded;
import io.dunwell.messages.recognition.KudosGiven;
import io.dunwell.messages.recognition.RecognitionEvent;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the desk, and on which days a colleague thanked them. How often, by whom
 * and for what is theirs.
 */
record Colleague(String company, String handle, boolean collects, SortedSet<LocalDate> thanked) {

	/** People of a company. */
	static final String BY_HANDLE = "people";

	static final View<Colleague> VIEW = new View<>("recognition", 2, Colleague.class,
			List.of(DirectoryEvent.class, RecognitionEvent.class), event -> person(event.payload()), Colleague::fold,
			List.of(new Index<>(BY_HANDLE, List.of(Column.text("company", Colleague::company)),
					Column.text("handle", Colleague::handle))));

	boolean wasThanked(LocalDate from, LocalDate to) {
		return !thanked.subSet(from, to.plusDays(1)).isEmpty();
	}

	private static Colleague fold(@Nullable Colleague before, RecordedEvent event) {
		Event payload = event.payload();
		return switch (payload) {
			case PersonAdded added ->
				new Colleague(added.company(), added.handle(), isCollector(added.role()), new TreeSet<>());
			case KudosGiven given -> Fold.known(before, given.to()).thanked(event.effective());
			default -> throw new IllegalArgumentException("not of a person: " + payload.getClass().getName());
		};
	}

	private static boolean isCollector(String role) {
		return Role.valueOf(role.toUpperCase(Locale.ROOT)) == Role.COLLECTOR;
	}

	private Colleague thanked(LocalDate day) {
		SortedSet<LocalDate> days = new TreeSet<>(thanked);
		days.add(day);
		return new Colleague(company, handle, collects, days);
	}

	private static @Nullable String person(Event event) {
		return switch (event) {
			case PersonAdded added -> added.person();
			case KudosGiven given -> Ids.person(given.company(), given.to());
			default -> null;
		};
	}

}
