package io.dunwell.messages.ladder;

import org.jspecify.annotations.Nullable;

/**
 * A letter to a customer, in their language.
 *
 * @param notice id of what it gives notice of
 * @param account code
 * @param name of the account; null once it is erased
 * @param state as {@link ListNotices} has it
 * @param language BCP 47
 * @param pdf only where that was asked for
 * @param to where mail goes; null where no address is known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LetterText(String notice, String account, @Nullable String name, String state, String language,
		@Nullable String to, String subject, String text, String html, byte @Nullable [] pdf) {

}
