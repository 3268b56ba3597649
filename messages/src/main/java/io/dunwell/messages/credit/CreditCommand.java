package io.dunwell.messages.credit;

import io.dunwell.messages.Command;

/**
 * Commands on credit.
 */
public sealed interface CreditCommand extends Command permits StopCredit, LiftCredit {

}
