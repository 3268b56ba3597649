package io.dunwell.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.dunwell.log.EventLog;

/**
 * The same book, the same rebuilds, the same senders in front of both modes, by turns in
 * one process; only what they keep, and what carries commands in distributed mode, are
 * processes of their own.
 */
final class DistributedRate implements Benchmark {

	private static final int SENDERS = 4;

	@Override
	public String question() {
		return "Commands and rebuilds in distributed mode as a share of embedded mode";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		String axonServer = options.text(StandIns.AXON_SERVER, "");
		String mongo = options.text(StandIns.MONGO, "");
		if (axonServer.isEmpty() != mongo.isEmpty()) {
			throw new IllegalArgumentException("Both servers are given, or none");
		}
		if (!axonServer.isEmpty()) {
			report.say(
					"Axon Server is %s, MongoDB is %s. To look at only: the licence of Axon Server forbids to "
							+ "publish what is measured against it.",
					axonServer, new ConnectionString(mongo).getHosts());
			refuseUnlessEmpty(mongo);
			compare(options, report, axonServer, mongo, List.of());
			return;
		}
		try (StandIns standIns = StandIns.start()) {
			report.say("Stand-ins for Axon Server (gRPC, forced to the disk) and MongoDB (in memory, no secondary "
					+ "indexes), in one process: this says what our side of the wire costs, nothing about theirs.");
			compare(options, report, standIns.addresses().text(StandIns.AXON_SERVER, ""),
					standIns.addresses().text(StandIns.MONGO, ""), List.of(standIns.handle()));
		}
	}

	private static void compare(Options options, Report report, String axonServer, String mongo,
			List<ProcessHandle> servers) throws Exception {
		try (Lab embedded = new Lab(); Lab distributed = new Lab(axonServer, mongo, servers)) {
			if (distributed.get(EventLog.class).head() > 0) {
				throw new IllegalArgumentException("There is something in Axon Server: it must be empty");
			}
			report.head("what", "embedded", "distributed", "distributed / embedded");
			rebuilds(options, report, embedded, distributed);
			commands(options, report, embedded, distributed);
			report.table();
		}
	}

	/** Nobody's own database is measured with. */
	private static void refuseUnlessEmpty(String mongo) {
		String database = new ConnectionString(mongo).getDatabase();
		if (database == null) {
			throw new IllegalArgumentException("The URI of MongoDB names no database");
		}
		try (MongoClient client = MongoClients.create(mongo)) {
			if (client.getDatabase(database).listCollectionNames().first() != null) {
				throw new IllegalArgumentException("There is something in database " + database + ": it must be empty");
			}
		}
	}

	/** The first build of all is what warms them up. */
	private static void rebuilds(Options options, Report report, Lab embedded, Lab distributed) {
		int patience = options.number("patience", 600);
		for (Lab lab : List.of(embedded, distributed)) {
			Book.keep(lab, 0, options.number("invoices", 20_000));
			lab.views().start();
			lab.views().awaitHead(Duration.ofSeconds(patience));
		}
		List<Rebuild> here = new ArrayList<>();
		List<Rebuild> there = new ArrayList<>();
		for (int round = 0; round < options.number("rounds", 3); round++) {
			here.add(Rebuild.run(embedded, patience));
			there.add(Rebuild.run(distributed, patience));
		}
		embedded.views().stop();
		distributed.views().stop();
		String what = "all %d views from %d and %d events".formatted(embedded.declaredViews().size(),
				embedded.get(EventLog.class).head(), distributed.get(EventLog.class).head());
		Pair<Rebuild> rebuilt = Pair.of(here, there, Rebuild::perSecond);
		rebuilt.row(report, what + ", events/s", Rebuild::perSecond, Report::rate);
		rebuilt.row(report, "processor time of our process for an event", Rebuild::ownCpuMillis, Report::millis);
	}

	private static void commands(Options options, Report report, Lab embedded, Lab distributed) throws Exception {
		int invoices = options.number("invoices", 20_000);
		Duration time = Duration.ofMillis(options.number("millis", 4000));
		Duration warm = Duration.ofMillis(options.number("warm", 60_000)); // of each
		RawRows rows = new RawRows(embedded.dataSource());
		Load.run(embedded, SENDERS, warm, sender -> CommandRate.commands(embedded, sender, SENDERS, invoices));
		Load.run(distributed, SENDERS, warm, sender -> CommandRate.commands(distributed, sender, SENDERS, invoices));
		Load.run(distributed, SENDERS, time, sender -> new RawAppends(distributed));
		List<Load.Result> here = new ArrayList<>();
		List<Load.Result> there = new ArrayList<>();
		List<Load.Result> rawHere = new ArrayList<>();
		List<Load.Result> rawThere = new ArrayList<>();
		for (int round = 0; round < options.number("rounds", 3); round++) {
			here.add(Load.run(embedded, SENDERS, time,
					sender -> CommandRate.commands(embedded, sender, SENDERS, invoices)));
			there.add(Load.run(distributed, SENDERS, time,
					sender -> CommandRate.commands(distributed, sender, SENDERS, invoices)));
			rawHere.add(Load.run(embedded, SENDERS, time, sender -> rows.inserts()));
			rawThere.add(Load.run(distributed, SENDERS, time, sender -> new RawAppends(distributed)));
		}
		Pair<Load.Result> commands = Pair.of(here, there, Load.Result::perSecond);
		Pair<Load.Result> raw = Pair.of(rawHere, rawThere, Load.Result::perSecond);
		commands.row(report, "commands/s, %d senders".formatted(SENDERS), Load.Result::perSecond, Report::rate);
		commands.row(report, "median of a command", Load.Result::medianMillis, Report::millis);
		commands.row(report, "p99", Load.Result::p99Millis, Report::millis);
		commands.row(report, "processor time of our process for a command", Load.Result::ownCpuMillis, Report::millis);
		commands.row(report, "of the servers started for it", result -> result.cpuMillis() - result.ownCpuMillis(),
				Report::millis);
		raw.row(report, "single events committed raw /s, %d senders".formatted(SENDERS), Load.Result::perSecond,
				Report::rate);
		report.row("commands/s of that", Report.percent(commands.here().perSecond(), raw.here().perSecond()),
				Report.percent(commands.there().perSecond(), raw.there().perSecond()), "–");
	}

	/** Of each mode the middle one of its rounds. */
	private record Pair<T>(T here, T there) {

		static <T> Pair<T> of(List<T> here, List<T> there, ToDoubleFunction<T> rate) {
			return new Pair<>(middle(here, rate), middle(there, rate));
		}

		private static <T> T middle(List<T> rounds, ToDoubleFunction<T> rate) {
			return rounds.stream().sorted(Comparator.comparingDouble(rate)).toList().get(rounds.size() / 2);
		}

		void row(Report report, String what, ToDoubleFunction<T> figure, Function<Double, String> written) {
			double embedded = figure.applyAsDouble(here);
			double distributed = figure.applyAsDouble(there);
			report.row(what, written.apply(embedded), written.apply(distributed),
					Report.percent(distributed, embedded));
		}

	}

}
