package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.dunwell.messages.imports.FindNeighbours;
import io.dunwell.messages.imports.RecordStatements;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.imports.StatementNeighbours.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * Holds statements against those of the same account that stand beside them, in the file
 * and in all that went in before: whether one opens where the one before closed, and
 * whether a number is missing. By the days of their balances, since files come in any
 * order; by the order in the file where a bank tells no days.
 */
final class StatementChain {

	private static final int BATCH = 250;

	private final Ledger ledger;

	private final Report report;

	private final List<Placed> batch = new ArrayList<>();

	/** The last of each account that is not of the batch any more. */
	private final Map<String, Statement> last = new HashMap<>();

	StatementChain(Ledger ledger, Report report) {
		this.ledger = ledger;
		this.report = report;
	}

	private record Placed(Place place, Statement told) {
	}

	/** Takes a statement, and says whether it is time to {@link #settle}. */
	boolean add(Place place, Statement statement) {
		batch.add(new Placed(place, statement));
		return batch.size() == BATCH;
	}

	/** Checks and records those whose rows have all gone in. */
	void settle() {
		if (batch.isEmpty()) {
			return;
		}
		List<Statement> told = batch.stream().map(Placed::told).toList();
		List<Neighbours> beside = ledger.neighbours(new FindNeighbours(ledger.home(), told)).all();
		for (int i = 0; i < told.size(); i++) {
			checkBefore(i, beside.get(i));
			checkAfter(i, beside.get(i));
		}
		if (!ledger.isTrial()) {
			ledger.record(new RecordStatements(ledger.home(), told));
		}
		told.forEach(one -> last.put(account(one), one));
		batch.clear();
	}

	private void checkBefore(int at, Neighbours beside) {
		Statement own = batch.get(at).told();
		List<Statement> ofFile = ofFile(at);
		List<Statement> before = own.opened() == null ? ofFile.subList(Math.max(0, ofFile.size() - 1), ofFile.size())
				: lastBefore(own, Stream.concat(beside.before().stream(), ofFile.stream()).distinct().toList());
		// a statement of a month beside those of its days proves nothing by itself
		boolean sure = before.stream().anyMatch(one -> ofFile.contains(one) || !overlap(one, own));
		List<Statement> closed = before.stream().filter(one -> one.closing() != null).toList();
		boolean opens = closed.isEmpty()
				|| closed.stream().anyMatch(one -> Objects.equals(one.closing(), own.opening()));
		if (sure && own.opening() != null && !opens) {
			tell(at, ImportCode.BALANCE_CHAIN_BROKEN, closed.getLast(), own);
		}
		if (sure) {
			checkNumber(at, before);
		}
	}

	// Banks that do not count write 0; counting starts again with the year.
	private void checkNumber(int at, List<Statement> before) {
		long number = number(batch.get(at).told());
		long latest = before.stream().mapToLong(StatementChain::number).max().orElse(0);
		if (latest > 0 && number > latest + 1) {
			report.warn(Finding.of(batch.get(at).place(), ImportCode.STATEMENT_MISSING, latest, number));
		}
	}

	private static long number(Statement one) {
		return Objects.requireNonNullElse(one.number(), 0L);
	}

	/** The next one may have come before: then nobody else would notice. */
	private void checkAfter(int at, Neighbours beside) {
		Statement own = batch.get(at).told();
		List<Statement> after = beside.after().stream().filter(one -> one.opening() != null).toList();
		LocalDate day = after.stream()
			.filter(one -> !overlap(one, own))
			.map(Statement::opened)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		if (beside.known() || own.closing() == null || day == null || isBetween(at, day)) {
			return;
		}
		List<Statement> next = after.stream().filter(one -> !isAfter(one.opened(), day)).toList();
		if (next.stream().noneMatch(one -> Objects.equals(one.opening(), own.closing()))) {
			tell(at, ImportCode.NEXT_BALANCE_DIFFERS, own, next.getFirst());
		}
	}

	// That one is itself held against what is before it.
	private boolean isBetween(int at, LocalDate day) {
		Statement own = batch.get(at).told();
		return ofFile(at).stream()
			.filter(one -> !overlap(one, own))
			.anyMatch(one -> !isAfter(own.closed(), one.opened()) && !isAfter(one.opened(), day));
	}

	/** The others of the account; of those of its own days only what comes before. */
	private List<Statement> ofFile(int at) {
		Statement own = batch.get(at).told();
		List<Statement> found = new ArrayList<>(Stream.ofNullable(last.get(account(own))).toList());
		for (int i = 0; i < batch.size(); i++) {
			Statement one = batch.get(i).told();
			boolean dated = own.opened() != null
					&& !(Objects.equals(one.opened(), own.opened()) && Objects.equals(one.closed(), own.closed()));
			if (account(one).equals(account(own)) && !one.equals(own) && (i < at || dated)) {
				found.add(one);
			}
		}
		return found;
	}

	private static List<Statement> lastBefore(Statement own, List<Statement> all) {
		List<Statement> before = all.stream()
			.filter(one -> one.closed() != null && !isAfter(one.closed(), own.opened()))
			.sorted(Comparator.comparing(one -> Objects.requireNonNull(one.closed())))
			.toList();
		LocalDate day = before.stream()
			.filter(one -> !overlap(one, own))
			.map(Statement::closed)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
		return before.stream().filter(one -> !isAfter(day, one.closed())).toList();
	}

	/** Whether the days of one hold those of the other. */
	private static boolean overlap(Statement one, Statement other) {
		return holds(one, other) || holds(other, one);
	}

	private static boolean holds(Statement outer, Statement inner) {
		return inner.opened() != null && inner.closed() != null && outer.opened() != null && outer.closed() != null
				&& !outer.opened().isAfter(inner.opened()) && !outer.closed().isBefore(inner.closed());
	}

	/** What is unknown is before all. */
	private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
		return day != null && (other == null || day.isAfter(other));
	}

	private void tell(int at, ImportCode code, Statement before, Statement after) {
		report.warn(Finding.of(batch.get(at).place(), code, Objects.requireNonNull(before.closing()),
				Objects.requireNonNull(after.opening()), day(before.closed()), day(after.opened())));
	}

	private static Object day(@Nullable LocalDate day) {
		return day == null ? "?" : day;
	}

	private static String account(Statement one) {
		return one.bankAccount() + " " + one.currency();
	}

}
