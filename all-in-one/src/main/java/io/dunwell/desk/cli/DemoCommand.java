package io.dunwell.desk.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves a demo company. */
@Command(name = "demo", description = "Serve a demo company with 120 days of past and a stand-in for Slack.")
final class DemoCommand implements Callable<Integer> {

	private static final String LETTERHEAD = "--dunwell.letters.companies.main.";

	@ParentCommand
	private DunwellCommand parent;

	@SuppressWarnings("NullAway.Init") // picocli sets the parent
	DemoCommand() {
	}

	@Override
	public Integer call() {
		return Serving.until(parent.settings("--dunwell.demo=true", LETTERHEAD + "name=Nordverk Maskin AB",
				LETTERHEAD + "address[0]=Hamngatan 12", LETTERHEAD + "address[1]=111 47 Stockholm",
				LETTERHEAD + "email=reskontra@nordverk.example", LETTERHEAD + "accounts[0].kind=IBAN",
				LETTERHEAD + "accounts[0].number=SE45 5000 0000 0583 9825 7466"));
	}

}
