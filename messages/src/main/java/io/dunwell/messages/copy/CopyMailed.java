package io.dunwell.messages.copy;

import io.dunwell.messages.LogicalName;

/**
 * A mail server has a copy for the customer.
 */
@LogicalName("copy-mailed")
public record CopyMailed(String copy, String account, String invoice) implements CopyEvent {

}
