package io.dunwell.query.imports;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Command;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/**
 * The ledger as an import sees it: on behalf of whoever imports.
 */
record Ledger(CommandGateway commands, QueryGateway queries, MetaData metaData) {

	/**
	 * Has a batch carried out. A batch that others kept getting in the way of is refused
	 * row by row: it can be imported again.
	 */
	BatchResult tell(Command batch, int rows) {
		try {
			return commands.sendAndWait(new GenericMessage<>(batch, metaData));
		}
		catch (Rejected rejected) {
			if (rejected.refusal() != Refusal.CONFLICT) {
				throw rejected;
			}
			return new BatchResult(Collections.nCopies(rows, Outcome.rejected(rejected)));
		}
	}

	InvoiceMatches ask(String company, List<String> numbers, List<String> references) {
		try {
			return queries
				.query(FindInvoices.class.getName(),
						new GenericMessage<>(new FindInvoices(company, numbers, references), metaData),
						ResponseTypes.instanceOf(InvoiceMatches.class))
				.join();
		}
		catch (CompletionException failed) {
			throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
		}
	}

}
