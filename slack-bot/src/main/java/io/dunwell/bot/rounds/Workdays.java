package io.dunwell.bot.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.dunwell.bot.edge.Ledger;
import io.dunwell.messages.day.Days;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.day.ListWorkingDays;

/**
 * Which days the company works, by the ledger's own calendar: no weekends and no
 * holidays.
 */
public final class Workdays {

	/** Longer than any row of holidays, such as a Chinese golden week. */
	private static final int BACK = 14;

	private static final int KEPT = 10;

	private final Ledger ledger;

	private final String company;

	/** By the last of them; the calendar of a day does not change. */
	private final Map<LocalDate, List<LocalDate>> known = new ConcurrentHashMap<>();

	public Workdays(Ledger ledger, String company) {
		this.ledger = ledger;
		this.company = company;
	}

	public boolean isWorked(LocalDate day) {
		return until(day).contains(day);
	}

	/**
	 * The views as this day's collection day has left them; empty until it is closed.
	 * What is told before says what the day was about to change.
	 */
	public Optional<Ledger> begun(LocalDate day) {
		Days latest = this.ledger.ask(new ListDays(this.company, 1));
		boolean closed = latest.days().stream().anyMatch(last -> last.date().equals(day) && last.closed() != null);
		return closed ? Optional.of(this.ledger.at(latest.position())) : Optional.empty();
	}

	/** The last working day before a day. */
	public LocalDate before(LocalDate day) {
		return until(day).reversed()
			.stream()
			.filter(worked -> worked.isBefore(day))
			.findFirst()
			.orElse(day.minusDays(1));
	}

	private List<LocalDate> until(LocalDate day) {
		if (this.known.size() > KEPT) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(day,
				last -> this.ledger.ask(new ListWorkingDays(this.company, last.minusDays(BACK), last)).days());
	}

}
