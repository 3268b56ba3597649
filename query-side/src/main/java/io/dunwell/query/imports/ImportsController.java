package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import io.dunwell.query.rest.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/imports/{accounts|invoices|statements}}. */
@Tag(name = "Imports")
@RestController
class ImportsController {

	private static final int MOST = 500;

	private final Imports imports;

	private final Desk desk;

	private final Problems problems;

	private final EventLog log;

	ImportsController(Imports imports, Desk desk, Problems problems, EventLog log) {
		this.imports = imports;
		this.desk = desk;
		this.problems = problems;
		this.log = log;
	}

	@Operation(summary = "Import a file",
			description = "The format is detected: CSV, camt.052/053/054, pain.002, MT940/942, BAI2, UBL 2.1, CII, hybrid PDF. "
					+ "200 when the file was read, whatever became of its rows; 422 when it is not one of ours. "
					+ "The mapping says in YAML which column of a CSV feeds which field; a text or a file.")
	@PostMapping(path = "/api/imports/{kind:accounts|invoices|statements}",
			consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ImportResult> take(@PathVariable String kind, @RequestPart("file") MultipartFile file,
			@RequestPart(name = "mapping", required = false) @Nullable String mapping,
			@RequestParam(defaultValue = "false") @Parameter(
					description = "Only try it: nothing goes in, the answer says what would") boolean dryRun,
			@RequestParam(required = false) @Parameter(
					description = "Of which company the file is; without, rows may name theirs, and main is the others'") @Nullable String company,
			Locale language) throws IOException {
		try (InputStream content = file.getInputStream()) {
			ImportResult result = imports.run(ImportKind.of(kind).orElseThrow(), content, file.getOriginalFilename(),
					mapping, Imports.of(company, Imports.by(Caller.current().metaData(), dryRun)), language);
			return ResponseEntity.ok().header("Dunwell-Position", Long.toString(log.last())).body(result);
		}
	}

	@Operation(summary = "The latest imports",
			description = "Newest first: which file, by whom, how far it has come or what became of it. "
					+ "State: running, done, refused whole, or interrupted; then the same file goes on where it stopped.")
	@GetMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
	List<ImportedFile> latest(@RequestParam(required = false) @Nullable String company,
			@RequestParam(defaultValue = "50") int limit) {
		return desk
			.ask(new ListImports(company == null ? Caller.current().home() : Ids.company(company), null,
					Math.clamp(limit, 1, MOST)), Caller.current())
			.files();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(UnreadableFile refused, HttpServletRequest request) {
		HttpStatus status = refused.code().equals(ImportCode.FILE_TOO_LARGE.code()) ? HttpStatus.CONTENT_TOO_LARGE
				: HttpStatus.UNPROCESSABLE_CONTENT;
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(problems.of(status, refused.code(), refused.arguments(), request));
	}

}
