package io.dunwell.query.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.CallbackStanding;
import io.dunwell.messages.account.AccountStanding.ComingCash;
import io.dunwell.messages.account.AccountStanding.CreditStanding;
import io.dunwell.messages.account.AccountStanding.DisputeStanding;
import io.dunwell.messages.account.AccountStanding.HoldStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding.PlaceStanding;
import io.dunwell.messages.account.AccountStanding.PromiseStanding;
import io.dunwell.messages.account.Companies;
import io.dunwell.messages.account.FamilyStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.account.FindFamily;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.ladder.Climb;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountSearch;
import io.dunwell.query.ledger.Attention.Call;
import io.dunwell.query.ledger.Attention.Credit;
import io.dunwell.query.ledger.Attention.Place;
import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Promised;
import io.dunwell.query.ledger.Promised.State;
import io.dunwell.query.ledger.Promised.Verdict;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Charge;
import io.dunwell.query.ledger.Standing.Disputed;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about accounts. */
final class AccountAnswers {

	private final ViewReader<Standing> standings;

	private final AccountIndex accounts;

	private final AccountSearch search;

	private final Clock deskClock;

	private final ViewReader<Climb> climbs;

	AccountAnswers(ViewReader<Standing> standings, ViewReader<Climb> climbs, AccountIndex accounts, Clock deskClock) {
		this.standings = standings;
		this.climbs = climbs;
		this.accounts = accounts;
		this.search = new AccountSearch(accounts);
		this.deskClock = deskClock;
	}

	@QueryHandler
	AccountStanding handle(FindAccount query) {
		return answer(standing(query.company(), query.account()), LocalDate.now(deskClock));
	}

	/** Each as it stands, and what that adds up to; nothing is netted between them. */
	@QueryHandler
	FamilyStanding handle(FindFamily query) {
		Standing asked = standing(query.company(), query.account());
		LocalDate today = LocalDate.now(deskClock);
		String parent = asked.profile().parent();
		Standing head = (parent != null) ? Objects.requireNonNull(standings.find(parent)) : asked;
		List<Standing> family = Stream
			.concat(Stream.of(head), standings.list(Range.of(Standing.CHILDREN, head.profile().account())).stream())
			.toList();
		SortedMap<String, Balance> together = new TreeMap<>();
		List<AccountStanding> accounts = family.stream().map(one -> answer(one, today)).toList();
		accounts.forEach(
				one -> one.balances().forEach(balance -> together.merge(balance.currency(), balance, Balance::plus)));
		return new FamilyStanding(List.copyOf(together.values()), accounts);
	}

