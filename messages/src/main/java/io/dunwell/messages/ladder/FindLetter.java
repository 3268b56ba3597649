package io.dunwell.messages.ladder;

import io.dunwell.messages.Query;

/**
 * Asks for the letter of a written notice: as it went out, or as it would today.
 *
 * @param notice id
 * @param printed whether it is wanted as PDF, too
 */
public record FindLetter(String notice, boolean printed) implements Query<LetterText> {

}
