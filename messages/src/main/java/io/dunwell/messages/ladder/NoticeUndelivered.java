package io.dunwell.messages.ladder;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * A notice did not reach the customer. Its step is taken all the same once it was given:
 * who does not tell a new address is not chased more mildly for it.
 *
 * @param reason as a mail server put it, who names addresses
 */
@LogicalName("notice-undelivered")
public record NoticeUndelivered(String notice, String account, Personal reason) implements NoticeEvent {

}
