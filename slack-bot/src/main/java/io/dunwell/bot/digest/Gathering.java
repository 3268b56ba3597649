package io.dunwell.bot.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.dunwell.bot.digest.Figures.Owned;
import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.problem.ProblemsMessage;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.aging.ListCurrencies;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.dispute.ListDisputes;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems.Problem;
import io.dunwell.messages.promise.BrokenPromises.BrokenLine;
import io.dunwell.messages.promise.ListBroken;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.worklist.ListWorklist;

/** Asks the views for a digest's figures. */
final class Gathering {

	private static final int MOST = 10_000;

	private static final int OF_EACH = 20;

	private final Ledger ledger;

	private final String company;

	private final String language;

	private Gathering(Ledger ledger, String company, String language) {
		this.ledger = ledger;
		this.company = company;
		this.language = language;
	}

	/**
	 * @param from the last working day: "yesterday" goes from there up to today
	 */
	static Figures figures(Ledger ledger, String company, LocalDate from, LocalDate today, String language) {
		Gathering gathering = new Gathering(ledger, company, language);
		LocalDate to = today.minusDays(1);
		LocalDate first = to.withDayOfMonth(1);
		return new Figures(company, today, from, gathering.cash(from, to), gathering.cash(first, to),
				gathering.board(from, to), gathering.board(first, to), gathering.due(today), gathering.broken(from, to),
				gathering.disputes(), gathering.problems(), gathering.work(), gathering.wins(from, to),
				gathering.aging(to));
	}

	private List<Money> cash(LocalDate from, LocalDate to) {
		return this.ledger.ask(new FindCash(this.company, from, to)).sums();
	}

	private List<BrokenLine> broken(LocalDate from, LocalDate to) {
		return this.ledger.ask(new ListBroken(this.company, from, to)).lines();
	}

	private List<OpenDispute> disputes() {
		return this.ledger.ask(new ListDisputes(this.company, MOST)).disputes();
	}

	/** Those about which somebody has to do something. */
	private List<Problem> problems() {
		return this.ledger.ask(new ListProblems(this.company))
			.problems()
			.stream()
			.filter(ProblemsMessage::isOpen)
			.toList();
	}

	private Scoreboard board(LocalDate from, LocalDate to) {
		return this.ledger.ask(new FindScoreboard(this.company, from, to, null, this.language));
	}

	private List<PromisesDue.DueLine> due(LocalDate today) {
		return this.ledger.ask(new ListPromisesDue(this.company, today, today, null, MOST)).lines();
	}

	private List<Wins.Win> wins(LocalDate from, LocalDate to) {
		return this.ledger.ask(new ListWins(this.company, from, to, MOST)).wins();
	}

	/** Everybody's most urgent accounts, most urgent first. */
	private List<Owned> work() {
		List<Owned> work = new ArrayList<>();
		this.ledger.ask(new ListPeople(this.company))
			.people()
			.stream()
			.filter(person -> person.role() == Role.COLLECTOR || person.role() == Role.LEAD)
			.forEach(person -> this.ledger.ask(new ListWorklist(this.company, person.handle(), this.language, OF_EACH))
				.items()
				.forEach(item -> work.add(new Owned(person.handle(), item))));
		work.sort(Comparator.comparing((Owned owned) -> owned.item().score())
			.reversed()
			.thenComparing(owned -> owned.item().account()));
		return List.copyOf(work);
	}

	private List<Aging> aging(LocalDate day) {
		return this.ledger.ask(new ListCurrencies(this.company))
			.codes()
			.stream()
			.map(currency -> this.ledger.ask(new FindAging(this.company, day, Basis.KNOWN, currency, null, null)))
			.filter(aging -> aging.total().signum() > 0)
			.sorted(Comparator.comparing(Aging::total).reversed())
			.toList();
	}

}
