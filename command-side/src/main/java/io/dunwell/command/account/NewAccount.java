package io.dunwell.command.account;

import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.ContactDetailsSet;
import org.jspecify.annotations.Nullable;

/**
 * An account to open: every field of it understood.
 *
 * @param reach how the customer is reached; null where nobody says
 * @param parent code or id of the account that pays for it, too
 * @param salesperson handle of who sells to it
 */
public record NewAccount(AccountOpened opened, @Nullable ContactDetailsSet reach, @Nullable String parent,
		@Nullable String salesperson) {

	public String id() {
		return opened.account();
	}

	public Account.Facts facts() {
		return Account.Facts.of(opened);
	}

}
