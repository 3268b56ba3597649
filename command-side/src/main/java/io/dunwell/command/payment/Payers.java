package io.dunwell.command.payment;

import java.time.LocalDate;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import org.jspecify.annotations.Nullable;

/** Remembers who pays for whom: people say so, or show it by putting cash right. */
final class Payers {

	private final Ledger ledger;

	Payers(Ledger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Remembers for which account a payer pays.
	 * @param taughtBy id of the payment that a person put right
	 * @throws Rejected {@code unknown-account}
	 */
	Done remember(String account, String name, @Nullable String taughtBy, Act act) {
		LocalDate today = today(account, act);
		String id = Ids.payer(Ids.companyOf(account), name);
		Loaded<Payer> payer = ledger.loadOrCreate(Payer.class, id, () -> new Payer(id));
		if (account.equals(payer.ask(Payer::account))) {
			return new Done(id, true);
		}
		payer.tell(it -> it.remember(account, name.strip(), taughtBy, today));
		return Done.with(id);
	}

	/** The account's day. */
	LocalDate today(String account, Act act) {
		return ledger.load(Account.class, account, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts).today(act);
	}

}
