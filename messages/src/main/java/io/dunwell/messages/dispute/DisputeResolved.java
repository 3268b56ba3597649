package io.dunwell.messages.dispute;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * A dispute ended.
 */
@LogicalName("dispute-resolved")
public record DisputeResolved(String dispute, String account, String invoice, Money amount, String outcome,
		@Nullable String creditNote, @Nullable String rootCause) implements DisputeEvent, OfAccount {

}
