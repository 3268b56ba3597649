package io.dunwell.query.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.CallbackStanding;
import io.dunwell.messages.account.AccountStanding.DisputeStanding;
import io.dunwell.messages.account.AccountStanding.HoldStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding.PlaceStanding;
import io.dunwell.messages.account.AccountStanding.PromiseStanding;
import io.dunwell.messages.account.Companies;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountSearch;
import io.dunwell.query.ledger.Attention.Call;
import io.dunwell.query.ledger.Attention.Place;
import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Promised;
import io.dunwell.query.ledger.Promised.State;
import io.dunwell.query.ledger.Promised.Verdict;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Disputed;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about accounts. */
final class AccountAnswers {

	private final ViewReader<Standing> standings;

	private final AccountIndex accounts;

	private final AccountSearch search;

	private final Clock deskClock;

	AccountAnswers(ViewReader<Standing> standings, AccountIndex accounts, Clock deskClock) {
		this.standings = standings;
		this.accounts = accounts;
		this.search = new AccountSearch(accounts);
		this.deskClock = deskClock;
	}

	@QueryHandler
	AccountStanding handle(FindAccount query) {
		Standing standing = standings.find(Ids.account(Ids.company(query.company()), query.account()));
		if (standing == null) {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, query.account());
		}
		return answer(standing, LocalDate.now(deskClock));
	}

	@QueryHandler
	AccountMatches handle(FindAccounts query) {
		return new AccountMatches(search.find(query.text(), query.collector(), query.limit()));
	}

	@QueryHandler
	@SuppressWarnings("UnusedVariable") // the question is its type
	Companies handle(ListCompanies query) {
		return new Companies(List.copyOf(accounts.companies()));
	}

	private static AccountStanding answer(Standing standing, LocalDate today) {
		Standing.Profile profile = standing.profile();
		Map<String, Long> contested = Owed.contested(standing);
		Map<String, Long> coming = Owed.coming(standing, today);
		return new AccountStanding(profile.company(), profile.code(), profile.name().text(), profile.collector(),
				profile.currency(), profile.country(), profile.language(), profile.timeZone(),
				Owed.by(standing, today)
					.entrySet()
					.stream()
					.map(owed -> balance(owed.getKey(), owed.getValue()))
					.toList(),
				standing.invoices()
					.entrySet()
					.stream()
					.map(invoice -> line(invoice.getValue(), contested.containsKey(invoice.getKey()),
							coming.containsKey(invoice.getKey()), today))
					.toList(),
				standing.promises().stream().map(promise -> promise(promise, today)).toList(),
				standing.disputes().stream().map(AccountAnswers::dispute).toList(), holds(standing, today),
				place(standing.attention().place(today)), callbacks(standing, today));
	}

	private static Balance balance(String currency, Owed owed) {
		return new Balance(currency, owed.open().decimal(), owed.overdue().decimal(), owed.disputed().decimal(),
				owed.promised().decimal(), owed.unapplied().decimal());
	}

	private static InvoiceLine line(OpenAmount invoice, boolean disputed, boolean promised, LocalDate today) {
		String ofItself = invoice.due().isBefore(today) ? "overdue" : "open";
		String state = disputed ? "disputed" : promised ? "promised" : ofItself;
		return new InvoiceLine(invoice.number(), invoice.issued(), invoice.due(), invoice.total().decimal(),
				invoice.open().decimal(), invoice.total().currency(), state, null);
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
