package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.Judgement;
import io.dunwell.command.promise.Cover.Line;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.promise.ShortfallNoted;
import io.dunwell.messages.promise.UnappliedNoted;
import org.jspecify.annotations.Nullable;

/**
 * What follows for an account's promises when some mature or cash moves: first the cash
 * on each invoice counts, then what lies unapplied on the account is shared out anew, and
 * what is true now of a line is said unless it was.
 */
final class Settlement {

	private final Ledger ledger;

	private final String account;

	/** By what is applied to the invoices alone. */
	private final SequencedMap<Line, Judgement> judgements = new LinkedHashMap<>();

	private final Map<String, Loaded<Invoice>> invoices = new HashMap<>();

	private @Nullable UnappliedNoted unapplied;

	Settlement(Ledger ledger, String account) {
		this.ledger = ledger;
		this.account = account;
	}

	/** Has a line judged, for the first time or again. */
	void judge(Loaded<Invoice> invoice, Judgement judgement) {
		String id = invoice.ask(Invoice::id);
		invoices.put(id, invoice);
		judgements.put(new Line(judgement.promise(), id), judgement);
	}

	/** Has other cash lie on the account. */
	void note(UnappliedNoted changed) {
		unapplied = changed;
	}

	/** What would become of a line, were it judged now. */
	Judgement tried(Loaded<Invoice> invoice, Judgement judgement) {
		if (judgement.lacks().isZero() || !ledger.exists(Ids.cover(account))) {
			return judgement;
		}
		ShortfallNoted line = shortfall(new Line(judgement.promise(), invoice.ask(Invoice::id)), judgement);
		return judgement.plus(Cover.of(ledger, account).ask(cover -> cover.wouldReach(line)));
	}

	/**
	 * @param reason the business date of what gives rise to it
	 */
	void settle(LocalDate reason) {
		Optional<Loaded<Cover>> cover = cover();
		Map<Line, Money> before = reached(cover);
		cover.ifPresent(one -> one.tell(it -> note(it, reason)));
		Map<Line, Money> after = reached(cover);
		judgements.forEach((line, judgement) -> state(line, judgement, after, reason));
		TreeSet<Line> others = new TreeSet<>(before.keySet());
		others.addAll(after.keySet());
		others.removeAll(judgements.keySet());
		for (Line line : others) {
			if (!Objects.equals(before.get(line), after.get(line))) {
				invoice(line).ask(it -> it.promises().judgement(line.promise()))
					.ifPresent(judgement -> state(line, judgement, after, reason));
			}
		}
	}

	/** None where no cash ever lay unapplied and no line lacked any. */
	private Optional<Loaded<Cover>> cover() {
		boolean begins = unapplied != null || judgements.values().stream().anyMatch(one -> !one.lacks().isZero());
		return begins || (!judgements.isEmpty() && ledger.exists(Ids.cover(account)))
				? Optional.of(Cover.of(ledger, account)) : Optional.empty();
	}

	private static Map<Line, Money> reached(Optional<Loaded<Cover>> cover) {
		return cover.map(one -> one.ask(Cover::reached)).orElse(Map.of());
	}

	private void note(Cover cover, LocalDate reason) {
		if (unapplied != null) {
			cover.note(unapplied, reason);
		}
		judgements.forEach((line, judgement) -> cover.note(shortfall(line, judgement), judgement.holdsFrom(reason)));
	}

	private ShortfallNoted shortfall(Line line, Judgement judgement) {
		Judgement.Window window = judgement.window();
		return new ShortfallNoted(account, line.promise(), line.invoice(), window.from(), window.made(), window.until(),
				judgement.lacks());
	}

	private void state(Line line, Judgement applied, Map<Line, Money> reached, LocalDate reason) {
		Money more = reached.get(line);
		Judgement judgement = (more == null) ? applied : applied.plus(more);
		Loaded<Invoice> invoice = invoice(line);
		if (invoice.ask(it -> it.promises().says(judgement))) {
			return;
		}
		LocalDate effective = judgement.holdsFrom(reason);
		invoice.tell(it -> it.judge(judgement, effective));
		ledger.load(Promise.class, line.promise(), Refusal.UNKNOWN_PROMISE)
			.tell(it -> it.judge(line.invoice(), judgement, effective));
	}

	private Loaded<Invoice> invoice(Line line) {
		return invoices.computeIfAbsent(line.invoice(), id -> ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE));
	}

}
