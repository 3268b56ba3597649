package io.dunwell.query.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.ListUnappliedCredits;
import io.dunwell.messages.invoice.UnappliedCredits.UnappliedCredit;
import io.dunwell.messages.invoice.UnappliedCredits;
import io.dunwell.messages.payment.CashReceived;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.PaymentMatches;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.UnappliedPayments;
import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about payments. */
final class PaymentAnswers {

	/** With one end-to-end id: more than that identify nothing. */
	private static final int MOST = 1000;

	private final ViewReader<CashHistory> cash;

	private final ViewReader<Receipt> receipts;

	PaymentAnswers(ViewReader<CashHistory> cash, ViewReader<Receipt> receipts) {
		this.cash = cash;
		this.receipts = receipts;
	}

	@QueryHandler
	CashReceived handle(FindCash query) {
		Map<String, Money> sums = new TreeMap<>();
		receipts
			.list(Range.of(Receipt.BY_DATE, Ids.company(query.company())).from(query.from()).to(query.to()), Cash.class)
			.forEach(receipt -> sums.merge(receipt.amount().currency(), receipt.amount(), Money::plus));
		return new CashReceived(List.copyOf(sums.values()));
	}

	@QueryHandler
	PaymentMatches handle(FindPayments query) {
		Map<String, PaymentMatch> matches = new LinkedHashMap<>();
		receipts.get(query.payments()).forEach(receipt -> matches.put(receipt.payment(), match(receipt)));
		add(matches, query, Receipt.BY_END_TO_END, query.endToEnds());
		add(matches, query, Receipt.BY_UETR, query.uetrs());
		add(matches, query, Receipt.BY_BATCH, query.batches());
		return new PaymentMatches(List.copyOf(matches.values()));
	}

	private void add(Map<String, PaymentMatch> matches, FindPayments query, String index, List<String> names) {
		for (String name : names) {
			receipts.list(Range.of(index, Ids.company(query.company()), query.bankAccount(), name).limit(MOST))
				.forEach(receipt -> matches.put(receipt.payment(), match(receipt)));
		}
	}

	private static PaymentMatch match(Receipt receipt) {
		return new PaymentMatch(receipt.payment(), receipt.date(), receipt.received(), receipt.amount(),
				receipt.trail(), receipt.gone());
	}

	/** What of a receipt a sum needs; a month of them may be many. */
	record Cash(Money amount) {
	}

	@QueryHandler
	UnappliedPayments handle(ListUnapplied query) {
		String company = Ids.company(query.company());
		String account = query.account();
		Range range = (account != null) ? Range.of(CashHistory.OF_ACCOUNT, Ids.account(company, account))
				: Range.of(CashHistory.OF_COMPANY, company);
		return new UnappliedPayments(cash.list(range.limit(query.limit())).stream().map(CashHistory::waiting).toList());
	}

	@QueryHandler
	UnappliedCredits handle(ListUnappliedCredits query) {
		String company = Ids.company(query.company());
		String account = query.account();
		Range range = (account != null) ? Range.of(CashHistory.CREDIT_OF_ACCOUNT, Ids.account(company, account))
				: Range.of(CashHistory.CREDIT_OF_COMPANY, company);
		return new UnappliedCredits(cash.list(range.limit(query.limit()))
			.stream()
			.map(note -> new UnappliedCredit(note.id(), note.account(), note.date(), note.amount(),
					note.unappliedNow()))
			.toList());
	}

}
