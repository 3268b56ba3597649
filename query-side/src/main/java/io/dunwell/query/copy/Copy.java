package io.dunwell.query.copy;

import java.util.List;

import io.dunwell.messages.copy.CopyAsked;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.copy.CopyFailed;
import io.dunwell.messages.copy.CopyMailed;
import io.dunwell.messages.copy.CopyTaken;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an invoice that is still to be mailed.
 *
 * @param account the account's id
 * @param invoice its id
 * @param position of the request in the log
 * @param where {@link #TO_TAKE}, or the {@link #room} that has it
 */
record Copy(String id, String account, String invoice, long position, String where) {

	/** Nobody has it yet. */
	static final String TO_TAKE = "asked";

	/** Those in a place, the oldest first. */
	static final String BY_PLACE = "copy_place";

	static final View<Copy> VIEW = new View<>("copies", 1, Copy.class, List.of(CopyEvent.class),
			event -> ((CopyEvent) event.payload()).copy(), Copy::fold, List.of(new Index<>(BY_PLACE,
					List.of(Column.text("place", Copy::where)), Column.number("at", Copy::position))));

	/** The place of those that a mail room has. */
	static String room(String room) {
		return "room:" + room;
	}

	private static @Nullable Copy fold(@Nullable Copy before, RecordedEvent event) {
		return switch ((CopyEvent) event.payload()) {
			case CopyAsked it -> new Copy(it.copy(), it.account(), it.invoice(), event.position(), TO_TAKE);
			case CopyTaken it -> new Copy(it.copy(), it.account(), it.invoice(), event.position(), room(it.room()));
			case CopyMailed ignored -> null;
			case CopyFailed ignored -> null;
		};
	}

}
