package io.dunwell.desk;

import io.dunwell.desk.cli.CommandLineInterface;

/** The one runnable. */
public final class Desk {

	private Desk() {
	}

	public static void main(String[] args) {
		// Axon would tell its makers about every start
		System.setProperty("axoniq.update-checker.disabled", "true");
		// from Java 22 on there is a console object even when nobody looks at it
		System.setProperty("jdk.console", "java.base");
		System.exit(CommandLineInterface.run(args));
	}

}
