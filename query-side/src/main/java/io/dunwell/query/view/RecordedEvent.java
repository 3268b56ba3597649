package io.dunwell.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;

/**
 * A fact as folds see it: what was said, where it stands in the log, and both its times.
 *
 * @param position in the log; grows strictly
 * @param stored when the store wrote it, by the machine's clock
 * @param metadata as {@link Meta} names it
 * @param payload the fact
 * @param zone of the company, in which days begin
 */
public record RecordedEvent(long position, Instant stored, Map<String, ?> metadata, Event payload, ZoneId zone) {

	/**
	 * When the desk learned it, by the desk's clock.
	 */
	public Instant recorded() {
		Object recorded = metadata.get(Meta.RECORDED);
		return (recorded != null) ? Instant.parse(recorded.toString()) : stored;
	}

	/** The company's day on which the desk learned it. */
	public LocalDate recordedOn() {
		return LocalDate.ofInstant(recorded(), zone);
	}

	/**
	 * The business date from which it holds; the day it was recorded if none was said.
	 */
	public LocalDate effective() {
		Object effective = metadata.get(Meta.EFFECTIVE);
		return (effective != null) ? LocalDate.parse(effective.toString()) : recordedOn();
	}

	/** Who said so: a person's handle, or {@code desk}. */
	public String actor() {
		Object actor = metadata.get(Meta.ACTOR);
		return (actor != null) ? actor.toString() : "desk";
	}

}
