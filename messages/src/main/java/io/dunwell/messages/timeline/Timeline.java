package io.dunwell.messages.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened on an account.
 */
public record Timeline(List<Entry> entries) {

	/**
	 * One fact: when it was recorded, from when it holds, its logical name, who, and in
	 * words.
	 */
	public record Entry(long position, Instant at, LocalDate effective, String type, String actor, String text) {

	}

}
