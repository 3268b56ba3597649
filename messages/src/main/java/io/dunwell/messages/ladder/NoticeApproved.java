package io.dunwell.messages.ladder;

import io.dunwell.messages.LogicalName;

/**
 * A notice may go.
 */
@LogicalName("notice-approved")
public record NoticeApproved(String notice, String account, String kind, String step) implements NoticeEvent {

}
