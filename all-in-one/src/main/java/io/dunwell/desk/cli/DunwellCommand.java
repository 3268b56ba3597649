package io.dunwell.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.dunwell.desk.start.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root: options that all commands share; alone, it serves. */
@Command(name = "dunwell", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class,
		sortOptions = false, description = "A collections desk with a memory. Without a command it serves.",
		footer = { "", "Any property may be given too, as in --server.address=0.0.0.0 (see docs/operating.md).",
				"Exit codes: 0 done, 1 done with findings, 2 not done." },
		subcommands = { ServeCommand.class, DemoCommand.class, ImportCommand.class, ExportCommand.class,
				DaysCommand.class, VerifyCommand.class, ReplayCommand.class, RebuildViewCommand.class,
				LadderCommand.class })
final class DunwellCommand implements Callable<Integer> {

	private final List<String> properties;

	@Option(names = "--data-dir", paramLabel = "FOLDER", scope = ScopeType.INHERIT,
			description = "Where everything is kept (default: data).")
	private @Nullable String dataDir;

	@Option(names = "--port", paramLabel = "PORT", scope = ScopeType.INHERIT,
			description = "Where to listen (default: 8080; 0: any that is free).")
	private @Nullable Integer port;

	DunwellCommand(List<String> properties) {
		this.properties = properties;
	}

	@Override
	public Integer call() {
		return Serving.until(settings());
	}

	/** As typed, with more properties from the command itself. */
	Settings settings(String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		all.addAll(properties);
		if (dataDir != null) {
			all.add("--dunwell.data-dir=" + dataDir);
		}
		if (port != null) {
			all.add("--server.port=" + port);
		}
		return Settings.of(all);
	}

}