	private Standing standing(String company, String account) {
		Standing standing = standings.find(Ids.account(Ids.company(company), account));
		if (standing == null) {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, account);
		}
		return standing;
	}

	@QueryHandler
	AccountMatches handle(FindAccounts query) {
		return new AccountMatches(search.find(query.text(), query.collector(), query.among(), query.limit()));
	}

	@QueryHandler
	@SuppressWarnings("UnusedVariable") // the question is its type
	Companies handle(ListCompanies query) {
		return new Companies(List.copyOf(accounts.companies()));
	}

	private AccountStanding answer(Standing standing, LocalDate today) {
		Standing.Profile profile = standing.profile();
		Climb climb = climbs.find(profile.account());
		Map<String, Long> contested = Owed.contested(standing);
		Map<String, Long> coming = Owed.coming(standing, today);
		return new AccountStanding(profile.company(), profile.code(), profile.name().text(), profile.collector(),
				profile.currency(), profile.country(), profile.language(), profile.timeZone(),
				Owed.by(standing, today)
					.entrySet()
					.stream()
					.map(owed -> balance(owed.getKey(), owed.getValue()))
					.toList(),
				standing.owing(today)
					.entrySet()
					.stream()
					.map(invoice -> line(invoice.getValue(), standing.charges().get(invoice.getKey()),
							contested.containsKey(invoice.getKey()), coming.containsKey(invoice.getKey()), today,
							(climb != null) ? climb.step(invoice.getKey(), invoice.getValue()) : null))
					.toList(),
				standing.promises().stream().map(promise -> promise(promise, today)).toList(),
				standing.disputes().stream().map(AccountAnswers::dispute).toList(), holds(standing, today),
				place(standing.attention().place(today)), callbacks(standing, today), coming(standing, today),
				(profile.parent() != null) ? Ids.keyOf(profile.parent()) : null, profile.contact(),
				profile.salesperson(), credit(standing.attention().credit()));
	}

	private static @Nullable CreditStanding credit(@Nullable Credit credit) {
		return (credit == null) ? null
				: new CreditStanding(credit.since(), credit.by(), credit.step(), credit.reason().text());
	}

	private static Balance balance(String currency, Owed owed) {
		return new Balance(currency, owed.open().decimal(), owed.overdue().decimal(), owed.disputed().decimal(),
				owed.promised().decimal(), owed.unapplied().decimal(), owed.coming().decimal());
	}

	private static InvoiceLine line(OpenAmount invoice, @Nullable Charge charge, boolean disputed, boolean promised,
			LocalDate today, @Nullable String step) {
		String ofItself = invoice.due().isBefore(today) ? "overdue" : "open";
		String state = disputed ? "disputed" : promised ? "promised" : ofItself;
		return new InvoiceLine(invoice.number(), invoice.issued(), invoice.due(), invoice.total().decimal(),
				invoice.open().decimal(), invoice.total().currency(), state, step,
				(charge != null) ? charge.kind() : null,
				(charge != null && charge.principal() != null) ? Ids.keyOf(charge.principal()) : null);
	}

	private static PromiseStanding promise(Promised promise, LocalDate today) {
		return new PromiseStanding(promise.id(), promise.state(today).code(),
				promise.lines().stream().map(line -> line(line, today)).toList());
	}

	private static PromiseStanding.Line line(Promised.Line line, LocalDate today) {
		Verdict verdict = line.verdict();
		return new PromiseStanding.Line(Ids.keyOf(line.invoice()), line.amount().decimal(), line.amount().currency(),
				line.date(), line.state(today).code(), line.paidInTime().decimal(),
				(verdict != null) ? State.of(verdict.then()).code() : null, (verdict != null) ? verdict.on() : null);
	}

	private static DisputeStanding dispute(Disputed dispute) {
		return new DisputeStanding(dispute.id(), Ids.keyOf(dispute.invoice()), dispute.amount().decimal(),
				dispute.amount().currency(), dispute.reason(), (dispute.closed() == null) ? "opened" : "resolved",
				dispute.opened());
	}

	private static List<HoldStanding> holds(Standing standing, LocalDate today) {
		return standing.holds().stream().filter(hold -> hold.isInForce(today)).map(hold -> {
			String invoice = hold.invoice();
			return new HoldStanding(hold.id(), (invoice != null) ? Ids.keyOf(invoice) : null, hold.reason(),
					hold.until());
		}).toList();
	}

	private static List<ComingCash> coming(Standing standing, LocalDate today) {
		return standing.coming()
			.entrySet()
			.stream()
			.filter(cash -> cash.getValue().on().isAfter(today))
			.sorted(Comparator.comparing(cash -> cash.getValue().on()))
			.flatMap(cash -> Stream
				.concat(Stream.ofNullable(standing.unapplied().get(cash.getKey())),
						cash.getValue().applied().values().stream())
				.reduce(Money::plus)
				.map(all -> new ComingCash(cash.getKey(), cash.getValue().on(), all.decimal(), all.currency()))
				.stream())
			.toList();
	}

	private static @Nullable PlaceStanding place(@Nullable Place place) {
		return (place != null) ? new PlaceStanding(place.spot().code(), place.until(), place.reason()) : null;
	}

	private static List<CallbackStanding> callbacks(Standing standing, LocalDate today) {
		return standing.attention()
			.calls()
			.stream()
			.sorted(Comparator.comparing(Call::at).thenComparing(Call::id))
			.map(call -> new CallbackStanding(call.id(), call.owner(), call.at(), call.isDue(today),
					call.note().text()))
			.toList();
	}

}
