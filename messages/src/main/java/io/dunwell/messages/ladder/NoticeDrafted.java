package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.LogicalName;

/**
 * A step of the ladder is due on an account: one notice for all parts of invoices that
 * come to such a step on that day.
 *
 * @param date the collection day
 * @param kind {@code e-mail}, {@code letter}, {@code sms}, {@code call},
 * {@code slack-task} or {@code none}
 * @param step the highest step on it, which decides the terms
 * @param ladder name of the policy
 */
@LogicalName(value = "notice-drafted", revision = 2)
public record NoticeDrafted(String notice, String account, LocalDate date, String kind, String step, NoticeTerms terms,
		String ladder, int version, List<NoticeLine> lines) implements NoticeEvent {

}
