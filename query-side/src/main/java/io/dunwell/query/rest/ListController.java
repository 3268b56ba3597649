package io.dunwell.query.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.credit.CreditStops.CreditStop;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.messages.day.Days.Day;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.invoice.ListUnappliedCredits;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.UnappliedCredits.UnappliedCredit;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
import io.dunwell.messages.payment.ListPayers;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.RememberedPayers.RememberedPayer;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.Tasks.Task;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.SetAside.Aside;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may ask across accounts. */
@RestController
@RequestMapping("/api")
@Tag(name = "Lists")
class ListController {

	private static final String COMPANY = Ids.MAIN;

	/** The policy by which a worklist was made. */
	private static final String POLICY = "Dunwell-Policy";

	private final Reading reading;

	private final Clock deskClock;

	ListController(Reading reading, @Qualifier("deskClock") Clock deskClock) {
		this.reading = reading;
		this.deskClock = deskClock;
	}

	@GetMapping("/worklists/{collector}")
	@Operation(summary = "The accounts a collector should work now, in order",
			description = "Each with its score of 100 and the reasons in words. With `at`, the list as it was at that "
					+ "instant, rebuilt from the log. `" + CommandController.POSITION + "` and `" + POLICY
					+ "` say from which log position and by which policy it was made.")
	List<Item> worklist(@PathVariable @Parameter(example = "anna") String collector,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable OffsetDateTime at,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request, HttpServletResponse response) {
		String language = this.reading.language(request);
		Query<Worklist> query = (at != null)
				? new FindPastWorklist(Ids.company(company), collector, past(at), language, Reading.limit(limit))
				: new ListWorklist(Ids.company(company), collector, language, Reading.limit(limit));
		Worklist worklist = this.reading.ask(query, request);
		response.setHeader(CommandController.POSITION, String.valueOf(worklist.position()));
		response.setHeader(POLICY, worklist.policy());
		return worklist.items();
	}

