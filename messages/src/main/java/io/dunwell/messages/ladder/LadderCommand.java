package io.dunwell.messages.ladder;

import io.dunwell.messages.Command;

/**
 * Commands on ladders and notices.
 */
public sealed interface LadderCommand extends Command permits AdoptLadder, AssignLadder, ApproveNotice, DispatchNotice,
		GiveNotice, WithdrawNotice, ReportUndelivered {

}
