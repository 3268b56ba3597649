package io.dunwell.messages.promise;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * A line gave way to a newer promise on the same invoice. An open one will never be
 * judged and counts as not kept; one that was judged partial or broken stays what it was
 * judged. One that was kept gives way to nothing.
 */
@LogicalName("promise-line-replaced")
public record PromiseLineReplaced(String promise, String account, String invoice,
		String by) implements PromiseEvent, OfAccount {

}
