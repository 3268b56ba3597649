package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.dunwell.desk.folder.CannotDo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports files, as REST does. */
@Command(name = "import",
		description = "Import accounts, invoices or bank statements, whose format is detected, or a log exported whole.")
final class ImportCommand implements Callable<Integer> {

	/** What can be imported. */
	enum Kind {

		accounts, invoices, statements, log

	}

	@ParentCommand
	private DunwellCommand parent;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
	private Kind kind;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE",
			description = "CSV, camt.052/053/054, pain.002, MT940/942, BAI2, UBL 2.1, CII or hybrid PDF; "
					+ "for a log, what export --whole wrote")
	private List<Path> files;

	@Option(names = "--mapping", paramLabel = "YAML", description = "Which column of a CSV file is which field.")
	private @Nullable Path mapping;

	@Option(names = "--company", description = "Of which company the files are; main if you do not say.")
	private @Nullable String company;

	@Option(names = "--dry-run", description = "Only try it: nothing goes in, and you see what would.")
	private boolean dryRun;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	ImportCommand() {
	}

	@Override
	public Integer call() {
		files.forEach(ImportCommand::mustBeReadable);
		if (mapping != null) {
			mustBeReadable(mapping);
		}
		if (kind == Kind.log) {
			WholeLog.read(parent.settings(), files, spec.commandLine().getOut());
			return ExitCode.OK;
		}
		int worst = ExitCode.OK;
		try (DeskLink desk = DeskLink.to(parent.settings())) {
			for (Path file : files) {
				worst = Math.max(worst, send(desk.rest(), file));
			}
		}
		return worst;
	}

	private int send(RestClient rest, Path file) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("file", new FileSystemResource(file));
		if (mapping != null) {
			parts.add("mapping", new FileSystemResource(mapping));
		}
		PrintWriter out = spec.commandLine().getOut();
		try {
			Result result = ask(rest, file, parts);
			out.printf("%s: %s%d accepted, %d already there, %d rejected%n", file, dryRun ? "only tried: " : "",
					result.accepted(), result.duplicates(), result.rejected().size());
			result.rejected().forEach(row -> out.printf("  %s: %s (%s)%n", row.where(), row.message(), row.code()));
			result.warnings().forEach(warning -> out.printf("  %s (%s)%n", warning.message(), warning.code()));
			return result.rejected().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
		}
		catch (RestClientResponseException refused) {
			out.printf("%s: %s%n", file, Problem.of(refused));
			return ExitCode.USAGE;
		}
		finally {
			out.flush();
		}
	}

	private Result ask(RestClient rest, Path file, MultiValueMap<String, Object> parts) {
		try (ImportProgress progress = new ImportProgress(rest, file, spec.commandLine().getOut())) {
			return progress.until(() -> rest.post()
				.uri("/api/imports/{kind}?dryRun={dryRun}&company={company}", kind, dryRun,
						company == null ? "" : company)
				.contentType(MediaType.MULTIPART_FORM_DATA)
				.body(parts)
				.retrieve()
				.requiredBody(Result.class));
		}
	}

	private static void mustBeReadable(Path file) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new CannotDo("The file " + file + " cannot be read.");
		}
	}

	/** What REST answers an import with. */
	record Result(int accepted, int duplicates, List<Row> rejected, List<Warning> warnings) {

		/** One row that did not go in. */
		record Row(String where, String code, String message) {

		}

		/** Something odd about the file. */
		record Warning(String code, String message) {

		}

	}

}
