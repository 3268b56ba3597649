package io.dunwell.command.ladder;

import io.dunwell.messages.ladder.NoticeTerms;

/**
 * One step of a ladder.
 *
 * @param name unlike any other's of the ladder
 * @param onWorkday whether a date without work moves it to the next working day
 * @param kind what is done, as on a notice
 * @param when what has to be true of the account
 * @param passes whether the step is passed over on its day where that is not; else it
 * waits until it is
 */
record Step(String name, Offset at, boolean onWorkday, String kind, NoticeTerms terms, Condition when, boolean passes) {

}
