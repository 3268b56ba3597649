package io.dunwell.messages.contact;

import java.time.Instant;

import io.dunwell.messages.Query;

/**
 * Asks the ledger what the contact policy says to a contact with an account at an
 * instant, channel by channel.
 *
 * @param account id
 */
public record FindVerdicts(String account, Instant at) implements Query<ContactVerdicts> {

}
