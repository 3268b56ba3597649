package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import io.dunwell.command.account.Account;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.RegisterInvoice;

/**
 * When an invoice's amount falls due: its instalments, its due date, or the account's
 * terms.
 */
final class Schedule {

	private Schedule() {
	}

	/**
	 * @throws Rejected {@code due-before-issued}, {@code instalments-do-not-add-up}, …
	 */
	static List<Instalment> of(RegisterInvoice command, Account.Facts account) {
		List<Instalment> instalments = command.instalments();
		return check(
				instalments == null || instalments.isEmpty()
						? List.of(new Instalment(due(command, account), command.amount())) : instalments,
				command.amount(), command.issued());
	}

	/**
	 * Instalments in the order in which they fall due.
	 * @throws Rejected {@code due-before-issued}, {@code instalments-do-not-add-up},
	 * {@code amount-not-positive}, {@code other-currency}
	 */
	static List<Instalment> check(List<Instalment> instalments, Money total, LocalDate issued) {
		List<Instalment> schedule = inOrder(instalments);
		Money sum = Money.zero(total.currency());
		for (Instalment instalment : schedule) {
			sum = sum.plus(AmountIsPositive.check(instalment.amount()));
		}
		if (!sum.equals(total)) {
			throw new Rejected(Refusal.INSTALMENTS_DO_NOT_ADD_UP, total, sum);
		}
		LocalDate first = schedule.getFirst().due();
		if (first.isBefore(issued)) {
			throw new Rejected(Refusal.DUE_BEFORE_ISSUED, first, issued);
		}
		return schedule;
	}

	private static LocalDate due(RegisterInvoice command, Account.Facts account) {
		LocalDate due = command.due();
		return due != null ? due : command.issued().plusDays(account.termsDays());
	}

	private static List<Instalment> inOrder(List<Instalment> instalments) {
		return instalments.stream().sorted(Comparator.comparing(Instalment::due)).toList();
	}

}
