package io.dunwell.messages.promise;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * A promise was logged in error; its open lines count for nothing.
 */
@LogicalName("promise-cancelled")
public record PromiseCancelled(String promise, String account, String reason) implements PromiseEvent, OfAccount {

}
