package io.dunwell.messages.ladder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Notices: what waits to be given, was given or was withdrawn. */
public record Notices(List<Notice> notices) {

	/**
	 * One notice.
	 *
	 * @param account code
	 * @param name of the account; null once it is erased
	 * @param collector handle of whose account it is
	 * @param date the collection day on which it was drafted
	 * @param kind as {@link NoticeDrafted} has it
	 * @param step the highest on it
	 * @param state as {@link ListNotices} has it
	 * @param hour {@code HH:mm} where the customer is, or {@code peak}
	 * @param owner role of who gives it
	 * @param approval role of who has to let it go
	 * @param given the day on which it was given
	 * @param reason why it was withdrawn, or did not reach the customer
	 * @param ladder name of the policy
	 */
	public record Notice(String id, String account, @Nullable String name, @Nullable String collector, LocalDate date,
			String kind, String step, @Nullable String tone, @Nullable String template, String state,
			@Nullable String hour, String owner, @Nullable String approval, @Nullable Integer deadline,
			@Nullable LocalDate given, @Nullable String reason, String ladder, int version, List<Line> lines) {

	}

	/**
	 * A part of an invoice that it is about.
	 *
	 * @param invoice number
	 * @param due when the part falls due
	 * @param step the one that the part comes to
	 * @param amount what is chased of it
	 */
	public record Line(String invoice, LocalDate due, String step, BigDecimal amount, String currency) {

	}

}
