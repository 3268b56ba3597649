package io.dunwell.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntFunction;

import io.dunwell.log.EventLog;
import io.dunwell.query.imports.ImportKind;
import io.dunwell.query.imports.ImportResult;
import io.dunwell.query.imports.Imports;

/**
 * A CSV of invoices, ten to an account, then a statement that pays each of them, then the
 * same statement again; with the views running beside it as they do.
 */
final class ImportRate implements Benchmark {

	private static final int BATCH = 1000;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	@Override
	public String question() {
		return "Invoices and a statement that pays them from CSV files, against a batch insert of as many events";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		int rows = options.number("rows", 50_000);
		int warm = options.number("warm", 20_000);
		try (Lab lab = new Lab()) {
			lab.views().start();
			importFile(lab, ImportKind.INVOICES, invoices("warm", warm), warm);
			lab.views().awaitHead(PATIENCE);
			importFile(lab, ImportKind.STATEMENTS, statement("warm", warm), warm);
			lab.views().awaitHead(PATIENCE);
			report.head("what", "rows", "events", "rows/s", "events/s", "raw batch insert, events/s", "of raw",
					"until every view has seen it", "heap at most");
			Path paid = statement("row", rows);
			measure(lab, report, "invoices", ImportKind.INVOICES, invoices("row", rows), rows);
			measure(lab, report, "statement", ImportKind.STATEMENTS, paid, rows);
			measure(lab, report, "the same again", ImportKind.STATEMENTS, paid, 0);
			report.table();
		}
	}

	private static void measure(Lab lab, Report report, String what, ImportKind kind, Path file, int accepted)
			throws Exception {
		resetHeap();
		long before = lab.get(EventLog.class).head();
		long start = System.nanoTime();
		int rows = importFile(lab, kind, file, accepted);
		double imported = seconds(start);
		lab.views().awaitHead(PATIENCE);
		double seen = seconds(start);
		long heap = heapAtMost();
		int events = (int) (lab.get(EventLog.class).head() - before);
		double raw = new RawRows(lab.dataSource()).inBatches(Math.max(events, BATCH), BATCH);
		report.row(what, Integer.toString(rows), Integer.toString(events), Report.rate(rows / imported),
				Report.rate(events / imported), Report.rate(raw), Report.percent(events / imported, raw),
				Report.rate(seen) + " s", heap + " MiB");
	}

	/** How many rows there were. */
	private static int importFile(Lab lab, ImportKind kind, Path file, int accepted) throws Exception {
		ImportResult result;
		try (InputStream content = Files.newInputStream(file)) {
			result = lab.get(Imports.class).run(kind, content, "benchmark.csv", null, Lab.by("import"), Locale.ENGLISH);
		}
		if (result.accepted() != accepted || !result.rejected().isEmpty()) {
			throw new IllegalStateException("Only " + result.accepted() + ", for " + result.rejected());
		}
		return result.accepted() + result.duplicates();
	}

	private static Path invoices(String prefix, int rows) throws IOException {
		LocalDate today = Book.today();
		return file("account,accountName,country,number,issued,due,amount,currency", rows,
				row -> "%s-%d,Customer %d AB,SE,%s-%d,%s,%s,%d.50,SEK".formatted(prefix, row / 10, row / 10, prefix,
						row, today.minusDays(60), today.minusDays(30 - row % 60), 1000 + row));
	}

	private static Path statement(String prefix, int rows) throws IOException {
		return file("bankAccount,bankReference,valueDate,amount,currency,payer,invoice", rows,
				row -> "SE1,%s-%d,%s,%d.50,SEK,Customer %d AB,%s-%d".formatted(prefix, row, Book.today(), 1000 + row,
						row / 10, prefix, row));
	}

	/** On the disk, so that the heap is the desk's alone. */
	private static Path file(String head, int rows, IntFunction<String> row) throws IOException {
		Path file = Files.createTempFile("dunwell-bench", ".csv");
		file.toFile().deleteOnExit();
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write(head);
			for (int i = 0; i < rows; i++) {
				writer.newLine();
				writer.write(row.apply(i));
			}
		}
		return file;
	}

	private static void resetHeap() {
		System.gc();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	/** In MiB: the pools' peaks, which need not have come together. */
	private static long heapAtMost() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter(pool -> pool.getType() == MemoryType.HEAP)
			.mapToLong(pool -> pool.getPeakUsage().getUsed())
			.sum() / (1024 * 1024);
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

}
