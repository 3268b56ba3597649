package io.dunwell.command.promise;

import java.util.Map;

import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;

/** The cash that lies unapplied on an account. */
public final class UnappliedCash {

	private UnappliedCash() {
	}

	/** By currency; empty where there never was any. */
	public static Map<String, Money> of(Ledger ledger, String account) {
		return ledger.exists(Ids.cover(account)) ? Cover.of(ledger, account).ask(Cover::unapplied) : Map.of();
	}

}
