package io.dunwell.command.account;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Parents and their children, one level of them: a parent's payments may be applied to
 * its children's invoices. All that are concerned state it, in one unit of work.
 */
public final class Families {

	private final Ledger ledger;

	public Families(Ledger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Whether the cash of one account may be applied to the invoices of another. A parent
	 * may be changed at the same moment: the cash was given while it was one.
	 */
	public boolean pays(String payer, String owing) {
		return payer.equals(owing) || payer.equals(account(owing).ask(Account::parent));
	}

	/**
	 * Checks, before an account is opened, that another can be its parent.
	 * @param account id of the one to open
	 * @param asked code or id of the parent; null or blank for none
	 * @throws Rejected {@code unknown-account}, {@code nested-parents},
	 * {@code other-company}
	 */
	public void check(String account, @Nullable String asked) {
		String parent = parent(account, asked);
		if (parent != null && (parent.equals(account) || account(parent).ask(Account::parent) != null)) {
			throw new Rejected(Refusal.NESTED_PARENTS, Ids.keyOf(account), Ids.keyOf(parent));
		}
	}

	/**
	 * Makes an account the child of another.
	 * @param asked code or id of the parent; null or blank for none
	 * @return false when it is already
	 * @throws Rejected {@code unknown-account}, {@code nested-parents},
	 * {@code other-company}
	 */
	public boolean link(String child, @Nullable String asked, Act act) {
		String parent = parent(child, asked);
		Stream.of(child, parent == null ? child : parent).sorted().forEach(this::account); // in
																							// id
																							// order
		Loaded<Account> account = account(child);
		LocalDate today = account.ask(Account::facts).today(act);
		String before = account.ask(Account::parent);
		if (parent == null ? before == null : parent.equals(before)) {
			return false;
		}
		account.tell(it -> it.follow(parent, today));
		if (parent != null) {
			account(parent).tell(it -> it.adopt(child, today));
		}
		if (before != null) {
			account(before).tell(it -> it.release(today));
		}
		return true;
	}

	private static @Nullable String parent(String child, @Nullable String asked) {
		return asked == null || asked.isBlank() ? null
				: Ids.within(Ids.companyOf(child), Ids.account(Ids.companyOf(child), asked));
	}

	private Loaded<Account> account(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT);
	}

}
