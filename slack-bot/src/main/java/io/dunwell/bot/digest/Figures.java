package io.dunwell.bot.digest;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.messages.worklist.Worklist.Item;

/**
 * What a digest is made of.
 *
 * @param day the last working day, which it tells of
 * @param yesterday how that day went
 * @param month how the month went up to it
 * @param due promise lines due today
 * @param broken accounts whose promise has just broken, with their owners
 * @param risky accounts by score, with their owners
 * @param wins of that day
 * @param aging by currency, the largest first
 */
record Figures(LocalDate today, LocalDate day, Scoreboard yesterday, Scoreboard month, List<DueLine> due,
		List<Owned> broken, List<Owned> risky, List<Win> wins, List<Aging> aging) {

	/** An account to work, and whose it is. */
	record Owned(String company, String collector, Item item) {
	}

	/** Whether there is nothing to read a screen about. */
	boolean isQuiet() {
		return this.due.isEmpty() && this.broken.isEmpty() && this.wins.isEmpty()
				&& this.yesterday.recovered().isEmpty() && this.yesterday.disputesClosed() == 0;
	}

}
