package io.dunwell.messages.ladder;

import io.dunwell.messages.Query;

/**
 * Asks where an account is on its ladder, and why.
 *
 * @param language BCP 47, of the reasons
 */
public record FindLadder(String company, String account, String language) implements Query<LadderStanding> {

}
