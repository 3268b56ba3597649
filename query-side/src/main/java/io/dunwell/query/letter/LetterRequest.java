package io.dunwell.query.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.dunwell.messages.Money;
import io.dunwell.query.letter.Letter.Consequence;
import io.dunwell.query.letter.Letter.Signer;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is wanted; the ledger knows the rest.
 *
 * @param notice id of what it gives notice of
 * @param account id
 * @param date where the customer is
 * @param lines what it asks for; everything else that is open is mentioned apart
 * @param charges claimed for the first time; those already invoiced are in the ledger
 * @param deadline last day for the payment to arrive
 * @param follows what follows after it; only what is meant
 * @param reference to be stated with the payment
 * @param signer null for the one the company has set
 * @param byFirm whether it goes out on the letterhead of the law firm
 * @param attach whether documents of invoices go with it, where they are stored
 * @param address lines of the customer's, none where it is not known
 * @param email of the customer's; null where none is known
 */
public record LetterRequest(String notice, String account, Template template, LocalDate date, List<Line> lines,
		List<Charge> charges, @Nullable LocalDate deadline, Set<Consequence> follows, List<LegalBasis> basis,
		@Nullable String reference, @Nullable Signer signer, boolean byFirm, boolean attach, List<String> address,
		@Nullable String email) {

	public LetterRequest {
		lines = List.copyOf(lines);
		charges = List.copyOf(charges);
		follows = Set.copyOf(follows);
		basis = List.copyOf(basis);
		address = List.copyOf(address);
	}

	/**
	 * A part of an invoice.
	 *
	 * @param invoice id
	 * @param due when the part falls due
	 * @param amount of it that is asked for; never more than is open
	 */
	public record Line(String invoice, LocalDate due, Money amount) {

	}

}
