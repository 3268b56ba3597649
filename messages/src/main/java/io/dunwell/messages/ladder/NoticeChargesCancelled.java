package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.LogicalName;

/**
 * A notice came back before it counted as given: what it had charged is not owed. What
 * was paid, credited or contested of it meanwhile stands.
 *
 * @param date on which it was charged
 */
@LogicalName("notice-charges-cancelled")
public record NoticeChargesCancelled(String notice, String account, LocalDate date, String step,
		List<NoticeCharge> charges) implements NoticeEvent {

}
