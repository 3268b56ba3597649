package io.dunwell.desk.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves on the data folder. */
@Command(name = "serve", description = "Serve the desk: console, REST, Slack.")
final class ServeCommand implements Callable<Integer> {

	@ParentCommand
	private DunwellCommand parent;

	@SuppressWarnings("NullAway.Init") // picocli sets the parent
	ServeCommand() {
	}

	@Override
	public Integer call() {
		return Serving.until(parent.settings());
	}

}
