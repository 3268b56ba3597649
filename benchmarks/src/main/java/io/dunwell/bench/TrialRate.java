package io.dunwell.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;

/**
 * A ladder tried on the whole past: invoices come every day, nine in ten are paid 35 days
 * later, nobody has chased.
 */
final class TrialRate implements Benchmark {

	private static final int PAID_AFTER = 35;

	private static final int ACCOUNTS = 2000;

	@Override
	public String question() {
		return "A simulated year of the default ladder over 100,000 events, against reading the log";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		int days = options.number("days", 365);
		int daily = options.number("daily", 95);
		try (Lab lab = new Lab()) {
			for (int day = -days; day < 0; day++) {
				live(lab, day, daily, day - PAID_AFTER >= -days);
			}
			EventLog log = lab.get(EventLog.class);
			double reading = read(log);
			long start = System.nanoTime();
			LadderTrial trial = new Switchboard(lab.get(CommandGateway.class), lab.get(QueryGateway.class),
					Duration.ofHours(1))
				.ask(new SimulateLadder(null, "default", Book.today().minusDays(days), Book.today(), null, null, null),
						Lab.by("anna"));
			double seconds = (System.nanoTime() - start) / 1e9;
			Runtime runtime = Runtime.getRuntime();
			System.gc();
			report.head("events", "days", "notices", "simulation", "events/s", "reading the log alone", "share",
					"heap after");
			report.row(Long.toString(log.head()), Integer.toString(days),
					Integer.toString(trial.after().steps().values().stream().mapToInt(Integer::intValue).sum()),
					Report.rate(seconds) + " s", Report.rate(log.head() / seconds), Report.rate(reading) + " s",
					Report.percent(reading, seconds),
					(runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024) + " MiB");
			report.table();
		}
	}

	private static double read(EventLog log) {
		long start = System.nanoTime();
		long at = 0;
		List<EventLog.LoggedEvent> page = log.read(at, 1000);
		while (!page.isEmpty()) {
			at = page.getLast().position();
			page = log.read(at, 1000);
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private static void live(Lab lab, int day, int daily, boolean pays) {
		LocalDate date = Book.today().plusDays(day);
		MetaData then = Lab.by("import")
			.and(Meta.RECORDED, date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toString());
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < daily; i++) {
			String account = account(day, i);
			rows.add(new Row(
					new OpenAccount(null, account, "Customer " + account, "SE", "sv", "Europe/Stockholm", Book.CURRENCY,
							"anna", "30"),
					new RegisterInvoice(null, account, number(day, i), date, null, Money.of("1000.00", Book.CURRENCY),
							null, null),
					null));
		}
		lab.say(new RegisterInvoices(rows), then);
		if (pays) {
			lab.say(new RecordPayments(IntStream.range(0, daily)
				.filter(i -> i % 10 > 0)
				.mapToObj(i -> payment(day - PAID_AFTER, i, date))
				.toList()), then);
		}
	}

	private static RecordPayment payment(int day, int i, LocalDate date) {
		Money amount = Money.of("1000.00", Book.CURRENCY);
		return new RecordPayment(null, "SE35", "P" + number(day, i), date, amount, account(day, i), "Customer",
				number(day, i), List.of(new Allocation(number(day, i), amount, null)), null, null);
	}

	private static String account(int day, int i) {
		return "A" + Math.floorMod(day * 31 + i * 7, ACCOUNTS);
	}

	private static String number(int day, int i) {
		return "I" + -day + "-" + i;
	}

}
