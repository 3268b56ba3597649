package io.dunwell.command.account;

import java.time.LocalDate;
import java.time.ZoneId;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.account.AccountEvent;
import io.dunwell.messages.account.AccountOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * One customer. Accounts are never closed, so a decision that relied on one being there
 * needs no event on it: what it saw can not become untrue.
 */
@AggregateRoot
public final class Account {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private Facts facts;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Account() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	public Account(AccountOpened opened, Act act) {
		Fact.apply(opened, act.today(ZoneId.of(opened.timeZone())));
	}

	public Facts facts() {
		return facts;
	}

	@EventSourcingHandler
	void on(AccountEvent event) {
		switch (event) {
			case AccountOpened opened -> {
				id = opened.account();
				facts = Facts.of(opened);
			}
		}
	}

	/**
	 * What other capabilities decide on.
	 *
	 * @param country ISO 3166-1 alpha-2: its holidays count
	 * @param zone where the customer is: their dates count
	 * @param termsDays days to pay after the issue date
	 */
	public record Facts(String id, String company, String country, ZoneId zone, String currency, int termsDays) {

		public static Facts of(AccountOpened opened) {
			return new Facts(opened.account(), opened.company(), opened.country(), ZoneId.of(opened.timeZone()),
					opened.currency(), opened.termsDays());
		}

		public LocalDate today(Act act) {
			return act.today(zone);
		}

	}

}
