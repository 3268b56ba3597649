package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * The promise on an invoice no longer stands.
 */
@LogicalName("promise-released")
public record PromiseReleased(String invoice, String account, String promise) implements InvoiceEvent, OfAccount {

}
