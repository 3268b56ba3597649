package io.dunwell.messages.promise;

import java.time.Instant;
import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;

/**
 * An account learned what lies unapplied of a payment of its, whenever that changed; a
 * payment that was applied whole when it came is not told of.
 *
 * @param received when the payment was recorded
 */
@LogicalName("unapplied-noted")
public record UnappliedNoted(String account, String payment, LocalDate valueDate, Instant received,
		Money unapplied) implements CoverEvent {

}
