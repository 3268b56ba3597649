package io.dunwell.bot.ask;

import java.time.LocalDate;
import java.util.Optional;

import io.dunwell.bot.edge.Session;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.messages.account.AccountStanding;

/** Logs what a customer promised while somebody logged something else. */
@FunctionalInterface
public interface Promising {

	/**
	 * A promise on the oldest overdue invoices.
	 * @param amount none means all that is overdue
	 */
	void promised(Session session, AccountStanding standing, Optional<AmountRead> amount, LocalDate date);

}
