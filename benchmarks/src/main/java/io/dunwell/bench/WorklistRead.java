package io.dunwell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import io.dunwell.messages.worklist.ListWorklist;
import org.axonframework.queryhandling.QueryGateway;

/**
 * One collector's list over more and more open invoices, ten to an account, all overdue.
 */
final class WorklistRead implements Benchmark {

	private static final int SHOWN = 20;

	private static final String RAW = "select id, doc from views.standings_1 where desk = ? and rank is not null order by rank, id limit "
			+ SHOWN;

	@Override
	public String question() {
		return "The first 20 of a worklist over more and more open invoices (aim: flat, p99 < 10 ms)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		Duration time = Duration.ofMillis(options.number("millis", 5000));
		Duration warm = Duration.ofMillis(options.number("warm", 20_000));
		try (Lab lab = new Lab()) {
			lab.views().start();
			report.head("open invoices", "raw index read median", "raw p99", "worklist median", "worklist p99",
					"reads/s");
			int before = 0;
			for (int invoices : options.numbers("invoices", "1000,10000,100000")) {
				Book.register(lab, before, invoices);
				lab.views().awaitHead(Duration.ofMinutes(5));
				if (before == 0) {
					Load.run(lab, 1, warm, thread -> () -> list(lab));
				}
				before = invoices;
				Load.Result raw = Load.run(lab, 1, time, thread -> new Raw(lab.dataSource().getConnection()));
				Load.Result ours = Load.run(lab, 1, time, thread -> () -> list(lab));
				report.row(Integer.toString(invoices), Report.millis(raw.medianMillis()),
						Report.millis(raw.p99Millis()), Report.millis(ours.medianMillis()),
						Report.millis(ours.p99Millis()), Report.rate(ours.perSecond()));
			}
			report.table();
		}
	}

	private static void list(Lab lab) {
		int shown = lab.get(QueryGateway.class)
			.query(new ListWorklist("main", "anna", "en", SHOWN), io.dunwell.messages.worklist.Worklist.class)
			.join()
			.items()
			.size();
		if (shown != SHOWN) {
			throw new IllegalStateException("A list of " + shown);
		}
	}

	/** The same rows of the same index, by hand. */
	private record Raw(Connection connection, PreparedStatement list) implements Load.Work {

		Raw(Connection connection) throws SQLException {
			this(connection, connection.prepareStatement(RAW));
		}

		@Override
		public void once() throws SQLException {
			list.setString(1, "main:anna");
			try (ResultSet rows = list.executeQuery()) {
				while (rows.next()) {
					rows.getString(2);
				}
			}
		}

		@Override
		public void close() throws SQLException {
			connection.close();
		}

	}

}
