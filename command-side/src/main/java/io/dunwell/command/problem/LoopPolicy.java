package io.dunwell.command.problem;

/**
 * When a root cause recurs, and what follows (domain.md, Dispute rules).
 *
 * @param times how many disputes of one root cause ask for an action
 * @param days within how many days
 * @param planDays how many days there are to say what is done
 * @param checkDays how many days after it was done the desk looks whether it helped
 */
public record LoopPolicy(int times, int days, int planDays, int checkDays) {

	/** Three in a quarter; a fortnight to decide; two months to show. */
	public static final LoopPolicy SHIPPED = new LoopPolicy(3, 90, 14, 60);

}
