package io.dunwell.desk.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.AsOf;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;

/** The ledger as it was known: the log is told again up to a day or a position. */
public final class Replay {

	private final Map<String, Standing> standings;

	private final LocalDate day;

	private Replay(Map<String, Standing> standings, LocalDate day) {
		this.standings = standings;
		this.day = day;
	}

	/**
	 * Tells the log again.
	 * @param view that of the standings
	 * @param until the first event that does not fit ends it
	 * @param day against which what is due is judged
	 */
	public static Replay of(View<Standing> view, EventLog log, Clock deskClock, Predicate<RecordedEvent> until,
			LocalDate day) {
		return new Replay(AsOf.documents(view, log, deskClock.getZone(), until, day), day);
	}

	/** What was owed in all, a line per currency. */
	public List<String> totals() {
		Map<String, List<Owed>> byCurrency = new TreeMap<>();
		standings.values()
			.forEach(standing -> Owed.by(standing, day)
				.forEach((currency, owed) -> byCurrency.computeIfAbsent(currency, first -> new ArrayList<>())
					.add(owed)));
		return byCurrency.entrySet().stream().map(entry -> total(entry.getKey(), entry.getValue())).toList();
	}

	/** How one account stood; empty when it was not known. */
	public List<String> account(String company, String code) {
		Standing standing = standings.get(Ids.account(company, code));
		if (standing == null) {
			return List.of();
		}
		List<String> lines = new ArrayList<>();
		Owed.by(standing, day).forEach((currency, owed) -> lines.add(total(currency, List.of(owed))));
		standing.invoices()
			.values()
			.stream()
			.sorted(Comparator.comparing(invoice -> invoice.due()))
			.forEach(invoice -> lines.add("  invoice %s, due %s: %s of %s open".formatted(invoice.number(),
					invoice.due(), invoice.open(), invoice.total())));
		standing.promises()
			.forEach(promise -> promise.lines()
				.forEach(line -> lines.add("  promised on invoice %s: %s by %s".formatted(Ids.keyOf(line.invoice()),
						line.amount(), line.date()))));
		standing.disputes()
			.stream()
			.filter(dispute -> dispute.closed() == null)
			.forEach(dispute -> lines.add("  contested on invoice %s: %s (%s)".formatted(Ids.keyOf(dispute.invoice()),
					dispute.amount(), dispute.reason())));
		return lines;
	}

	private static String total(String currency, List<Owed> owed) {
		return "%s  open %s, overdue %s, disputed %s, promised %s, unapplied %s".formatted(currency,
				sum(owed.stream().map(Owed::open).toList()), sum(owed.stream().map(Owed::overdue).toList()),
				sum(owed.stream().map(Owed::disputed).toList()), sum(owed.stream().map(Owed::promised).toList()),
				sum(owed.stream().map(Owed::unapplied).toList()));
	}

	private static String sum(List<Money> amounts) {
		return amounts.stream().reduce(Money::plus).orElseThrow().decimal().toPlainString();
	}

}
