package io.dunwell.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.dunwell.messages.Command;
import io.dunwell.messages.Meta;
import org.axonframework.messaging.MetaData;

/**
 * Promises and payments by turns, each with an idempotency key, through the gateway: role
 * check, receipt, loading of the aggregates, decision, sealing, append, commit.
 */
final class CommandRate implements Benchmark {

	@Override
	public String question() {
		return "Commands through the whole path as a share of raw single-row commits (aim: 30 % at 4 threads)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		int invoices = options.number("invoices", 20_000);
		int rounds = options.number("rounds", 3);
		Duration time = Duration.ofMillis(options.number("millis", 4000));
		Duration warm = Duration.ofMillis(options.number("warm", 60_000)); // compilers
																			// need it
		try (Lab lab = new Lab()) {
			Book.register(lab, 0, invoices);
			RawRows raw = new RawRows(lab.dataSource());
			Load.run(lab, 4, warm, thread -> commands(lab, thread, 4, invoices));
			report.head("threads", "raw insert + commit /s", "select + insert + commit /s", "commands /s", "of raw",
					"of hand-written", "command median", "command p99", "CPU raw", "CPU command");
			for (int threads : options.numbers("threads", "1,4,16")) {
				List<Load.Result> inserts = new ArrayList<>();
				List<Load.Result> byHand = new ArrayList<>();
				List<Load.Result> commands = new ArrayList<>();
				for (int round = 0; round < rounds; round++) {
					inserts.add(Load.run(lab, threads, time, thread -> raw.inserts()));
					commands.add(Load.run(lab, threads, time, thread -> commands(lab, thread, threads, invoices)));
					byHand.add(Load.run(lab, threads, time, thread -> raw.selectsAndInserts()));
				}
				row(report, threads, Load.median(inserts), Load.median(byHand), Load.median(commands));
			}
			report.table();
		}
	}

	private static void row(Report report, int threads, Load.Result inserts, Load.Result byHand, Load.Result commands) {
		report.row(Integer.toString(threads), Report.rate(inserts.perSecond()), Report.rate(byHand.perSecond()),
				Report.rate(commands.perSecond()), Report.percent(commands.perSecond(), inserts.perSecond()),
				Report.percent(commands.perSecond(), byHand.perSecond()), Report.millis(commands.medianMillis()),
				Report.millis(commands.p99Millis()), Report.millis(inserts.cpuMillis()),
				Report.millis(commands.cpuMillis()));
	}

	/** Each thread is a collector with invoices of her own. */
	static Load.Work commands(Lab lab, int thread, int threads, int invoices) {
		int share = invoices / threads;
		Random random = new Random(thread);
		MetaData collector = Lab.by("collector" + thread);
		String run = UUID.randomUUID().toString();
		return new Load.Work() {
			private int turn;

			@Override
			public void once() {
				int invoice = thread * share + random.nextInt(share);
				String key = run + "-" + turn++;
				Command command = (turn % 2 == 0) ? Book.promise(invoice, turn) : Book.payment(invoice, key);
				lab.say(command, collector.and(Meta.IDEMPOTENCY_KEY, key));
			}
		};
	}

}
