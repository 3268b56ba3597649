package io.dunwell.messages.account;

import io.dunwell.messages.Event;

/**
 * Facts on accounts.
 */
public sealed interface AccountEvent extends Event
		permits AccountOpened, ParentSet, ChildrenCounted, CashPolicySet, ContactDetailsSet, SalespersonAssigned {

}
