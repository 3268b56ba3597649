package io.dunwell.query.payment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.payment.CashReceived;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.UnappliedPayments;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about payments. */
final class PaymentAnswers {

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

	/** What of a receipt a sum needs; a month of them may be many. */
	record Cash(Money amount) {
	}

	@QueryHandler
	UnappliedPayments handle(ListUnapplied query) {
		String company = Ids.company(query.company());
		String account = query.account();
		Range range = (account != null) ? Range.of(CashHistory.OF_ACCOUNT, Ids.account(company, account))
				: Range.of(CashHistory.OF_COMPANY, company);
		return new UnappliedPayments(
				cash.list(range.limit(query.limit())).stream().map(PaymentAnswers::answer).toList());
	}

	private static UnappliedPayment answer(CashHistory payment) {
		CashHistory.BankText text = payment.text();
		return new UnappliedPayment(payment.id(), payment.account(), payment.date(), payment.amount(),
				payment.unappliedNow(), (text != null) ? text.payer().text() : null,
				(text != null) ? text.remittance().text() : null);
	}

}
