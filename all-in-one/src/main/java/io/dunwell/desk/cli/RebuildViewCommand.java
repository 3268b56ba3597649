package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import io.dunwell.desk.folder.CannotDo;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Rebuilds a view. */
@Command(name = "rebuild-view", description = "Make a view anew from the log, beside the one that serves.")
final class RebuildViewCommand implements Callable<Integer> {

	@ParentCommand
	private DunwellCommand parent;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "NAME", description = "The view; a wrong one is answered with the list.")
	private String name;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	RebuildViewCommand() {
	}

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		try (DeskLink desk = DeskLink.to(parent.settings())) {
			List<String> known = Arrays
				.stream(desk.rest().get().uri("/actuator/views").retrieve().requiredBody(Known[].class))
				.map(Known::view)
				.toList();
			if (!known.contains(name)) {
				throw new CannotDo("No view is called " + name + "; there are " + String.join(", ", known) + ".");
			}
			desk.rest().post().uri("/actuator/views/{name}", name).retrieve().toBodilessEntity();
			out.println("The view " + name + " is made anew.");
			out.flush();
			return ExitCode.OK;
		}
		catch (RestClientResponseException refused) {
			throw new CannotDo("The view " + name + " cannot be made anew: " + Problem.of(refused), refused);
		}
	}

	/** What is read of a view's state. */
	record Known(String view) {

	}

}
