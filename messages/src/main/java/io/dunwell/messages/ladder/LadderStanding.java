package io.dunwell.messages.ladder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where an account is on its ladder.
 *
 * @param ladder name of the policy in force; null where none is
 * @param parts of invoices that are open, the earliest due first
 */
public record LadderStanding(String company, String account, @Nullable String name, @Nullable String ladder,
		@Nullable Integer version, List<Part> parts) {

	/**
	 * A part of an invoice.
	 *
	 * @param invoice number
	 * @param due when the part falls due
	 * @param chased what of it is neither contested nor promised
	 * @param lastStep the last step given, and when
	 * @param notice id of the notice that waits to be given
	 * @param nextStep the step that comes next, and its day where that is known
	 * @param code of the reason, as {@link LadderTracks} lists them
	 * @param why in words
	 */
	public record Part(String invoice, LocalDate due, BigDecimal open, BigDecimal chased, String currency,
			@Nullable String lastStep, @Nullable LocalDate lastGiven, @Nullable String notice,
			@Nullable String nextStep, @Nullable LocalDate nextOn, String code, String why) {

	}

}
