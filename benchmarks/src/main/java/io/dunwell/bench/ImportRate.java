package io.dunwell.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

import io.dunwell.log.EventLog;
import io.dunwell.query.imports.ImportKind;
import io.dunwell.query.imports.ImportResult;
import io.dunwell.query.imports.Imports;

/** A CSV of invoices, ten to an account, with the views running beside it as they do. */
final class ImportRate implements Benchmark {

	private static final int BATCH = 1000;

	@Override
	public String question() {
		return "Invoices from a CSV file, against a batch insert of as many events";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		int rows = options.number("rows", 50_000);
		try (Lab lab = new Lab()) {
			lab.views().start();
			importFile(lab, "warm", options.number("warm", 20_000));
			lab.views().awaitHead(Duration.ofMinutes(5));
			long before = lab.get(EventLog.class).head();
			long start = System.nanoTime();
			importFile(lab, "row", rows);
			double imported = seconds(start);
			lab.views().awaitHead(Duration.ofMinutes(5));
			double seen = seconds(start);
			int events = (int) (lab.get(EventLog.class).head() - before);
			double raw = new RawRows(lab.dataSource()).inBatches(events, BATCH);
			report.head("rows", "events", "rows/s", "events/s", "raw batch insert, events/s", "of raw",
					"until every view has seen it");
			report.row(Integer.toString(rows), Integer.toString(events), Report.rate(rows / imported),
					Report.rate(events / imported), Report.rate(raw), Report.percent(events / imported, raw),
					Report.rate(seen) + " s");
			report.table();
		}
	}

	private static void importFile(Lab lab, String prefix, int rows) throws Exception {
		byte[] file = file(prefix, rows).getBytes(StandardCharsets.UTF_8);
		ImportResult result = lab.get(Imports.class)
			.run(ImportKind.INVOICES, new ByteArrayInputStream(file), prefix + ".csv", null, Lab.by("import"),
					Locale.ENGLISH);
		if (result.accepted() != rows) {
			throw new IllegalStateException("Only " + result.accepted() + ", for " + result.rejected());
		}
	}

	private static String file(String prefix, int rows) {
		LocalDate today = Book.today();
		StringBuilder file = new StringBuilder("account,accountName,country,number,issued,due,amount,currency\n");
		for (int row = 0; row < rows; row++) {
			file.append("%s-%d,Customer %d AB,SE,%s-%d,%s,%s,%d.50,SEK%n".formatted(prefix, row / 10, row / 10, prefix,
					row, today.minusDays(60), today.minusDays(30 - row % 60), 1000 + row));
		}
		return file.toString();
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

}
