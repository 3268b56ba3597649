package io.dunwell.messages.promise;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * A line gave way to a newer promise on the same invoice; it counts as not kept.
 */
@LogicalName("promise-line-replaced")
public record PromiseLineReplaced(String promise, String account, String invoice,
		String by) implements PromiseEvent, OfAccount {

}
