package io.dunwell.desk.e2e;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two years of settled invoices, and what they must add up to on any day: counted here
 * from the file alone, with nothing of the desk's code.
 *
 * @param dollars whole US dollars
 * @param lost a dispute we had to give in to: credited instead of paid
 */
record Yellevate(String customer, String number, LocalDate issued, LocalDate due, long dollars, boolean disputed,
		boolean lost, LocalDate settled) {

	static final String FILE = "receivables/yellevate-invoices.csv";

	static List<Yellevate> all() {
		return new String(Corpora.read(Corpora.find(FILE)), StandardCharsets.UTF_8).lines()
			.skip(1)
			.map(line -> line.split(",", -1))
			.map(cells -> new Yellevate(cells[1], cells[2], LocalDate.parse(cells[3]), LocalDate.parse(cells[4]),
					Long.parseLong(cells[5]), cells[6].equals("1"), cells[7].equals("1"), LocalDate.parse(cells[8])))
			.toList();
	}

	/** Contested from the day after the issue until it is settled. */
	LocalDate contested() {
		return settled.isAfter(issued) ? issued.plusDays(1) : issued;
	}

	boolean isOpen(LocalDate day) {
		return !issued.isAfter(day) && settled.isAfter(day);
	}

	boolean isContested(LocalDate day) {
		return disputed && !contested().isAfter(day) && settled.isAfter(day);
	}

	String bucket(LocalDate day) {
		long late = ChronoUnit.DAYS.between(due, day);
		return (late <= 0) ? "current"
				: (late <= 30) ? "1-30" : (late <= 60) ? "31-60" : (late <= 90) ? "61-90" : "90+";
	}

	/** Open dollars by bucket at the end of a day. */
	static Map<String, Long> aging(List<Yellevate> invoices, LocalDate day) {
		Map<String, Long> buckets = new LinkedHashMap<>();
		List.of("current", "1-30", "31-60", "61-90", "90+").forEach(bucket -> buckets.put(bucket, 0L));
		invoices.stream()
			.filter(invoice -> invoice.isOpen(day))
			.forEach(invoice -> buckets.merge(invoice.bucket(day), invoice.dollars(), Long::sum));
		return buckets;
	}

	static long contested(List<Yellevate> invoices, LocalDate day) {
		return invoices.stream().filter(invoice -> invoice.isContested(day)).mapToLong(Yellevate::dollars).sum();
	}

}
