package io.dunwell.messages.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came of the steps that ladders took (domain.md, The pressure ladder: what works is
 * measured). What was paid after a step was not always paid because of it.
 *
 * @param date as of which they are counted
 */
public record Effects(LocalDate date, List<Step> steps) {

	/**
	 * A step of one version of a ladder, in one currency.
	 *
	 * @param kind as {@link NoticeDrafted} has it
	 * @param notices on which it was taken
	 * @param parts how many invoices those were about
	 */
	public record Step(String ladder, int version, String step, String kind, int notices, int parts,
			List<Within> within) {

	}

	/**
	 * What was paid within some days of the step, the day of the step included, by value
	 * date, of the parts for which these days are over.
	 *
	 * @param parts how many these are
	 * @param settled how many of them were paid as far as they were chased
	 * @param chased what the step asked for
	 * @param paid how much of it came
	 */
	public record Within(int days, int parts, int settled, Money chased, Money paid) {

		/** Per cent of what was chased; null where nobody can say yet. */
		public @Nullable BigDecimal share() {
			return chased.isZero() ? null
					: paid.decimal()
						.multiply(BigDecimal.valueOf(100))
						.divide(chased.decimal(), 0, RoundingMode.HALF_UP);
		}

	}

}
