package io.dunwell.messages.account;

import io.dunwell.messages.Command;

/**
 * Commands on accounts.
 */
public sealed interface AccountCommand extends Command
		permits OpenAccount, SetParent, SetCashPolicy, SetContactDetails, AssignSalesperson {

}
