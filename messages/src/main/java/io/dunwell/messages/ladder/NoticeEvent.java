package io.dunwell.messages.ladder;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on how an account climbs its ladder.
 */
public sealed interface NoticeEvent extends Event, OfAccount
		permits LadderAssigned, LadderResumed, NoticeDrafted, NoticeApproved, NoticeCharged, NoticeChargesCancelled,
		NoticeDispatched, NoticeGiven, NoticeUndelivered, NoticeWithdrawn {

}
