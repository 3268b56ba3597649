package io.dunwell.messages.ladder;

import io.dunwell.messages.LogicalName;

/**
 * An account is chased by this ladder.
 */
@LogicalName("ladder-assigned")
public record LadderAssigned(String account, String ladder) implements NoticeEvent {

}
