package io.dunwell.messages.account;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * An account became the child of another, or nobody's.
 *
 * @param parent id of the other; null when it has none any more
 */
@LogicalName("parent-set")
public record ParentSet(String account, @Nullable String parent) implements AccountEvent, OfAccount {

}
