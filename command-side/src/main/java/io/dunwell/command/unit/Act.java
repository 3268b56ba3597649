package io.dunwell.command.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.dunwell.messages.Meta;
import org.axonframework.messaging.MetaData;

/**
 * Who acts and when the desk learned it, as the metadata of a command or event says.
 *
 * @param actor a person's handle, or {@code desk}
 * @param recorded by the desk's clock, which may be simulated
 */
public record Act(String actor, Instant recorded) {

	/**
	 * People type again what seemed to time out (Slack's 3 seconds): not a second fact.
	 */
	private static final Duration RETYPED_WITHIN = Duration.ofMinutes(10);

	public static Act of(MetaData metaData) {
		return new Act(String.valueOf(metaData.get(Meta.ACTOR)),
				Instant.parse(String.valueOf(metaData.get(Meta.RECORDED))));
	}

	/** The business date on which this is said, where the customer is. */
	public LocalDate today(ZoneId zone) {
		return LocalDate.ofInstant(recorded, zone);
	}

	/** Whether this may be an earlier act typed again by the same person. */
	public boolean mayRepeat(Act earlier) {
		return actor.equals(earlier.actor)
				&& Duration.between(earlier.recorded, recorded).abs().compareTo(RETYPED_WITHIN) <= 0;
	}

}
