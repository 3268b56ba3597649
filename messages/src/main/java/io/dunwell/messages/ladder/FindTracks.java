package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks the ledger what is next on the ladder for the parts of these invoices, on a date.
 *
 * @param account id
 * @param invoices ids of all that are open
 */
public record FindTracks(String account, List<String> invoices, LocalDate date) implements Query<LadderTracks> {

}
