package io.dunwell.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.dunwell.command.day.DayRunner;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import org.axonframework.messaging.MetaData;

/**
 * A collection day over more and more open invoices, ten to an account, where a promise
 * of one account in ten is due.
 */
final class DayRate implements Benchmark {

	private static final int DUE = 100;

	private static final int PROMISED_DAYS_AGO = 20;

	@Override
	public String question() {
		return "A collection day with a tenth of all accounts due (aims: < 30 s over 100,000 open invoices, linear)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		report.head("open invoices", "cases due", "events said", "day", "cases/s", "raw commits /s of as many", "share",
				"heap after");
		for (int invoices : options.numbers("invoices", "10000,100000")) {
			try (Lab lab = new Lab()) {
				lab.views().start();
				Book.register(lab, 0, invoices);
				for (int due = 0; due < invoices; due += DUE) {
					lab.say(promise(due), Lab.by("anna").and(Meta.RECORDED, then().toString()));
				}
				lab.views().awaitHead(Duration.ofMinutes(5));
				report(report, lab, invoices);
			}
		}
		report.table();
	}

	private static void report(Report report, Lab lab, int invoices) throws Exception {
		long before = lab.get(EventLog.class).head();
		long start = System.nanoTime();
		lab.get(DayRunner.class).runUpTo(Book.today(), MetaData.emptyInstance());
		double seconds = (System.nanoTime() - start) / 1e9;
		int cases = (invoices + DUE - 1) / DUE;
		long said = lab.get(EventLog.class).last() - before;
		RawRows rows = new RawRows(lab.dataSource());
		Load.Result raw = Load.run(lab, 4, Duration.ofSeconds(3), thread -> rows.inserts());
		Runtime runtime = Runtime.getRuntime();
		System.gc();
		report.row(Integer.toString(invoices), Integer.toString(cases), Long.toString(said),
				Report.rate(seconds) + " s", Report.rate(cases / seconds), Report.rate(raw.perSecond()),
				Report.percent(cases / seconds, raw.perSecond()),
				(runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024) + " MiB");
	}

	private static MakePromise promise(int invoice) {
		LocalDate date = Book.today().minusDays(PROMISED_DAYS_AGO - 5);
		return new MakePromise(null, Book.account(invoice), "Eva in accounts payable", "phone",
				List.of(new PromiseLine(Book.invoice(invoice), Money.of("100.00", Book.CURRENCY), date)));
	}

	private static Instant then() {
		return Instant.now().minus(PROMISED_DAYS_AGO, ChronoUnit.DAYS);
	}

}
