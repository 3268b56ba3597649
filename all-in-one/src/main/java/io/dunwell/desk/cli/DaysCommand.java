package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import io.dunwell.desk.folder.CannotDo;
import io.dunwell.messages.Ids;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

import org.springframework.web.client.RestClientResponseException;

/** Shows the collection days. */
@Command(name = "days", description = "Show the last collection days of each company, and what is running.")
final class DaysCommand implements Callable<Integer> {

	@ParentCommand
	private DunwellCommand parent;

	@Spec
	private CommandSpec spec;

	@Option(names = "--company", paramLabel = "COMPANY", description = "Only this one's (default: all).")
	private @Nullable String company;

	@Option(names = "--last", paramLabel = "NUMBER", defaultValue = "7",
			description = "How many days of each (default: ${DEFAULT-VALUE}).")
	private int last;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	DaysCommand() {
	}

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		try (DeskLink desk = DeskLink.to(parent.settings())) {
			List<String> companies = (company != null) ? List.of(Ids.company(company))
					: List.of(desk.rest().get().uri("/api/companies").retrieve().requiredBody(String[].class));
			if (companies.isEmpty()) {
				out.println("There is no company yet: the first account makes one.");
			}
			companies.forEach(one -> print(one, desk, out));
			out.flush();
			return ExitCode.OK;
		}
		catch (RestClientResponseException refused) {
			throw new CannotDo("The days cannot be shown: " + Problem.of(refused), refused);
		}
	}

	private void print(String one, DeskLink desk, PrintWriter out) {
		Day[] days = desk.rest()
			.get()
			.uri("/api/days?company={company}&limit={limit}", one, last)
			.retrieve()
			.requiredBody(Day[].class);
		out.println(one);
		if (days.length == 0) {
			out.println("  no day yet");
		}
		for (Day day : days) {
			out.println(day.line(desk.runs()));
		}
	}

	/** What is read of a day. */
	record Day(LocalDate date, @Nullable String closed, int worked, int kept, int partial, int broken) {

		String line(boolean runs) {
			String state = (closed != null) ? "closed" : runs ? "running" : "stopped";
			String cases = (closed != null) ? "cases" : "cases so far" + (runs ? "" : "; goes on when the desk runs");
			return "  %s  %-7s  %d %s".formatted(date, state, worked, cases) + ((kept + partial + broken > 0)
					? "; promises: %d kept, %d partly, %d broken".formatted(kept, partial, broken) : "");
		}

	}

}
