package io.dunwell.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code java -jar benchmarks.jar NAME [option=value …]}. */
public final class Benchmarks {

	private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

	static {
		ALL.put("commands", new CommandRate());
		ALL.put("rebuild", new RebuildRate());
		ALL.put("distributed", new DistributedRate());
		ALL.put("worklist", new WorklistRead());
		ALL.put("import", new ImportRate());
		ALL.put("day", new DayRate());
		ALL.put("ladder", new LadderRate());
		ALL.put("chase", new ChaseRate());
		ALL.put("simulate", new TrialRate());
		ALL.put("acknowledge", new AckTime());
		ALL.put("start", new StartTime());
	}

	private Benchmarks() {
	}

	static Benchmark named(String name) {
		return Objects.requireNonNull(ALL.get(name), name);
	}

	public static void main(String[] arguments) throws Exception {
		// Axon's update checker phones home otherwise
		System.setProperty("axoniq.update-checker.disabled", "true");
		Report report = new Report(
				new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
		if (arguments.length == 2 && arguments[0].equals(StandIns.NAME)) {
			StandIns.serve(Path.of(arguments[1]), report);
			return;
		}
		if (arguments.length == 2 && arguments[0].equals(ChaseRate.NAME)) {
			ChaseRate.serve(Path.of(arguments[1]), report);
			return;
		}
		if (arguments.length == 0 || !ALL.containsKey(arguments[0])) {
			report.say("One of these, and options as name=value:");
			ALL.forEach((name, benchmark) -> report.say("  %-12s %s", name, benchmark.question()));
			return;
		}
		Benchmark asked = named(arguments[0]);
		List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
		report.say("%s %s — %s", arguments[0], String.join(" ", options), asked.question());
		asked.run(Options.of(options), report);
		System.exit(0); // Axon's janitor would stay
	}

}
