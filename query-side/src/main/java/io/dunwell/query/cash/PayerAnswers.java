package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.FindPayers;
import io.dunwell.messages.payment.ListPayers;
import io.dunwell.messages.payment.Payers;
import io.dunwell.messages.payment.Payers.Payer;
import io.dunwell.messages.payment.RememberedPayers;
import io.dunwell.messages.payment.RememberedPayers.RememberedPayer;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Finds the accounts that payers pay for, and what those owe. */
final class PayerAnswers {

	private static final int GIVEN = 100;

	private static final int REMEMBERED = 90;

	/** People took the payer for more than one account. */
	private static final int REMEMBERED_DIFFERENTLY = 60;

	private static final int SAME_NAME = 70;

	private static final int SAME_NAME_AS_SEVERAL = 50;

	private final ViewReader<KnownPayer> payers;

	private final ViewReader<Standing> standings;

	private final AccountIndex accounts;

	PayerAnswers(ViewReader<KnownPayer> payers, ViewReader<Standing> standings, AccountIndex accounts) {
		this.payers = payers;
		this.standings = standings;
		this.accounts = accounts;
	}

	@QueryHandler
	Payers handle(FindPayers query) {
		String company = Ids.company(query.company());
		AccountIndex.Now now = accounts.now();
		List<Guess> guesses = new ArrayList<>();
		query.accounts().forEach(account -> guesses.add(new Guess(null, account, GIVEN)));
		Map<String, KnownPayer> known = known(company, query.names());
		query.names().forEach(name -> guesses.addAll(byName(company, name, known.get(Ids.payer(company, name)), now)));
		return new Payers(owing(guesses, now));
	}

	@QueryHandler
	RememberedPayers handle(ListPayers query) {
		String company = Ids.company(query.company());
		String account = query.account();
		Range range = (account != null) ? Range.of(KnownPayer.OF_ACCOUNT, Ids.account(company, account))
				: Range.of(KnownPayer.OF_COMPANY, company);
		return new RememberedPayers(payers.list(range.limit(query.limit()))
			.stream()
			.map(payer -> new RememberedPayer(payer.payer(), payer.name().text(), payer.accounts(), payer.since(),
					payer.by(), payer.taughtBy()))
			.toList());
	}

	private record Guess(@Nullable String name, String account, int certainty) {

	}

	private Map<String, KnownPayer> known(String company, List<String> names) {
		Set<String> ids = names.stream().map(name -> Ids.payer(company, name)).collect(Collectors.toSet());
		return payers.get(ids).stream().collect(Collectors.toMap(KnownPayer::payer, Function.identity()));
	}

	private List<Guess> byName(String company, String name, @Nullable KnownPayer known, AccountIndex.Now now) {
		if (known != null) {
			int certainty = known.accounts().size() == 1 ? REMEMBERED : REMEMBERED_DIFFERENTLY;
			return known.accounts().reversed().stream().map(account -> new Guess(name, account, certainty)).toList();
		}
		List<String> called = now.called(company, name);
		int certainty = called.size() == 1 ? SAME_NAME : SAME_NAME_AS_SEVERAL;
		return called.stream().map(account -> new Guess(name, account, certainty)).toList();
	}

	private List<Payer> owing(List<Guess> guesses, AccountIndex.Now now) {
		Map<String, List<String>> families = new LinkedHashMap<>();
		guesses.forEach(guess -> families.computeIfAbsent(guess.account(), now::family));
		Set<String> all = families.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Map<String, Standing> found = new HashMap<>();
		standings.get(all).forEach(standing -> found.put(standing.profile().account(), standing));
		return guesses.stream().filter(guess -> found.containsKey(guess.account())).map(guess -> {
			List<InvoiceMatch> owed = families.getOrDefault(guess.account(), List.of())
				.stream()
				.flatMap(account -> Stream.ofNullable(found.get(account)))
				.flatMap(PayerAnswers::open)
				.toList();
			AccountName account = now.apply(guess.account());
			return new Payer(guess.name(), guess.account(), guess.certainty(), account != null && account.oldestFirst(),
					owed);
		}).toList();
	}

	private static Stream<InvoiceMatch> open(Standing standing) {
		return standing.invoices()
			.entrySet()
			.stream()
			.filter(invoice -> invoice.getValue().open().isPositive())
			.map(invoice -> new InvoiceMatch(invoice.getKey(), invoice.getValue().number(),
					standing.profile().account(), null, invoice.getValue().due(), invoice.getValue().open(),
					standing.profile().parent()));
	}

}
