package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.LogicalName;

/**
 * What a notice costs the customer was charged as it went out: once, however often that
 * is tried.
 *
 * @param date where the customer is
 */
@LogicalName("notice-charged")
public record NoticeCharged(String notice, String account, LocalDate date, String step,
		List<NoticeCharge> charges) implements NoticeEvent {

}
