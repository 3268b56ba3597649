package io.dunwell.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

import io.dunwell.command.ladder.LadderProbe;

/** What the ladder's pure function costs for an invoice, without any log. */
final class LadderRate implements Benchmark {

	private static final int STEPS_OF_A_LADDER = 7;

	@Override
	public String question() {
		return "Deciding on an invoice with nothing due, and on a step that is (aims: 0.02 ms and 0.3 ms)";
	}

	@Override
	public void run(Options options, Report report) {
		int millis = options.number("millis", 2000);
		report.head("invoices of the account", "nothing due, an invoice", "a step due, drafted and given, an invoice",
				"dates of the steps by hand", "times (nothing due)");
		LadderProbe warm = new LadderProbe(3);
		perOne(warm::week, millis);
		perOne(warm::nothingDue, millis);
		for (int invoices : options.numbers("invoices", "1,10,1000")) {
			LadderProbe probe = new LadderProbe(invoices);
			double none = perOne(() -> {
				probe.nothingDue();
				return invoices;
			}, millis);
			double due = perOne(probe::week, millis);
			double byHand = perOne(LadderRate::dates, millis);
			report.row(Integer.toString(invoices), micros(none), micros(due), micros(byHand),
					Report.times(none, byHand));
		}
		report.table();
	}

	/** Milliseconds for one, the median of rounds after as many to warm up. */
	private static double perOne(LongSupplier work, int millis) {
		List<Double> rounds = new ArrayList<>();
		for (int round = 0; round < 10; round++) {
			long start = System.nanoTime();
			long end = start + millis * 100_000L;
			long done = 0;
			while (System.nanoTime() < end) {
				done += work.getAsLong();
			}
			rounds.add((System.nanoTime() - start) / 1e6 / Math.max(1, done));
		}
		List<Double> warm = new ArrayList<>(rounds.subList(5, 10));
		Collections.sort(warm);
		return warm.get(warm.size() / 2);
	}

	/** Working days of each step, and nothing else: what no ladder can beat. */
	private static long dates() {
		LocalDate day = LocalDate.parse("2026-03-10");
		for (int step = 0; step < STEPS_OF_A_LADDER; step++) {
			day = day.plusDays(3);
			while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
				day = day.plusDays(1);
			}
		}
		return day.isLeapYear() ? 0 : 1;
	}

	private static String micros(double millis) {
		return String.format(Locale.ROOT, "%.4f ms", millis);
	}

}
