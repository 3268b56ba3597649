package io.dunwell.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every benchmark still runs and fills its table; how fast is not a test's business. */
class BenchmarksTest {

	@Test
	void measuresCommands() throws Exception {
		assertThat(rows("commands", "invoices=40", "rounds=1", "millis=100", "warm=100", "threads=1,2")).hasSize(2);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "takes half a minute on two cores: run it with -Ddunwell.proof=all")
	void measuresRebuilds() throws Exception {
		assertThat(rows("rebuild", "events=1500", "sample=100")).hasSize(1);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "takes a minute on two cores: run it with -Ddunwell.proof=all")
	void measuresDistributedModeBesideEmbedded() throws Exception {
		assertThat(rows("distributed", "invoices=80", "rounds=1", "millis=100", "warm=100")).hasSize(9)
			.allMatch(row -> row.split("\\|").length == 5);
	}

	@Test
	void measuresWorklists() throws Exception {
		assertThat(rows("worklist", "invoices=200,400", "millis=100", "warm=100")).hasSize(2);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "takes the better part of a minute on two cores: run it with -Ddunwell.proof=all")
	void measuresImports() throws Exception {
		assertThat(rows("import", "rows=300", "warm=100")).hasSize(3);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "takes the better part of a minute on two cores: run it with -Ddunwell.proof=all")
	void measuresCollectionDays() throws Exception {
		assertThat(rows("day", "invoices=200,1000")).hasSize(2);
	}

	@Test
	void measuresLadders() throws Exception {
		assertThat(rows("ladder", "invoices=1,10", "millis=10")).hasSize(2);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "takes half a minute on two cores: run it with -Ddunwell.proof=all")
	void measuresSimulations() throws Exception {
		assertThat(rows("simulate", "days=40", "daily=2")).hasSize(1);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "starts the ledger three times: run it with -Ddunwell.proof=all")
	void measuresChasedDaysThatAreKilledAndDoublesNothing() throws Exception {
		assertThat(rows("chase", "invoices=2000")).singleElement()
			.satisfies(row -> assertThat(row.replace(" ", "")).matches("\\|2000\\|\\d+\\|\\d+\\|200\\|0\\|.*"));
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "starts the desk three times: run it with -Ddunwell.proof=all")
	void measuresStarts() throws Exception {
		assertThat(rows("start", jar(), "rounds=1")).hasSize(3);
	}

	@Test
	@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
			disabledReason = "starts the desk twice: run it with -Ddunwell.proof=all")
	void measuresAcknowledgements() throws Exception {
		assertThat(rows("acknowledge", jar(), "rate=20", "seconds=1", "warm=1")).hasSize(2);
	}

	/** The packed desk, as an option. */
	private static String jar() {
		Path jar = Path.of("..", "all-in-one", "target", "dunwell.jar");
		assumeTrue(Files.exists(jar), "There is no " + jar + ": this test runs within mvn verify of all modules");
		return "jar=" + jar;
	}

	/** The lines of the table below its head. */
	private static List<String> rows(String name, String... options) throws Exception {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		Benchmarks.named(name)
			.run(Options.of(List.of(options)), new Report(new PrintStream(said, true, StandardCharsets.UTF_8)));
		return said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("| ")).skip(1).toList();
	}

}
