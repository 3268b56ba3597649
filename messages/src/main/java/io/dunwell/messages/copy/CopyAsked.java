package io.dunwell.messages.copy;

import io.dunwell.messages.LogicalName;

/**
 * A customer is to get a copy of an invoice.
 */
@LogicalName("copy-asked")
public record CopyAsked(String copy, String account, String invoice) implements CopyEvent {

}
