package io.dunwell.desk.demo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

import io.dunwell.command.day.DayRunner;
import io.dunwell.desk.e2e.RunningDesk;
import io.dunwell.desk.verify.Verification;
import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Batch;
import io.dunwell.messages.audit.CommandAnswered;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoCompanyTest {

	/**
	 * Its own: a whole company would be in the way of other tests. The days are the
	 * story's, and by its clock the desk would work and mail as of another.
	 */
	private static final RunningDesk desk = RunningDesk.on(RunningDesk.freshFolder(), "--dunwell.days=false",
			"--dunwell.letters.send=false");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final int COMMANDS_BEFORE_THE_KILL = 700;

	/** Its story are 120 days; with these it is a year, which takes minutes. */
	private static final int DAYS_AFTER_THE_STORY = "all".equals(System.getProperty("dunwell.proof")) ? 245 : 4;

	private final Path folder;

	DemoCompanyTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	/** The real ledger takes the whole story, each act once. */
	@Test
	void goesOnAfterAKillAndTellsNothingTwice() {
		CommandGateway commands = desk.bean(CommandGateway.class);
		DayRunner runner = desk.bean(DayRunner.class);
		LongSupplier head = desk.bean(EventLog.class)::last;
		BiConsumer<LocalDate, Instant> days = (date, at) -> runner.runUpTo(date, MetaData.emptyInstance());
		assertThatThrownBy(
				() -> new DemoCompany(to(killedAfter(COMMANDS_BEFORE_THE_KILL, commands)), folder, days, head)
					.tell(TODAY, percent -> {
					}))
			.hasMessage("killed");

		List<Integer> progress = Collections.synchronizedList(new ArrayList<>());
		// told on another day: the first start counts
		assertThat(new DemoCompany(to(commands), folder, days, head).tell(TODAY.plusDays(1), progress::add)).isTrue();

		assertThat(progress).isSorted().endsWith(100);
		assertThat(new DemoCompany(to(commands), folder, days, head).tell(TODAY, progress::add)).isFalse();
		liveOn(days, head);
		// files leave no receipt: their rows have ids of their own
		long told = Story.of(DemoCompany.SEED, TODAY).stream().filter(act -> !(act.command() instanceof Batch)).count();
		// the people had joined the sandbox before
		assertThat(answered()).isEqualTo(told - DemoPerson.ALL.size());
	}

	/**
	 * The company's year goes on day by day, and people work their notices: the log shows
	 * no track that took two steps on a notice, nobody who has paid and was asked again,
	 * no second letter or call of a day, and no promise that was left unjudged.
	 */
	private static void liveOn(BiConsumer<LocalDate, Instant> days, LongSupplier head) {
		LocalDate last = TODAY.plusDays(DAYS_AFTER_THE_STORY);
		NoticeTray tray = new NoticeTray(to(desk.bean(CommandGateway.class)), head, last);
		for (LocalDate day = TODAY; !day.isAfter(last); day = day.plusDays(1)) {
			days.accept(day, Instant.EPOCH);
			tray.work(day, lanes -> lanes.forEach(Runnable::run));
		}
		EventLog log = desk.bean(EventLog.class);
		assertThat(new Verification(log, desk.bean(Views.class), List.of(), Clock.systemUTC()).log(position -> {
		}, sentence -> {
		})).isEmpty();
		assertThat(Promised.unjudged(log))
			.allSatisfy((invoice, until) -> assertThat(until).as(invoice).isAfterOrEqualTo(last));
	}

	private static Switchboard to(CommandGateway commands) {
		return new Switchboard(commands, desk.bean(QueryGateway.class));
	}

	private static long answered() {
		EventLog log = desk.bean(EventLog.class);
		long count = 0;
		long position = 0;
		for (List<LoggedEvent> page = log.read(0, 1000); !page.isEmpty(); page = log.read(position, 1000)) {
			position = page.getLast().position();
			count += page.stream()
				.filter(event -> event.message().getPayload() instanceof CommandAnswered)
				.filter(event -> "demo".equals(event.message().getMetaData().get("channel")))
				.count();
		}
		return count;
	}

	private static CommandGateway killedAfter(int sends, CommandGateway real) {
		AtomicInteger sent = new AtomicInteger();
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class }, (proxy, method, arguments) -> {
					if (sent.incrementAndGet() > sends) {
						throw new IllegalStateException("killed");
					}
					try {
						return method.invoke(real, arguments);
					}
					catch (InvocationTargetException failed) {
						throw failed.getCause();
					}
				});
	}

}
