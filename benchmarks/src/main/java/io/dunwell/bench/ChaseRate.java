package io.dunwell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dunwell.command.day.DayRunner;
import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.NoticeDrafted;
import org.axonframework.messaging.MetaData;

import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * A collection day with the default ladder over open invoices, ten to an account, all of
 * them late: every account gets a notice. The process that works it is killed half way,
 * and another goes on.
 */
final class ChaseRate implements Benchmark {

	/** By which {@link Benchmarks} knows that it is the process that is killed. */
	static final String NAME = "chased-day";

	private static final String WORKED = "drafted=";

	private static final int PAGE = 1000;

	@Override
	public String question() {
		return "A collection day that drafts a notice to every account of 100,000 open invoices, killed half way";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		int invoices = options.number("invoices", 100_000);
		Path folder = Files.createTempDirectory("dunwell-bench");
		try {
			try (Lab lab = new Lab(folder)) {
				Book.register(lab, 0, invoices);
				lab.say(new AdoptLadder(null, "default"), Lab.by("anna"));
				lab.views().start();
				lab.views().awaitHead(Duration.ofMinutes(10));
			}
			int half = invoices / 20;
			int killedAt = kill(folder, half);
			try (Lab lab = new Lab(folder)) {
				lab.views().start();
				lab.views().awaitHead(Duration.ofMinutes(10));
				long start = System.nanoTime();
				lab.get(DayRunner.class).runUpTo(Book.today(), MetaData.emptyInstance());
				double seconds = (System.nanoTime() - start) / 1e9;
				Drafts drafts = Drafts.in(lab.get(EventLog.class));
				int left = drafts.notices() - killedAt;
				RawRows rows = new RawRows(lab.dataSource());
				Load.Result raw = Load.run(lab, 4, Duration.ofSeconds(3), thread -> rows.inserts());
				report.head("open invoices", "drafted before the kill", "after it", "accounts", "doubled",
						"rest of the day", "notices/s", "raw commits /s of as many", "share");
				report.row(Integer.toString(invoices), Integer.toString(killedAt), Integer.toString(left),
						Integer.toString(drafts.accounts()), Integer.toString(drafts.notices() - drafts.accounts()),
						Report.rate(seconds) + " s", Report.rate(left / seconds), Report.rate(raw.perSecond()),
						Report.percent(left / seconds, raw.perSecond()));
				report.table();
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	/** Has another process work the day, and kills it once it has drafted so many. */
	private static int kill(Path folder, int notices) throws IOException {
		String main = ClassUtils.isPresent(StandIns.LAUNCHER, ChaseRate.class.getClassLoader()) ? StandIns.LAUNCHER
				: Benchmarks.class.getName();
		Process process = new ProcessBuilder(Demo.java(), "-cp", System.getProperty("java.class.path"), main, NAME,
				folder.toString())
			.redirectError(Redirect.INHERIT)
			.start();
		try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
			int drafted = 0;
			for (String line = says.readLine(); line != null && drafted < notices; line = says.readLine()) {
				drafted = line.startsWith(WORKED) ? Integer.parseInt(line.substring(WORKED.length())) : drafted;
			}
			return drafted;
		}
		finally {
			process.destroyForcibly().onExit().join();
		}
	}

	/** Works the day, and says how far it has come until it is killed. */
	static void serve(Path folder, Report report) throws IOException {
		try (Lab lab = new Lab(folder)) {
			lab.views().start();
			EventLog log = lab.get(EventLog.class);
			long at = log.head();
			Thread day = Thread
				.startVirtualThread(() -> lab.get(DayRunner.class).runUpTo(Book.today(), MetaData.emptyInstance()));
			int drafted = 0;
			while (day.isAlive()) {
				List<LoggedEvent> page = log.read(at, PAGE);
				for (LoggedEvent one : page) {
					at = one.position();
					drafted += one.message().getPayload() instanceof NoticeDrafted ? 1 : 0;
				}
				report.say("%s%d", WORKED, drafted);
			}
		}
	}

	/** The notices of a log. */
	private record Drafts(int notices, int accounts) {

		static Drafts in(EventLog log) {
			int notices = 0;
			Set<String> accounts = new HashSet<>();
			long at = 0;
			for (List<LoggedEvent> page = log.read(at, PAGE); !page.isEmpty(); page = log.read(at, PAGE)) {
				for (LoggedEvent one : page) {
					at = one.position();
					if (one.message().getPayload() instanceof NoticeDrafted drafted) {
						notices++;
						accounts.add(drafted.account());
					}
				}
			}
			return new Drafts(notices, accounts.size());
		}

	}

}
