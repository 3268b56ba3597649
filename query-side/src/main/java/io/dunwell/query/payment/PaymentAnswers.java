package io.dunwell.query.payment;

import io.dunwell.messages.Ids;
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

	PaymentAnswers(ViewReader<CashHistory> cash) {
		this.cash = cash;
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
