package io.dunwell.messages.ladder;

import io.dunwell.messages.LogicalName;

/**
 * What a customer contested of an invoice was owed: the step it had come to is taken
 * afresh, with a fresh deadline.
 */
@LogicalName("ladder-resumed")
public record LadderResumed(String account, String invoice, String dispute) implements NoticeEvent {

}
