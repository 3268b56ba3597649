package io.dunwell.command.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountEvent;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.CashPolicySet;
import io.dunwell.messages.account.ChildrenCounted;
import io.dunwell.messages.account.ContactDetailsSet;
import io.dunwell.messages.account.ParentSet;
import io.dunwell.messages.account.SalespersonAssigned;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One customer. Accounts are never closed, so a decision that relied on one being there
 * needs no event on it: what it saw can not become untrue.
 */
@AggregateRoot
public final class Account {

	@AggregateIdentifier
	private String id;

	private Facts facts;

	private @Nullable String parent;

	private int children;

	private @Nullable String collector;

	private @Nullable String salesperson;

	/** Whether cash that names nothing goes to the oldest invoice. */
	private boolean oldestFirst;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Account() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	public Account(NewAccount account, Act act) {
		LocalDate today = account.facts().today(act);
		Fact.apply(account.opened(), today);
		if (account.reach() != null) {
			Fact.apply(account.reach(), today);
		}
		if (account.salesperson() != null) {
			sellBy(account.salesperson(), today);
		}
	}

	public Facts facts() {
		return facts;
	}

	/** Id of the account that pays for this one, too, if there is one. */
	public @Nullable String parent() {
		return parent;
	}

	/** Handle of who collects from it, if anybody does. */
	public @Nullable String collector() {
		return collector;
	}

	/** Handle of who sells to it, if anybody does. */
	public @Nullable String salesperson() {
		return salesperson;
	}

	/** Whether that changed anything. */
	boolean sellBy(@Nullable String handle, LocalDate today) {
		if (Objects.equals(handle, salesperson)) {
			return false;
		}
		Fact.apply(new SalespersonAssigned(id, handle), today);
		return true;
	}

	/**
	 * One that can have children has no parent.
	 * @throws Rejected {@code nested-parents}
	 */
	void adopt(String child, LocalDate today) {
		if (parent != null || id.equals(child)) {
			throw new Rejected(Refusal.NESTED_PARENTS, Ids.keyOf(child), Ids.keyOf(id));
		}
		Fact.apply(new ChildrenCounted(id, children + 1), today);
	}

	void release(LocalDate today) {
		Fact.apply(new ChildrenCounted(id, children - 1), today);
	}

	/**
	 * One that has children has no parent.
	 * @throws Rejected {@code nested-parents}
	 */
	void follow(@Nullable String other, LocalDate today) {
		if (other != null && children > 0) {
			throw new Rejected(Refusal.NESTED_PARENTS, Ids.keyOf(id), Ids.keyOf(other));
		}
		Fact.apply(new ParentSet(id, other), today);
	}

	/** Whether that changed anything. */
	boolean setCashPolicy(boolean toOldestFirst, LocalDate today) {
		if (toOldestFirst == oldestFirst) {
			return false;
		}
		Fact.apply(new CashPolicySet(id, toOldestFirst), today);
		return true;
	}

	void reach(ContactDetailsSet details, LocalDate today) {
		Fact.apply(details, today);
	}

	@EventSourcingHandler
	void on(AccountEvent event) {
		switch (event) {
			case AccountOpened opened -> {
				id = opened.account();
				facts = Facts.of(opened);
				collector = opened.collector();
			}
			case ParentSet set -> parent = set.parent();
			case ChildrenCounted counted -> children = counted.children();
			case SalespersonAssigned set -> salesperson = set.salesperson();
			case CashPolicySet set -> oldestFirst = set.oldestFirst();
			case ContactDetailsSet ignored -> {
				// personal: for those who write and call
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
