package io.dunwell.messages.ladder;

import io.dunwell.messages.LogicalName;

/**
 * A notice is not given.
 *
 * @param reason {@code settled}, {@code held}, {@code disputed}, {@code promised},
 * {@code unapplied} or {@code replaced}, or what a person said
 */
@LogicalName("notice-withdrawn")
public record NoticeWithdrawn(String notice, String account, String kind, String step, boolean byHand,
		String reason) implements NoticeEvent {

}
