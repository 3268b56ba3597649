package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A balance or sum of an account (03).
 *
 * @param type BAI2 code: 010 opening ledger, 015 closing ledger, and many more
 * @param amount in minor units
 */
record Bai2Summary(String type, BigDecimal amount) {

	/** Hands over what an account's record sums up, in its order. */
	static void each(Bai2Record account, Consumer<Bai2Summary> taker) {
		// type, amount, count, funds type and what that asks for
		for (int at = 3; at < account.fields().size(); at += 4 + account.fundsFields(at + 3)) {
			if (!account.field(at).isEmpty()) {
				taker.accept(new Bai2Summary(account.field(at), account.number(at + 1)));
			}
		}
	}

}
