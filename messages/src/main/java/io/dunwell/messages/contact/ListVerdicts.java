package io.dunwell.messages.contact;

import java.time.Instant;
import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks the ledger what the contact policy says to one channel at an instant, account by
 * account.
 *
 * @param accounts ids
 * @param channel as {@link ContactVerdicts} has it
 */
public record ListVerdicts(List<String> accounts, String channel, Instant at) implements Query<ChannelVerdicts> {

}
