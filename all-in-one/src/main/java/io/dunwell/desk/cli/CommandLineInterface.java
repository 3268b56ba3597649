package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.dunwell.desk.folder.CannotDo;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/**
 * Reads what was typed and does it. Exit codes: 0 done, 1 done with findings (a row
 * refused, a check failed), 2 not done, with a sentence that says why, 3 stopped because
 * another desk may be active on the database.
 */
public final class CommandLineInterface {

	/** Properties have a dot in their name, options do not. */
	private static final Pattern PROPERTY = Pattern.compile("--[a-zA-Z][\\w-]*(\\.[\\w\\[\\]-]+)+(=.*)?",
			Pattern.DOTALL);

	private CommandLineInterface() {
	}

	/** Does it, and waits until it is done. */
	public static int run(String... args) {
		List<String> properties = Arrays.stream(args).filter(arg -> PROPERTY.matcher(arg).matches()).toList();
		String[] rest = Arrays.stream(args).filter(arg -> !PROPERTY.matcher(arg).matches()).toArray(String[]::new);
		return new CommandLine(new DunwellCommand(properties)).setExecutionExceptionHandler((failed, line, parsed) -> {
			if (failed instanceof CannotDo known) {
				PrintWriter err = line.getErr();
				err.println(known.sentence());
				err.flush();
				return ExitCode.USAGE;
			}
			throw failed;
		}).execute(rest);
	}

}
