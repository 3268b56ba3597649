package io.dunwell.query.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import io.dunwell.messages.aging.Basis;
import io.dunwell.query.rest.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a journal, for accountants' own tools. */
@RestController
@Tag(name = "Audit")
class JournalController {

	private static final String TEXT = "text/plain";

	private final Journal journal;

	JournalController(Journal journal) {
		this.journal = journal;
	}

	@GetMapping(path = "/api/audit/journal", produces = TEXT)
	@Operation(summary = "The whole ledger as double entries",
			description = "A plain-text journal, as hledger reads it: receivable and unapplied per customer, cash,"
					+ " revenue, write-offs. Each transaction carries the log position of its fact.")
	@ApiResponse(responseCode = "200", description = "The journal")
	void journal(
			@RequestParam(defaultValue = "true") @Parameter(
					description = "`true`: dated when it was so; `known`: when it was recorded",
					schema = @Schema(allowableValues = { "known", "true" })) String basis,
			HttpServletResponse response) throws IOException {
		Basis dated = Basis.of(basis);
		response.setContentType(TEXT);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader("Cache-Control", "no-store");
		Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
		try {
			this.journal.write(Caller.current().company(), dated, text -> write(text, out));
			out.flush();
		}
		catch (UncheckedIOException gone) {
			throw gone.getCause();
		}
	}

	private static void write(String text, Writer out) {
		try {
			out.write(text);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

}
