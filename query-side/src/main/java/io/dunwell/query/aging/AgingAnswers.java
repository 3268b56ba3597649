package io.dunwell.query.aging;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Currencies;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.aging.ListCurrencies;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what was owed on a date: only what was closed after it is looked at, and of
 * that the changes up to the date.
 */
final class AgingAnswers {

	private final ViewReader<InvoiceHistory> invoices;

	private final ViewReader<CashHistory> cash;

	private final AccountIndex accounts;

	AgingAnswers(ViewReader<InvoiceHistory> invoices, ViewReader<CashHistory> cash, AccountIndex accounts) {
		this.invoices = invoices;
		this.cash = cash;
		this.accounts = accounts;
	}

	@QueryHandler
	Aging handle(FindAging query) {
		LocalDate asOf = query.asOf();
		Predicate<@Nullable String> asked = of(query);
		Buckets buckets = new Buckets(asOf, query.currency());
		Sum disputed = new Sum();
		Sum unapplied = new Sum();
		invoices.list(open(InvoiceHistory.BY_CLOSING, query))
			.stream()
			.filter(invoice -> asked.test(invoice.account()))
			.forEach(invoice -> {
				buckets.add(invoice.openParts(asOf, query.basis()));
				disputed.add(invoice.contested(asOf, query.basis()));
			});
		cash.list(open(CashHistory.BY_USE, query))
			.stream()
			.filter(one -> asked.test(one.account()))
			.forEach(one -> unapplied.add(one.unapplied(asOf, query.basis())));
		return new Aging(asOf, query.currency(), query.basis(), buckets.all(),
				new Money(disputed.minor, query.currency()).decimal(),
				new Money(unapplied.minor, query.currency()).decimal(), buckets.total().decimal());
	}

	@QueryHandler
	Currencies handle(ListCurrencies query) {
		return new Currencies(List.copyOf(accounts.currencies(Ids.company(query.company()))));
	}

	/** What was closed after the date, on whichever basis it was closed later. */
	private static Range open(String index, FindAging query) {
		return Range.of(index, Ids.company(query.company()), query.currency()).from(query.asOf().plusDays(1));
	}

	private Predicate<@Nullable String> of(FindAging query) {
		String code = query.account();
		Predicate<@Nullable String> ofCollector = ofCollector(query.collector());
		return (code == null) ? ofCollector : ofCollector.and(Ids.account(Ids.company(query.company()), code)::equals);
	}

	private Predicate<@Nullable String> ofCollector(@Nullable String collector) {
		if (collector == null) {
			return account -> true;
		}
		AccountIndex.Now names = accounts.now();
		return account -> {
			AccountName name = (account != null) ? names.apply(account) : null;
			return name != null && collector.equals(name.collector());
		};
	}

	private static final class Sum {

		private long minor;

		void add(long more) {
			minor = Math.addExact(minor, more);
		}

	}

}
