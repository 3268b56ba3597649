package io.dunwell.messages.account;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * An account gained or lost a child.
 *
 * @param children how many it has now
 */
@LogicalName("children-counted")
public record ChildrenCounted(String account, int children) implements AccountEvent, OfAccount {

}
