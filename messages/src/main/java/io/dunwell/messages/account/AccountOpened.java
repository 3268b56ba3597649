package io.dunwell.messages.account;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A customer may be sold to and chased: currency ISO 4217, terms in days after the issue
 * date.
 */
@LogicalName("account-opened")
public record AccountOpened(String account, String company, String code, Personal name, String country, String language,
		String timeZone, String currency, @Nullable String collector,
		int termsDays) implements AccountEvent, OfAccount {

}
