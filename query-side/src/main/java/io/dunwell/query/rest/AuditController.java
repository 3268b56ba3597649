package io.dunwell.query.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.audit.AuditTrail;
import io.dunwell.query.audit.AuditTrail.Entry;
import io.dunwell.query.audit.AuditTrail.Filter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as it is: one CloudEvent a line, in the one order all readers see, never an
 * event before one that comes later into the log.
 */
@RestController
@Tag(name = "Audit")
class AuditController {

	private static final String NDJSON = "application/x-ndjson";

	private final AuditTrail trail;

	AuditController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping(path = "/api/audit/events", produces = NDJSON)
	@Operation(summary = "Every fact in the log",
			description = "One CloudEvent 1.0 a line (NDJSON) in log order, from `after` to the end of the log or up to "
					+ "`limit` events. The `id` is the log position: go on after the last one.")
	@ApiResponse(responseCode = "200", description = "The events")
	void events(@RequestParam(defaultValue = "0") long after, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Parameter(
					description = "Only of this account: its id, or the code of one of the main company",
					example = "account:main:C-1001") @Nullable String account,
			@RequestParam(required = false) @Parameter(example = "anna") @Nullable String actor,
			@RequestParam(required = false) @Parameter(example = "promise-made") @Nullable String type,
			HttpServletResponse response) throws IOException {
		Filter filter = Filter.of(Caller.current().company(), account, actor, type);
		long first = Reading.after(after);
		int most = most(limit);
		response.setContentType(NDJSON);
		response.setHeader("Cache-Control", "no-store");
		OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
		try {
			this.trail.read(first, most, filter, entry -> write(entry, out));
			out.flush();
		}
		catch (UncheckedIOException gone) {
			throw gone.getCause();
		}
	}

	private static boolean write(Entry entry, OutputStream out) {
		try {
			out.write(EdgeJson.MAPPER.writeValueAsBytes(CloudEvent.of(entry)));
			out.write('\n');
			return true;
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	private static int most(@Nullable Integer limit) {
		if (limit == null) {
			return Integer.MAX_VALUE;
		}
		if (limit < 1) {
			throw new Rejected(Refusal.INVALID_FIELD, "limit", limit);
		}
		return limit;
	}

}
