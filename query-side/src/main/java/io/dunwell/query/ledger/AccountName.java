package io.dunwell.query.ledger;

import java.util.List;

import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountEvent;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.CashPolicySet;
import io.dunwell.messages.account.ChildrenCounted;
import io.dunwell.messages.account.ContactDetailsSet;
import io.dunwell.messages.account.ParentSet;
import io.dunwell.messages.account.SalespersonAssigned;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What an account is called and who works it.
 *
 * @param account its id
 * @param code as people know it
 * @param parent id of the account that pays for it, too
 * @param oldestFirst whether its cash goes to the oldest invoice when nothing else tells
 * @param changed log position of the last change
 */
public record AccountName(String account, String company, String code, Personal name, String currency,
		@Nullable String collector, @Nullable String parent, boolean oldestFirst, long changed) {

	/** All accounts in the order of their last change. */
	static final String BY_CHANGE = "change";

	/** One document per account. */
	public static final View<AccountName> VIEW = new View<>("account_names", 2, AccountName.class,
			List.of(AccountEvent.class, PersonalDataErased.class), event -> Concerned.account(event.payload()),
			AccountName::fold,
			List.of(new Index<>(BY_CHANGE, List.of(), Column.number("changed", AccountName::changed))));

	private static AccountName fold(@Nullable AccountName before, RecordedEvent event) {
		return switch (event.payload()) {
			case AccountEvent account -> on(before, account, event.position());
			case PersonalDataErased erased -> Fold.known(before, erased.subject()).erased(event.position());
			default -> throw new IllegalArgumentException("not an account's: " + event.payload().getClass().getName());
		};
	}

	private static AccountName on(@Nullable AccountName before, AccountEvent event, long position) {
		return switch (event) {
			case AccountOpened opened -> new AccountName(opened.account(), opened.company(), opened.code(),
					opened.name(), opened.currency(), opened.collector(), null, false, position);
			case ParentSet set -> {
				AccountName known = Fold.known(before, set.account());
				yield known.with(known.name, set.parent(), known.oldestFirst, position);
			}
			case CashPolicySet set -> {
				AccountName known = Fold.known(before, set.account());
				yield known.with(known.name, known.parent, set.oldestFirst(), position);
			}
			case ChildrenCounted counted -> Fold.known(before, counted.account());
			case ContactDetailsSet set -> Fold.known(before, set.account());
			case SalespersonAssigned set -> Fold.known(before, set.account());
		};
	}

	private AccountName erased(long position) {
		return with(new Personal(name.subject(), null), parent, oldestFirst, position);
	}

	private AccountName with(Personal called, @Nullable String paidBy, boolean toOldest, long position) {
		return new AccountName(account, company, code, called, currency, collector, paidBy, toOldest, position);
	}

}
