package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.LogicalName;

/**
 * A notice was sent, or the call made.
 *
 * @param date where the customer is
 * @param lines what was on it still, with what was chased by then
 */
@LogicalName("notice-given")
public record NoticeGiven(String notice, String account, LocalDate date, String kind, String step,
		List<NoticeLine> lines) implements NoticeEvent {

}
