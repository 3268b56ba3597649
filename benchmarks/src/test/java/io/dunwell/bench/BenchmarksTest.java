package io.dunwell.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every benchmark still runs and fills its table; how fast is not a test's business. */
class BenchmarksTest {

	@Test
	void measuresCommands() throws Exception {
		assertThat(rows("commands", "invoices=40", "rounds=1", "millis=100", "warm=100", "threads=1,2")).hasSize(2);
	}

	/** The lines of the table below its head. */
	private static List<String> rows(String name, String... options) throws Exception {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		Benchmarks.named(name)
			.run(Options.of(List.of(options)), new Report(new PrintStream(said, true, StandardCharsets.UTF_8)));
		return said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("| ")).skip(1).toList();
	}

}
