package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks for which accounts these payers pay and what those owe; for cash application.
 *
 * @param accounts ids of accounts that are known to pay
 * @param names of payers, as the bank spells them
 */
public record FindPayers(String company, List<String> accounts, List<String> names) implements Query<Payers> {

}
