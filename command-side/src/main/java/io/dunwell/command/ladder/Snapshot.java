package io.dunwell.command.ladder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Part;
import io.dunwell.messages.Money;

/**
 * All that decides which steps are due on an account.
 *
 * @param country ISO 3166-1 alpha-2
 * @param parts with something open, the earliest due first
 * @param unapplied cash of the account by currency
 */
record Snapshot(String country, Notices notices, List<Owing> parts, Map<String, Money> unapplied) {

	Optional<Owing> owing(Part part) {
		return parts.stream().filter(one -> one.part().equals(part)).findFirst();
	}

}
