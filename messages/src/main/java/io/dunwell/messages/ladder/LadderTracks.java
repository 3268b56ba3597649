package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far the parts of an account's invoices have come, as the ledger decides it.
 *
 * @param ladder name of the policy in force; null where none is
 * @param tracks the earliest due first
 */
public record LadderTracks(@Nullable String ladder, int version, List<Track> tracks) {

	/**
	 * One part.
	 *
	 * @param invoice id
	 * @param due when the part falls due
	 * @param chased what of it is neither contested nor promised
	 * @param lastStep the last step given, and when
	 * @param notice id of the notice that waits to be given
	 * @param nextStep the step that comes next; null where a notice waits, nothing is to
	 * be chased or the ladder is at its end
	 * @param nextOn its day, where that is known
	 * @param why code of the reason: {@code due}, {@code scheduled}, {@code afresh},
	 * {@code deadline}, {@code waiting}, {@code approval}, {@code in-the-mail},
	 * {@code held}, {@code disputed}, {@code promised}, {@code unapplied},
	 * {@code too-little}, {@code too-few}, {@code too-soon}, {@code taken-back},
	 * {@code contact-today}, {@code behind-another}, {@code charge} or {@code end}
	 * @param arguments what its sentence names
	 */
	public record Track(String invoice, LocalDate due, Money open, Money chased, @Nullable String lastStep,
			@Nullable LocalDate lastGiven, @Nullable String notice, @Nullable String nextStep,
			@Nullable LocalDate nextOn, String why, List<String> arguments) {

	}

}
