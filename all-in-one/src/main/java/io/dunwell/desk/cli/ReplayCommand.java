package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import io.dunwell.desk.folder.CannotDo;
import io.dunwell.desk.verify.Replay;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Ids;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells the log again. */
@Command(name = "replay", description = "Tell the log again up to a day or a position, and print how things stood.")
final class ReplayCommand implements Callable<Integer> {

	@ParentCommand
	private DunwellCommand parent;

	@Spec
	private CommandSpec spec;

	@Option(names = "--date", paramLabel = "DATE", description = "As known at the end of this day (default: today).")
	private @Nullable LocalDate date;

	@Option(names = "--position", paramLabel = "POSITION", description = "As known at this position of the log.")
	private @Nullable Long position;

	@Option(names = "--account", paramLabel = "CODE", description = "Only this account, with its invoices.")
	private @Nullable String account;

	@Option(names = "--company", paramLabel = "COMPANY", defaultValue = Ids.MAIN,
			description = "The account's company (default: ${DEFAULT-VALUE}).")
	private String company;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	ReplayCommand() {
	}

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		try (ConfigurableApplicationContext desk = DeskLink.alone(parent.settings(), "replay")) {
			Clock deskClock = desk.getBean("deskClock", Clock.class);
			LocalDate day = (date != null) ? date : LocalDate.now(deskClock);
			Replay replay = Replay.of(standings(desk), desk.getBean(EventLog.class), deskClock, until(day), day);
			List<String> lines = (account != null) ? replay.account(Ids.company(company), account) : replay.totals();
			if (lines.isEmpty()) {
				throw new CannotDo((account != null) ? "The account " + account + " was not known then."
						: "Nothing was known then.");
			}
			lines.forEach(out::println);
			out.flush();
			return ExitCode.OK;
		}
	}

	private Predicate<RecordedEvent> until(LocalDate day) {
		Long last = position;
		return (last != null) ? event -> event.position() <= last : event -> !event.recordedOn().isAfter(day);
	}

	@SuppressWarnings("unchecked") // asked for by its document
	private static View<Standing> standings(ConfigurableApplicationContext desk) {
		return (View<Standing>) desk.getBeanProvider(ResolvableType.forClassWithGenerics(View.class, Standing.class))
			.getObject();
	}

}
