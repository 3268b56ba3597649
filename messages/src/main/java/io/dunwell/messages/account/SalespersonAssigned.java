package io.dunwell.messages.account;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * Who sells to an account from now on.
 *
 * @param salesperson a person's handle; null for nobody
 */
@LogicalName("salesperson-assigned")
public record SalespersonAssigned(String account, @Nullable String salesperson) implements AccountEvent, OfAccount {

}
