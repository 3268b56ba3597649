package io.dunwell.messages.ladder;

import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a ladder says about the notices it gives rise to.
 *
 * @param tone {@code friendly}, {@code neutral}, {@code firm}, {@code formal} or
 * {@code final}
 * @param template name of the text
 * @param hour {@code HH:mm} where the customer is, or {@code peak}; null for any
 * @param owner role of who does it: {@code collector}, {@code lead}, {@code controller}
 * or {@code salesperson}
 * @param approval role of who lets it go: {@code lead} or {@code controller}; null where
 * nobody is asked
 * @param deadline days that the customer is given, from the day of the notice
 * @param fees at most one per currency
 * @param interest whether interest for being late is claimed
 * @param creditStop whether nothing is delivered any more until it is paid
 * @param copy role of who gets a copy
 * @param attach {@code invoice} or {@code all}
 * @param letterhead {@link #LAW_FIRM}; null for the company's own, as on all of revision
 * 1
 */
public record NoticeTerms(@Nullable String tone, @Nullable String template, @Nullable String hour, String owner,
		@Nullable String approval, @Nullable Integer deadline, List<Money> fees, boolean interest, boolean creditStop,
		@Nullable String copy, @Nullable String attach, @Nullable String letterhead) {

	/** The letterhead of a law firm. */
	public static final String LAW_FIRM = "law-firm";

	/** Under the company's own letterhead. */
	public NoticeTerms(@Nullable String tone, @Nullable String template, @Nullable String hour, String owner,
			@Nullable String approval, @Nullable Integer deadline, List<Money> fees, boolean interest,
			boolean creditStop, @Nullable String copy, @Nullable String attach) {
		this(tone, template, hour, owner, approval, deadline, fees, interest, creditStop, copy, attach, null);
	}

}
