package io.dunwell.query.rest;

import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FamilyStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.account.FindFamily;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may ask of one account. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountController {

	private final Reading reading;

	AccountController(Reading reading) {
		this.reading = reading;
	}

	@GetMapping
	@Operation(summary = "Accounts that fit a text",
			description = "By code, name or a misspelt part of either; the collector's own come first.")
	List<AccountMatch> find(@RequestParam(defaultValue = "") @Parameter(example = "nordic") String q,
			@RequestParam(required = false) @Nullable String collector, @RequestParam(defaultValue = "20") int limit,
			HttpServletRequest request) {
		return this.reading
			.ask(new FindAccounts(q.strip(), collector, Caller.current().company(), Reading.limit(limit)), request)
			.matches();
	}

	@GetMapping("/{company}/{account}")
	@Operation(summary = "How an account stands today",
			description = "Balances by currency, open invoices, promises, disputes and holds.")
	AccountStanding account(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "C-1001") String account, HttpServletRequest request) {
		return this.reading.ask(new FindAccount(Ids.company(company), account, this.reading.language(request)),
				request);
	}

	@GetMapping("/{company}/{account}/family")
	@Operation(summary = "How an account stands together with its parent and that one's children",
			description = "Each apart and all together; a sum for each currency, nothing netted between them.")
	FamilyStanding family(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "C-1001") String account, HttpServletRequest request) {
		return this.reading.ask(new FindFamily(Ids.company(company), account, this.reading.language(request)), request);
	}

	@GetMapping("/{company}/{account}/ladder")
	@Operation(summary = "Where an account is on its ladder, and why",
			description = "For each part of an open invoice the last step given, the next one and its day, and why it is "
					+ "or is not taken, in the language of the request.")
	LadderStanding ladder(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "C-1001") String account, HttpServletRequest request) {
		return this.reading.ask(new FindLadder(Ids.company(company), account, this.reading.language(request)), request);
	}

	@GetMapping("/{company}/{account}/contact")
	@Operation(summary = "Whether an account may be contacted now",
			description = "For each channel whether the contact policy allows it, and if not, why and from when; what the law "
					+ "gives a creditor that is paid late. In the language of the request.")
	ContactAdvice contact(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "C-1001") String account, HttpServletRequest request) {
		return this.reading.ask(new FindContactAdvice(Ids.company(company), account, this.reading.language(request)),
				request);
	}

	@GetMapping("/{company}/{account}/timeline")
	@Operation(summary = "What happened on an account",
			description = "In log order. Go on after the `position` of the last entry.")
	List<Entry> timeline(@PathVariable @Parameter(example = "main") String company,
			@PathVariable @Parameter(example = "C-1001") String account, @RequestParam(defaultValue = "0") long after,
			@RequestParam(defaultValue = "100") int limit, HttpServletRequest request) {
		return this.reading
			.ask(new ListTimeline(Ids.company(company), account, Reading.after(after), Reading.limit(limit),
					this.reading.language(request)), request)
			.entries();
	}

}
