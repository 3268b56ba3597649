package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.payment.CashSuggestions;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
import io.dunwell.messages.payment.CashSuggestions.Suggestion;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Suggests where cash belongs that is not applied, by what is known now. */
final class SuggestionAnswers {

	/** Of the oldest: whoever has more waiting has other worries. */
	private static final int LOOKED_AT = 1000;

	private final ViewReader<CashHistory> cash;

	private final InvoiceAnswers invoices;

	private final PayerAnswers payers;

	private final AccountIndex accounts;

	SuggestionAnswers(ViewReader<CashHistory> cash, InvoiceAnswers invoices, PayerAnswers payers,
			AccountIndex accounts) {
		this.cash = cash;
		this.invoices = invoices;
		this.payers = payers;
		this.accounts = accounts;
	}

	@QueryHandler
	CashSuggestions handle(SuggestCash query) {
		String company = Ids.company(query.company());
		String account = query.account();
		Range range = (account != null) ? Range.of(CashHistory.OF_ACCOUNT, Ids.account(company, account))
				: Range.of(CashHistory.OF_COMPANY, company);
		List<CashHistory> waiting = cash.list(range.limit(LOOKED_AT));
		List<Evidence> receipts = waiting.stream().map(one -> new Evidence(receipt(one))).toList();
		Lookup found = Lookup.of(receipts, invoices::handle, payers::handle);
		List<Suggested> suggested = new ArrayList<>();
		for (int i = 0; i < receipts.size(); i++) {
			suggested
				.add(new Suggested(waiting.get(i).waiting(), new CashApplication().suggest(receipts.get(i), found)));
		}
		// what can be decided at once comes first
		suggested.sort(Comparator.comparing(one -> one.suggestions().isEmpty()));
		return new CashSuggestions(suggested.stream().filter(isOf(query.collector())).limit(query.limit()).toList());
	}

	private Predicate<Suggested> isOf(@Nullable String collector) {
		if (collector == null) {
			return any -> true;
		}
		AccountIndex.Now now = accounts.now();
		return one -> account(one).map(now)
			.map(account -> collector.equalsIgnoreCase(account.collector()))
			.orElse(true);
	}

	/** Whose it is, or most likely is. */
	private static Optional<String> account(Suggested cash) {
		return Optional.ofNullable(cash.payment().account())
			.or(() -> cash.suggestions().stream().findFirst().map(Suggestion::account));
	}

	/** What is left of a payment, as if it came in now. */
	private static Receipt receipt(CashHistory payment) {
		CashHistory.BankText text = Objects.requireNonNull(payment.text());
		return new Receipt(
				new RecordPayment(payment.company(), "", null, payment.date(), payment.unappliedNow(),
						payment.account(), text.payer().text(), text.remittance().text(), null, null, null),
				Stream.ofNullable(text.references()).flatMap(List::stream).toList(), null);
	}

}
