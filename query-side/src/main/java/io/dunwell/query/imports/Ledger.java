package io.dunwell.query.imports;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import io.dunwell.log.EventLog;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Command;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
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
record Ledger(CommandGateway commands, QueryGateway queries, EventLog log, MetaData metaData) {

	/**
	 * Events by which an import may be ahead of the views: what they read in a second.
	 */
	private static final long AHEAD = 20_000;

	// Views wait ten seconds each time; after a large import they need more than once.
	private static final int PATIENCE = 12;

	/**
	 * Has a batch carried out. A batch that others kept getting in the way of is refused
	 * row by row: it can be imported again.
	 */
	BatchResult tell(Command batch, int rows) {
		keepPace();
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
		return ask(new FindInvoices(company, numbers, references), InvoiceMatches.class, metaData);
	}

	/** Lets the views catch up before more is written. */
	private void keepPace() {
		long atLeast = log.last() - AHEAD;
		if (atLeast > 0) {
			ask(new FindViewsPosition(), ViewsPosition.class, metaData.and(Meta.AT_LEAST, Long.toString(atLeast)));
		}
	}

	private <A> A ask(Query<A> query, Class<A> answer, MetaData asker) {
		for (int attempt = 1;; attempt++) {
			try {
				return queries
					.query(query.getClass().getName(), new GenericMessage<>(query, asker),
							ResponseTypes.instanceOf(answer))
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
