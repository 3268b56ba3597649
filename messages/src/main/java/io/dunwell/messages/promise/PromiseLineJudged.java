package io.dunwell.messages.promise;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line: said on a collection day once its date and grace had passed, or
 * earlier, when another promise is made on the invoice of one that was kept already or
 * when a credit note leaves nothing of it owed; said again whenever cash bounced, moved
 * or came with an earlier value date, so that the last one is what is true now, also of a
 * line that a newer one replaced since. Cash counts that was applied to the invoice, then
 * cash that lies unapplied on the account.
 *
 * @param before the outcome that this one corrects (the same, when only what was paid
 * changed); null when the line is judged for the first time
 * @param promised at most what was still owed: what was credited by the end of the window
 * is not
 * @param paid what came in the window, at most what was promised
 * @param date the promised date
 * @param until the last value date that counts: the date and its grace
 */
@LogicalName("promise-line-judged")
public record PromiseLineJudged(String promise, String account, String invoice, Outcome outcome,
		@Nullable Outcome before, Money promised, Money paid, LocalDate date,
		LocalDate until) implements PromiseEvent, OfAccount {

}
