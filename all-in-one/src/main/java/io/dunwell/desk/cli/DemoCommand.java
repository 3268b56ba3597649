package io.dunwell.desk.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves a demo company. */
@Command(name = "demo", description = "Serve a demo company with 120 days of past and a stand-in for Slack.")
final class DemoCommand implements Callable<Integer> {

	@ParentCommand
	private DunwellCommand parent;

	@SuppressWarnings("NullAway.Init") // picocli sets the parent
	DemoCommand() {
	}

	@Override
	public Integer call() {
		return Serving.until(parent.settings("--dunwell.demo=true"));
	}

}
