package io.dunwell.query.claim;

import io.dunwell.messages.Ids;
import io.dunwell.query.Texts;
import io.dunwell.query.rest.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The claim file, for programs and for the console's link. */
@RestController
@Tag(name = "Accounts")
class ClaimController {

	private final ClaimFile claims;

	ClaimController(ClaimFile claims) {
		this.claims = claims;
	}

	@GetMapping(path = "/api/accounts/{company}/{account}/claim", produces = "application/zip")
	@Operation(summary = "All that lawyers or a court need of an account, as one ZIP",
			description = "The claim with its whole story as PDF, the letters that went out, and the documents of open "
					+ "invoices where they are stored.")
	ResponseEntity<byte[]> claim(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "C-1001") String account, HttpServletRequest request) {
		byte[] zip = this.claims.write(Ids.company(company), account, Caller.current(), Texts.in(request.getLocale()));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("claim-" + account.replaceAll("[^A-Za-z0-9._-]+", "-") + ".zip")
						.build()
						.toString())
			.body(zip);
	}

	/** The same for whoever is signed in to the console. */
	@Hidden
	@GetMapping(path = "/accounts/{company}/{account}/claim", produces = "application/zip")
	ResponseEntity<byte[]> download(@PathVariable String company, @PathVariable String account,
			HttpServletRequest request) {
		return claim(company, account, request);
	}

}
