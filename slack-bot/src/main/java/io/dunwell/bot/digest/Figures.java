package io.dunwell.bot.digest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.messages.problem.Problems.Problem;
import io.dunwell.messages.promise.BrokenPromises.BrokenLine;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.messages.worklist.Worklist.Item;
import io.dunwell.messages.worklist.Worklist.Reason;

/**
 * What a digest is made of. "Yesterday" is the last working day and the free days since.
 *
 * @param day the last working day
 * @param cash all that came in yesterday
 * @param monthsCash all that came in this month, up to yesterday
 * @param yesterday how yesterday went
 * @param month how the month went up to it
 * @param due promise lines due today
 * @param broken promise lines that broke yesterday
 * @param disputes all open ones, the oldest first
 * @param problems those about which somebody has to do something
 * @param risky accounts by score, with their owners
 * @param wins of yesterday
 * @param aging by currency, the largest first
 */
record Figures(String company, LocalDate today, LocalDate day, List<Money> cash, List<Money> monthsCash,
		Scoreboard yesterday, Scoreboard month, List<DueLine> due, List<BrokenLine> broken, List<OpenDispute> disputes,
		List<Problem> problems, List<Owned> risky, List<Win> wins, List<Aging> aging) {

	/** A dispute that is open longer than this needs somebody to look at it. */
	static final int AGEING_DAYS = 14;

	/** An account to work, and whose it is. */
	record Owned(String collector, Item item) {

		/**
		 * What the worklist gives for the amount: it weighs each currency by its own
		 * scale.
		 */
		private BigDecimal weight() {
			return points("amount");
		}

		private boolean untouched() {
			return points("silence").signum() > 0;
		}

		private BigDecimal points(String code) {
			return this.item.reasons()
				.stream()
				.filter(reason -> reason.code().equals(code))
				.map(Reason::points)
				.findFirst()
				.orElse(BigDecimal.ZERO);
		}

	}

	/** The last day of yesterday. */
	LocalDate last() {
		return this.today.minusDays(1);
	}

	/** What broke yesterday, a line for each account and currency. */
	Collection<BrokenLine> brokenByAccount() {
		Map<String, BrokenLine> accounts = new LinkedHashMap<>();
		this.broken.forEach(line -> accounts.merge(line.account() + " " + line.amount().currency(), line,
				(one, more) -> new BrokenLine(one.account(), one.name(), one.collector(), one.invoice(),
						one.amount().plus(more.amount()), one.until())));
		return accounts.values();
	}

	/** Ids of the accounts that a digest may name. */
	Set<String> accounts() {
		return Stream
			.of(this.broken.stream().map(BrokenLine::account), this.disputes.stream().map(OpenDispute::account),
					this.risky.stream().map(owned -> owned.item().account()), this.wins.stream().map(Win::account))
			.flatMap(accounts -> accounts)
			.map(account -> Ids.account(this.company, account))
			.collect(Collectors.toSet());
	}

	List<OpenDispute> newDisputes() {
		return this.disputes.stream().filter(dispute -> !dispute.opened().isBefore(this.day)).toList();
	}

	List<OpenDispute> ageingDisputes() {
		LocalDate old = this.today.minusDays(AGEING_DAYS);
		return this.disputes.stream().filter(dispute -> dispute.opened().isBefore(old)).toList();
	}

	/** Accounts whose right person nobody has reached for long, the largest first. */
	List<Owned> untouched() {
		return this.risky.stream()
			.filter(Owned::untouched)
			.sorted(Comparator.comparing(Owned::weight).reversed())
			.toList();
	}

	/** Whether there is nothing to read a screen about. */
	boolean isQuiet() {
		return this.cash.isEmpty() && this.due.isEmpty() && this.broken.isEmpty() && this.wins.isEmpty()
				&& newDisputes().isEmpty() && this.yesterday.disputesClosed() == 0;
	}

}
