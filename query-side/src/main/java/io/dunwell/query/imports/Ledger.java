package io.dunwell.query.imports;

import java.util.Collections;
import java.util.List;

import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Batch;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.imports.FileCommand;
import io.dunwell.messages.imports.FindNeighbours;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.imports.StatementNeighbours;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.payment.FindPayers;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.Payers;
import io.dunwell.messages.payment.PaymentMatches;
import io.dunwell.messages.payment.ReversePayment;
import org.axonframework.messaging.MetaData;

/**
 * The ledger as an import sees it: on behalf of whoever imports.
 */
record Ledger(Switchboard switchboard, EventLog log, MetaData metaData) {

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
	BatchResult tell(Batch batch, int rows) {
		keepPace();
		try {
			return switchboard.tellAll(batch, metaData);
		}
		catch (Rejected refused) {
			if (refused.refusal() != Refusal.CONFLICT) {
				throw refused;
			}
			return new BatchResult(
					Collections.nCopies(rows, new Outcome(Status.REJECTED, null, refused.details(), null)));
		}
	}

	InvoiceMatches invoices(FindInvoices query) {
		return ask(query, metaData);
	}

	Payers payers(FindPayers query) {
		return ask(query, metaData);
	}

	/** Which payments there were when the import began. */
	PaymentMatches payments(FindPayments query) {
		return ask(query, metaData);
	}

	/** Which payments there are by now, those of this import included. */
	PaymentMatches paymentsNow(FindPayments query) {
		return ask(query, metaData.and(Meta.AT_LEAST, Long.toString(log.last())));
	}

	/**
	 * Reverses one payment.
	 * @throws Rejected as the ledger refuses it
	 */
	void reverse(ReversePayment command) {
		switchboard.tell(command, metaData);
	}

	/** Which imports there were, as the views have it. */
	ImportedFiles imports(ListImports query) {
		return ask(query, metaData);
	}

	/** What stands beside statements, as the views had it when the import began. */
	StatementNeighbours neighbours(FindNeighbours query) {
		return ask(query, metaData);
	}

	/** The company of what names none. */
	String home() {
		Object company = metaData.get(Meta.COMPANY);
		return company == null ? Ids.MAIN : company.toString();
	}

	/** Whether nothing is to go in. */
	boolean isTrial() {
		return metaData.containsKey(Meta.DRY_RUN);
	}

	/** Records something of an import, in the name of who imports. */
	void record(FileCommand command) {
		switchboard.tell(command, metaData.and(Meta.ROLE, Role.SYSTEM.name()));
	}

	/** Lets the views catch up before more is written. */
	private void keepPace() {
		long atLeast = log.last() - AHEAD;
		if (atLeast > 0) {
			ask(new FindViewsPosition(), metaData.and(Meta.AT_LEAST, Long.toString(atLeast)));
		}
	}

	private <A> A ask(Query<A> query, MetaData asker) {
		for (int attempt = 1;; attempt++) {
			try {
				return switchboard.ask(query, asker);
			}
			catch (Rejected refused) {
				if (attempt == PATIENCE || refused.refusal() != Refusal.VIEWS_BEHIND) {
					throw refused;
				}
			}
		}
	}

}
