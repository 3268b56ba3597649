package io.dunwell.query.imports;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Command;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as an import sees it: on behalf of whoever imports.
 */
record Ledger(CommandGateway commands, QueryGateway queries, MetaData metaData) {

	// Views wait ten seconds each time; after a large import they need more than once.
	private static final int PATIENCE = 12;

	/**
	 * Has a batch carried out. A batch that others kept getting in the way of is refused
	 * row by row: it can be imported again.
	 */
	BatchResult tell(Command batch, int rows) {
		try {
			return commands.sendAndWait(new GenericMessage<>(batch, metaData));
		}
		catch (HandlerExecutionException failed) {
			Rejected.Details why = details(failed).filter(details -> details.refusal() == Refusal.CONFLICT)
				.orElseThrow(() -> failed);
			return new BatchResult(Collections.nCopies(rows, new Outcome(Status.REJECTED, null, why, null)));
		}
	}

	InvoiceMatches ask(String company, List<String> numbers, List<String> references) {
		GenericMessage<FindInvoices> query = new GenericMessage<>(new FindInvoices(company, numbers, references),
				metaData);
		for (int attempt = 1;; attempt++) {
			try {
				return queries
					.query(FindInvoices.class.getName(), query, ResponseTypes.instanceOf(InvoiceMatches.class))
					.join();
			}
			catch (CompletionException failed) {
				if (attempt == PATIENCE || !isBehind(failed.getCause())) {
					throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
				}
			}
		}
	}

	private static boolean isBehind(@Nullable Throwable failure) {
		return failure instanceof HandlerExecutionException failed
				&& details(failed).filter(details -> details.refusal() == Refusal.VIEWS_BEHIND).isPresent();
	}

	private static Optional<Rejected.Details> details(HandlerExecutionException failed) {
		return failed.getDetails().filter(Rejected.Details.class::isInstance).map(Rejected.Details.class::cast);
	}

}
