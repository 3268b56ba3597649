package io.dunwell.desk.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.dunwell.desk.folder.CannotDo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Exports the event log, or the books that follow from it. */
@Command(name = "export",
		description = "Export the event log: one CloudEvent a line, in log order; or whole, to import it elsewhere;"
				+ " or the ledger as a plain-text double-entry journal.")
final class ExportCommand implements Callable<Integer> {

	@ParentCommand
	private DunwellCommand parent;

	@Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
	private @Nullable Path out;

	@Option(names = "--after", paramLabel = "POSITION", defaultValue = "0",
			description = "Go on after this position (default: ${DEFAULT-VALUE}).")
	private long after;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "events",
			description = "What to write, ${COMPLETION-CANDIDATES}: the log's events, or the journal that hledger and"
					+ " its kin read (default: ${DEFAULT-VALUE}).")
	private Format format;

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "true",
			description = "How a journal is dated: true (when it was so) or known (when it was recorded;"
					+ " default: ${DEFAULT-VALUE}).")
	private String basis;

	@Option(names = "--whole", description = "With all that another desk needs to go on from it: the log into --out,"
			+ " and the keys to what is sealed in it into a second file, of that name with .keys.")
	private boolean whole;

	@Spec
	private CommandSpec spec;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	ExportCommand() {
	}

	@Override
	public Integer call() {
		if (whole) {
			if (out == null) {
				throw new CannotDo("Say with --out which file the log is written to.");
			}
			WholeLog.write(parent.settings(), out, spec.commandLine().getOut());
			return ExitCode.OK;
		}
		try (DeskLink desk = DeskLink.to(parent.settings()); OutputStream target = target()) {
			desk.rest().get().uri(format.path, Map.of("after", after, "basis", basis)).exchange((request, response) -> {
				if (response.getStatusCode().isError()) {
					throw new CannotDo("The desk refuses: " + Problem.of(response.createException()));
				}
				return response.getBody().transferTo(target);
			});
			return ExitCode.OK;
		}
		catch (IOException failed) {
			throw new CannotDo("The log cannot be written out: " + failed + ".", failed);
		}
	}

	/** What is written, and where a desk has it. */
	private enum Format {

		events("/api/audit/events?after={after}"), hledger("/api/audit/journal?basis={basis}");

		private final String path;

		Format(String path) {
			this.path = path;
		}

	}

	private OutputStream target() throws IOException {
		return (out != null) ? Files.newOutputStream(out) : new FilterOutputStream(System.out) {
			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				out.write(bytes, from, length);
			}

			@Override
			public void close() throws IOException {
				// standard output stays open for whoever comes next
				flush();
			}
		};
	}

}
