package io.dunwell.command.contact;

import java.time.LocalDate;
import java.util.Comparator;

import io.dunwell.messages.ladder.NoticeLine;

/**
 * What climbs the ladder: an instalment of an invoice, or all of it where it has none.
 *
 * @param invoice its id
 * @param due when the part falls due
 */
public record Part(String invoice, LocalDate due) implements Comparable<Part> {

	private static final Comparator<Part> EARLIEST = Comparator.comparing(Part::due).thenComparing(Part::invoice);

	public static Part of(NoticeLine line) {
		return new Part(line.invoice(), line.due());
	}

	@Override
	public int compareTo(Part other) {
		return EARLIEST.compare(this, other);
	}

}
