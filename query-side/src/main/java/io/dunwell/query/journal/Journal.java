package io.dunwell.query.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import io.dunwell.messages.aging.Basis;
import io.dunwell.query.audit.AuditTrail;
import io.dunwell.query.audit.AuditTrail.Entry;
import io.dunwell.query.audit.AuditTrail.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger as a plain-text journal of double entries, as hledger 1.x and other
 * plain-text accounting tools read it: one transaction for each fact that moves money, in
 * the log's order, which need not be that of its dates.
 */
public final class Journal {

	private final AuditTrail trail;

	Journal(AuditTrail trail) {
		this.trail = trail;
	}

	/**
	 * Hands on the journal's text, transaction by transaction.
	 * @param company only its books; null for those of all
	 * @param basis whether a fact is dated when it was true, or when it became known
	 */
	public void write(@Nullable String company, Basis basis, Consumer<String> out) {
		out.accept("; Debits are positive. Amounts are in the currency's own units.\ndecimal-mark .\n");
		Bookkeeping books = new Bookkeeping();
		this.trail.read(0, Integer.MAX_VALUE, Filter.of(company), entry -> {
			List<Posting> postings = books.of(entry.event().payload())
				.stream()
				.filter(posting -> !posting.amount().isZero())
				.toList();
			if (!postings.isEmpty()) {
				out.accept(transaction(entry, basis, postings));
			}
			return true;
		});
	}

	/** Its code is the fact's position in the log. */
	private static String transaction(Entry entry, Basis basis, List<Posting> postings) {
		LocalDate so = entry.event().effective();
		LocalDate told = entry.event().recordedOn();
		// told ahead of its date, it is not known to be so before
		LocalDate date = (basis == Basis.KNOWN && told.isAfter(so)) ? told : so;
		StringBuilder text = new StringBuilder(
				"\n%s (%d) %s\n".formatted(date, entry.event().position(), entry.type()));
		for (Posting posting : postings) {
			text.append("    %s  %s\n".formatted(posting.account(), posting.amount()));
		}
		return text.toString();
	}

}
