package io.dunwell.messages.invoice;

import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks which invoices carry one of these numbers or payment references; for cash
 * application. Numbers are compared as {@link io.dunwell.messages.Ids#invoice} does,
 * references as {@link io.dunwell.messages.Ids#reference}.
 */
public record FindInvoices(String company, List<String> numbers,
		List<String> references) implements Query<InvoiceMatches> {

}
