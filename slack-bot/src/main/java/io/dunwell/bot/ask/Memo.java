package io.dunwell.bot.ask;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
 * @param opened when it was opened, by the desk's clock in ISO 8601, where what is filled
 * in counts from then: it stays the same however often it is submitted
 */
public record Memo(String account, String currency, @Nullable String replaces,
		@JsonInclude(Include.NON_NULL) @Nullable String opened) {

	/** As a window carries it. */
	public static String of(AccountStanding standing, @Nullable String replaces) {
		return Json.write(new Memo(WhichCustomer.id(standing), standing.currency(), replaces, null));
	}

	/** Of a window that is opened now. */
	public static String of(AccountStanding standing, Instant now) {
		return Json.write(new Memo(WhichCustomer.id(standing), standing.currency(), null, now.toString()));
	}

	public static Memo of(Filled filled) {
		return Json.read(filled.metadata(), Memo.class);
	}

}
