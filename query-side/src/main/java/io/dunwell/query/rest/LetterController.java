package io.dunwell.query.rest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.copy.FindInvoiceCopy;
import io.dunwell.messages.copy.InvoiceCopy;
import io.dunwell.messages.copy.ReportCopy;
import io.dunwell.messages.copy.SendInvoiceCopy;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.LetterText;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.ladder.ReportUndelivered;
import io.dunwell.query.mail.Bounce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices of the ladder, their letters, and mail that came back. */
@RestController
@RequestMapping("/api")
@Tag(name = "Letters")
class LetterController {

	private final Reading reading;

	private final Desk desk;

	private final Problems problems;

	private final EventLog log;

	LetterController(Reading reading, Desk desk, Problems problems, EventLog log) {
		this.reading = reading;
		this.desk = desk;
		this.problems = problems;
		this.log = log;
	}

	@GetMapping("/letters")
	@Operation(summary = "Notices of the ladder: letters, mails, calls and tasks; oldest first",
			description = "Of an account in every state; without one, those of a company in a state. "
					+ "`GiveNotice` says that one was given, `ApproveNotice` lets one go, `WithdrawNotice` takes one back.")
	List<Notice> letters(@RequestParam(required = false) @Nullable String account,
			@RequestParam(required = false) @Parameter(description = "Default: all of an account, or all drafts",
					schema = @Schema(allowableValues = { "draft", "approved", "to-approve", "ready", "dispatched",
							"undelivered", "given", "withdrawn" })) @Nullable String state,
			@RequestParam(required = false) @Parameter(description = "Default: every kind",
					example = "letter") @Nullable String kind,
			@RequestParam(required = false) @Parameter(description = "Handle; default: everybody's",
					example = "anna") @Nullable String collector,
			@RequestParam(defaultValue = Ids.MAIN) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading
			.ask(new ListNotices(Ids.company(company), account, state, kind, collector, Reading.limit(limit)), request)
			.notices();
	}

	@GetMapping("/letters/{notice}")
	@Operation(summary = "The letter of a notice, in the customer's language",
			description = "As it went to the mail, or as it would today.")
	LetterText letter(@PathVariable @Parameter(example = "notice:main:C-1001:1") String notice,
			HttpServletRequest request) {
		return this.reading.ask(new FindLetter(notice, false), request);
	}

	@GetMapping(path = "/letters/{notice}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(summary = "The letter of a notice as it is printed")
	byte[] print(@PathVariable @Parameter(example = "notice:main:C-1001:1") String notice, HttpServletRequest request) {
		return Objects.requireNonNull(this.reading.ask(new FindLetter(notice, true), request).pdf());
	}

	@PostMapping("/invoices/{company}/{number}/copy")
	@Operation(summary = "Mails a customer a copy of an invoice, as they asked for it",
			description = "At once, with a few words in their language. Refused with `no-document` or `no-address` where it can not be "
					+ "mailed, with `contact-stopped` or `insolvent` where it may not.")
	ResponseEntity<CommandController.Answer> copy(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "INV-1043") String number, HttpServletRequest request) {
		Caller caller = Caller.current();
		CommandController.checkRole(SendInvoiceCopy.class, caller);
		InvoiceCopy copy = this.reading.ask(new FindInvoiceCopy(company, number), request);
		Done done = this.desk.tell(new SendInvoiceCopy(company, copy.invoice()), caller, Map.of());
		return ResponseEntity.ok()
			.header(CommandController.POSITION, Long.toString(this.log.last()))
			.body(CommandController.Answer.of(done, this.problems.texts(request)));
	}

	@PostMapping(path = "/mail/returned", consumes = "message/rfc822")
	@Operation(summary = "Mail that a server returned",
			description = "A report of RFC 3464, whole, as it came to the sender's address; for the rule of a mail server "
					+ "that hands such mail on. 204 where a server only says that it goes on trying.")
	ResponseEntity<CommandController.Answer> returned(HttpServletRequest request) throws IOException {
		Caller caller = Caller.current();
		CommandController.checkRole(ReportUndelivered.class, caller);
		Bounce bounce = read(request);
		if (!bounce.permanent()) {
			return ResponseEntity.noContent().build();
		}
		Done done = this.desk
			.tell(bounce.notice().startsWith("copy:") ? new ReportCopy(bounce.notice(), bounce.reason())
					: new ReportUndelivered(bounce.notice(), bounce.reason()), caller, Map.of());
		return ResponseEntity.ok()
			.header(CommandController.POSITION, Long.toString(this.log.last()))
			.body(CommandController.Answer.of(done, this.problems.texts(request)));
	}

	private static Bounce read(HttpServletRequest request) throws IOException {
		return Bounce.read(request.getInputStream()).orElseThrow(() -> new Rejected(Refusal.NO_BOUNCE));
	}

}
