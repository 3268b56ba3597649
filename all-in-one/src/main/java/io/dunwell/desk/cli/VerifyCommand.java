package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import io.dunwell.desk.start.Progress;
import io.dunwell.desk.verify.Verification;
import io.dunwell.log.EventLog;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Verifies a folder. */
@Command(name = "verify", description = "Check the whole log, what it adds up to, and that the views say the same.")
final class VerifyCommand implements Callable<Integer> {

	private static final int ALL = 100;

	@ParentCommand
	private DunwellCommand parent;

	@Spec
	private CommandSpec spec;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	VerifyCommand() {
	}

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		try (ConfigurableApplicationContext desk = DeskLink.alone(parent.settings(), "verify")) {
			EventLog log = desk.getBean(EventLog.class);
			long head = Math.max(1, log.head());
			Progress progress = Progress.here("Reading the log:");
			List<View<?>> views = desk.<View<?>>getBeanProvider(ResolvableType.forClass(View.class))
				.orderedStream()
				.toList();
			List<String> findings = new Verification(log, desk.getBean(Views.class), views,
					desk.getBean("deskClock", Clock.class))
				.run(position -> progress.at((int) (position * ALL / head)), out::println);
			findings.forEach(finding -> out.println("WRONG: " + finding));
			out.println(findings.isEmpty() ? "All is well." : "Not all is well.");
			out.flush();
			return findings.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
		}
	}

}