	@GetMapping("/worklists/{collector}/aside")
	@Operation(summary = "The accounts left off a collector's list for now",
			description = "Snoozed, skipped for today or on hold; the first to come back first.")
	List<Aside> aside(@PathVariable @Parameter(example = "anna") String collector,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListSetAside(Ids.company(company), collector, Reading.limit(limit)), request)
			.accounts();
	}

	@GetMapping("/aging")
	@Operation(summary = "Receivables by age at the end of a date",
			description = "By days after the due date; due today is current. Disputed and unapplied stand beside the "
					+ "buckets, never netted.")
	Aging aging(@RequestParam @Parameter(example = "SEK") String currency,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Parameter(
					description = "Default: today by the desk's clock") @Nullable LocalDate asOf,
			@RequestParam(defaultValue = "true") @Parameter(
					description = "`known`: as recorded by the end of that date; `true`: as true by the end of it, "
							+ "given all that is known today",
					schema = @Schema(allowableValues = { "known", "true" })) String basis,
			@RequestParam(required = false) @Nullable String collector,
			@RequestParam(required = false) @Parameter(
					description = "Only of this account: its code") @Nullable String account,
			@RequestParam(defaultValue = COMPANY) String company, HttpServletRequest request) {
		String iso4217 = Money.zero(currency.toUpperCase(Locale.ROOT)).currency();
		LocalDate date = (asOf != null) ? asOf : LocalDate.now(this.deskClock);
		return this.reading.ask(new FindAging(Ids.company(company), date, Basis.of(basis), iso4217, collector, account),
				request);
	}

	@GetMapping("/problems")
	@Operation(summary = "What disputes come from, and what is done about it",
			description = "The root causes that disputes were closed with, by how often lately. A cause that recurs asks "
					+ "for an action: `PlanAction` says what, who and until when, `FinishAction` that it is done, and the "
					+ "desk looks afterwards whether it helped. `AssignDepartment` says whose a cause is.")
	Problems problems(@RequestParam(defaultValue = COMPANY) String company, HttpServletRequest request) {
		return this.reading.ask(new ListProblems(Ids.company(company)), request);
	}

	@GetMapping("/promises")
	@Operation(summary = "Open promise lines by date, earliest first", description = "Default: those due today.")
	List<DueLine> promises(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String collector,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		LocalDate first = (from != null) ? from : LocalDate.now(this.deskClock);
		LocalDate last = (to != null) ? to : first;
		if (last.isBefore(first)) {
			throw new Rejected(Refusal.INVALID_FIELD, "to", last);
		}
		return this.reading
			.ask(new ListPromisesDue(Ids.company(company), first, last, collector, Reading.limit(limit)), request)
			.lines();
	}

	@GetMapping("/companies")
	@Operation(summary = "The companies that have an account")
	List<String> companies(HttpServletRequest request) {
		String only = Caller.current().company();
		return (only != null) ? List.of(only) : this.reading.ask(new ListCompanies(), request).codes();
	}

	@GetMapping("/days")
	@Operation(summary = "The latest collection days, newest first",
			description = "How far each came, and what it found of promises when it judged them for the first time.")
	List<Day> days(@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "30") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListDays(Ids.company(company), Reading.limit(limit)), request).days();
	}

	@GetMapping("/unapplied")
	@Operation(summary = "Payments with cash that is not applied, oldest first")
	List<UnappliedPayment> unapplied(@RequestParam(required = false) @Nullable String account,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListUnapplied(Ids.company(company), account, Reading.limit(limit)), request)
			.payments();
	}

	@GetMapping("/unapplied/suggestions")
	@Operation(summary = "Cash that is not applied, with where it may belong",
			description = "First what has a suggestion, then the rest, each oldest first. A suggestion has its reason and confidence. A person accepts or corrects it with "
					+ "`AllocatePayment`; what the payer pays for is remembered.")
	List<Suggested> suggestions(@RequestParam(required = false) @Nullable String account,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new SuggestCash(Ids.company(company), account, null, Reading.limit(limit)), request)
			.payments();
	}

	@GetMapping("/payers")
	@Operation(summary = "Payers for which somebody said whose account they pay",
			description = "Taught by corrections of cash application or by `RememberPayer`; `ForgetPayer` undoes it.")
	List<RememberedPayer> payers(@RequestParam(required = false) @Nullable String account,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListPayers(Ids.company(company), account, Reading.limit(limit)), request).payers();
	}

	@GetMapping("/credits")
	@Operation(summary = "Credit notes with something unapplied, oldest first",
			description = "They can be applied to invoices or refunded.")
	List<UnappliedCredit> credits(@RequestParam(required = false) @Nullable String account,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListUnappliedCredits(Ids.company(company), account, Reading.limit(limit)), request)
			.credits();
	}

	@GetMapping("/write-offs")
	@Operation(summary = "Write-offs in a state, oldest first", description = "Default: those that wait for a person.")
	List<WriteOff> writeOffs(
			@RequestParam(defaultValue = "waiting") @Parameter(
					schema = @Schema(allowableValues = { "waiting", "made", "rejected", "recovered" })) String state,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListWriteOffs(Ids.company(company), state, Reading.limit(limit)), request)
			.writeOffs();
	}

	@GetMapping("/calls")
	@Operation(summary = "Whom to call, those first who may be called now",
			description = "Accounts with a notice that is a call and waits to be given, and those that the collector planned to "
					+ "call. `LogContact` logs the call, `GiveNotice` says that the notice was given by it. Without a collector: all "
					+ "of the company, but for the calls planned.")
	CallList calls(@RequestParam(required = false) @Nullable String collector,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "50") int limit,
			HttpServletRequest request) {
		return this.reading.ask(
				new ListCalls(Ids.company(company), collector, this.reading.language(request), Reading.limit(limit)),
				request);
	}

	@GetMapping("/credit-stops")
	@Operation(summary = "Customers that are not sold or delivered to until they have paid, the longest first",
			description = "By a step of the ladder with `credit-stop`, or by `StopCredit`. Lifted by the desk once nothing overdue "
					+ "of them is open, or by `LiftCredit`.")
	List<CreditStop> creditStops(@RequestParam(defaultValue = COMPANY) String company,
			@RequestParam(defaultValue = "100") int limit, HttpServletRequest request) {
		return this.reading.ask(new ListCreditStops(Ids.company(company), false, Reading.limit(limit)), request)
			.stops();
	}

	@GetMapping("/tasks")
	@Operation(summary = "What people were asked about customers, oldest first",
			description = "By a step of the ladder that is a task, or by `AskSalesperson`. `AnswerTask` answers one. Default: those "
					+ "not answered, or all of the account that is named.")
	List<Task> tasks(@RequestParam(required = false) @Nullable String account,
			@RequestParam(required = false) @Parameter(
					schema = @Schema(allowableValues = { "open", "answered", "closed" })) @Nullable String state,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		return this.reading.ask(new ListTasks(Ids.company(company), account, state, Reading.limit(limit)), request)
			.tasks();
	}

	@GetMapping("/dispute-proposals")
	@Operation(summary = "Short payments that may be disputes, oldest first",
			description = "A person accepts (`AcceptDisputeProposal`) or declines (`DeclineDisputeProposal`) each.")
	List<DisputeProposal> disputeProposals(@RequestParam(defaultValue = COMPANY) String company,
			@RequestParam(defaultValue = "100") int limit, HttpServletRequest request) {
		return this.reading.ask(new ListDisputeProposals(Ids.company(company), Reading.limit(limit)), request)
			.proposals();
	}

	@GetMapping("/people")
	@Operation(summary = "Who works at the desk")
	List<Person> people(@RequestParam(defaultValue = COMPANY) String company, HttpServletRequest request) {
		return this.reading.ask(new ListPeople(Ids.company(company)), request).people();
	}

	/** Nobody knows yet what a list will be. */
	private Instant past(OffsetDateTime at) {
		if (at.toInstant().isAfter(this.deskClock.instant())) {
			throw new Rejected(Refusal.INVALID_FIELD, "at", at);
		}
		return at.toInstant();
	}

}
