package io.dunwell.messages.ladder;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the notices of an account, or for all of a company in a state; the oldest
 * first.
 *
 * @param account code; null for those of all accounts
 * @param state {@code draft}, {@code approved}, {@code dispatched}, {@code undelivered},
 * {@code given} or {@code withdrawn}; of drafts and approved ones, {@code to-approve}
 * waits for somebody to let it go and {@code ready} for nobody; null for all of an
 * account, or all drafts
 * @param kind as {@link NoticeDrafted} has it; null for every
 * @param collector handle of whose accounts they are; null for everybody's
 */
public record ListNotices(String company, @Nullable String account, @Nullable String state, @Nullable String kind,
		@Nullable String collector, int limit) implements Query<Notices> {

	/** Of an account in a state, whatever they are. */
	public ListNotices(String company, @Nullable String account, @Nullable String state, int limit) {
		this(company, account, state, null, null, limit);
	}

}
