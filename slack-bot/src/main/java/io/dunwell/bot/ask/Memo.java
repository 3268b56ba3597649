package io.dunwell.bot.ask;

import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.edge.Json;
import io.dunwell.messages.account.AccountStanding;
import org.jspecify.annotations.Nullable;

/**
 * What a window on a customer remembers.
 *
 * @param account its id
 * @param currency the account's, for an amount that names none
 * @param replaces the entry it corrects, if any
 */
public record Memo(String account, String currency, @Nullable String replaces) {

	/** As a window carries it. */
	public static String of(AccountStanding standing, @Nullable String replaces) {
		return Json.write(new Memo(WhichCustomer.id(standing), standing.currency(), replaces));
	}

	public static Memo of(Filled filled) {
		return Json.read(filled.metadata(), Memo.class);
	}

}
