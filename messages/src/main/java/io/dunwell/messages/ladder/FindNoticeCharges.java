package io.dunwell.messages.ladder;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/**
 * Asks the ledger what a notice that waits will charge when it goes out on a date;
 * nothing where it waits no more.
 *
 * @param notice id
 */
public record FindNoticeCharges(String notice, LocalDate date) implements Query<NoticeCharges> {

}
