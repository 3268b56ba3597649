package io.dunwell.desk.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a typed command left behind.
 *
 * @param code its exit code
 */
record Typed(int code, String out, String err) {

	/** Types a command on a data folder, in this process, and waits for it. */
	static Typed on(Path folder, String... command) {
		return run(
				Stream.concat(Stream.of(command), Stream.of("--data-dir", folder.toString())).toArray(String[]::new));
	}

	/** Types a command in this process and waits for it. */
	static synchronized Typed run(String... args) {
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		ByteArrayOutputStream complained = new ByteArrayOutputStream();
		System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
		try {
			int code = CommandLineInterface.run(args);
			return new Typed(code, printed.toString(StandardCharsets.UTF_8),
					complained.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

}
