package io.dunwell.messages.problem;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Root causes of disputes, those first that cost most work lately.
 *
 * @param date as of which they are counted
 * @param days how many days lately are; as many before them stand beside
 */
public record Problems(LocalDate date, int days, List<Problem> problems) {

	/**
	 * One root cause.
	 *
	 * @param department null while nobody said whose it is
	 * @param lately disputes closed with it in the last days
	 * @param before in as many days before those
	 * @param amounts what was contested lately, by currency
	 * @param customers how many of them lately
	 * @param last the day of the last one
	 * @param action the last one, if there ever was any
	 */
	public record Problem(String cause, @Nullable String department, int lately, int before, List<Money> amounts,
			int customers, @Nullable LocalDate last, @Nullable Action action) {

	}

	/**
	 * What is done about it.
	 *
	 * @param state {@code raised} (nobody said what), {@code planned}, {@code finished}
	 * (whether it helped is not known yet), {@code helped} or {@code recurred}
	 * @param due the last day of the state; null where it is over
	 * @param overdue whether that day is past
	 * @param result what was done
	 * @param since how often it came back, once that was looked at
	 */
	public record Action(int ordinal, String state, LocalDate raised, @Nullable String what, @Nullable String owner,
			@Nullable LocalDate due, boolean overdue, @Nullable String result, @Nullable Integer since) {

		/** Whether somebody still has to do something. */
		public boolean isOpen() {
			return state.equals("raised") || state.equals("planned");
		}

	}

}
