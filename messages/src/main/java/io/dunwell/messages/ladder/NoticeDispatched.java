package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * A notice is in the mail: what it says does not change any more.
 *
 * @param date where the customer is
 * @param deadline the last day the customer is given
 * @param room the mail room that sends it
 * @param lines what is on it, with what is chased of each
 */
@LogicalName("notice-dispatched")
public record NoticeDispatched(String notice, String account, LocalDate date, String kind, String step,
		@Nullable LocalDate deadline, String room, List<NoticeLine> lines) implements NoticeEvent {

}
