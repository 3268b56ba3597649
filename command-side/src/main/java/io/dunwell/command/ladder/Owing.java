package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.Optional;

import io.dunwell.command.contact.Part;
import io.dunwell.messages.Money;

/**
 * A part of an invoice with something open.
 *
 * @param chased what of it is neither contested nor promised
 * @param pause why none of it is to be chased, if so
 */
record Owing(Part part, LocalDate issued, Money open, Money chased, Optional<Why> pause) {

	/** The day its steps are counted from. */
	LocalDate anchor(Policy policy) {
		return policy.fromIssue() ? issued : part.due();
	}

}
