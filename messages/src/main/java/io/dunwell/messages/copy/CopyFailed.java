package io.dunwell.messages.copy;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * A copy did not reach the customer.
 *
 * @param reason as the mail server put it
 */
@LogicalName("copy-failed")
public record CopyFailed(String copy, String account, String invoice, Personal reason) implements CopyEvent {

}
