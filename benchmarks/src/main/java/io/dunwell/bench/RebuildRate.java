package io.dunwell.bench;

import java.time.Duration;
import java.util.List;

import io.dunwell.log.EventLog;

/**
 * All views from nothing. The baselines read the same log and write the same documents
 * without deciding anything: what no projector can beat, and what one costs that saves
 * after each event.
 */
final class RebuildRate implements Benchmark {

	@Override
	public String question() {
		return "All views from the whole log, against raw reading and writing (aims: 50 % of raw, 8× of per-event)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		int events = options.number("events", 200_000);
		try (Lab lab = new Lab()) {
			long head = fill(lab, events);
			ViewTables tables = new ViewTables(lab);
			double ours = rebuild(lab, options.number("patience", 600));
			List<ViewTables.Written> written = tables.written();
			long writes = written.stream().mapToLong(ViewTables.Written::writes).sum();
			double shared = tables.readLog(1) + tables.writeAgain(written);
			double each = tables.readLog(written.size()) + tables.writeAgain(written);
			long touches = Touches.count(lab);
			double perEvent = touches / tables.perEventRate(written, options.number("sample", 20_000));
			report.head("events", "views", "documents written", "rebuild", "events/s", "raw, log read once", "share",
					"raw, log read per view", "share", "saved per event", "times faster");
			report.row(Long.toString(head), Integer.toString(written.size()), Long.toString(writes), seconds(ours),
					Report.rate(head / ours), seconds(shared), Report.percent(shared, ours), seconds(each),
					Report.percent(each, ours), seconds(perEvent), Report.times(perEvent, ours));
			report.table();
		}
	}

	/** A book as large as so many events make it. */
	private static long fill(Lab lab, int events) {
		EventLog log = lab.get(EventLog.class);
		for (int from = 0; log.head() < events; from += Book.BATCH) {
			Book.keep(lab, from, from + Book.BATCH);
		}
		return log.head();
	}

	private static double rebuild(Lab lab, int patience) {
		long start = System.nanoTime();
		lab.views().start();
		lab.views().awaitHead(Duration.ofSeconds(patience));
		double seconds = (System.nanoTime() - start) / 1e9;
		lab.views().stop();
		return seconds;
	}

	private static String seconds(double seconds) {
		return Report.rate(seconds) + " s";
	}

}
