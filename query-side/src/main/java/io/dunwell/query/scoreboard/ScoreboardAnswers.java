package io.dunwell.query.scoreboard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.promise.BrokenPromises;
import io.dunwell.messages.promise.BrokenPromises.BrokenLine;
import io.dunwell.messages.promise.ListBroken;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Scoreboard.Definition;
import io.dunwell.messages.scoreboard.Scoreboard.Recognised;
import io.dunwell.messages.scoreboard.Scoreboard.Workload;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.scoreboard.PromisedLine.Moment;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how the team does. */
final class ScoreboardAnswers {

	private static final String KEPT = "promise-kept";

	private final ViewReader<PromisedLine> lines;

	private final ViewReader<Gain> gains;

	private final ViewReader<Colleague> people;

	private final ViewReader<Standing> standings;

	private final AccountIndex accounts;

	private final Clock deskClock;

	ScoreboardAnswers(ViewReader<PromisedLine> lines, ViewReader<Gain> gains, ViewReader<Colleague> people,
			ViewReader<Standing> standings, AccountIndex accounts, Clock deskClock) {
		this.lines = lines;
		this.gains = gains;
		this.people = people;
		this.standings = standings;
		this.accounts = accounts;
		this.deskClock = deskClock;
	}

	/**
	 * What a collector is measured by is what happens on the accounts they look after;
	 * recognition and balance are the team's, never a person's (domain.md, Morale).
	 */
	@QueryHandler
	Scoreboard handle(FindScoreboard query) {
		String company = Ids.company(query.company());
		String collector = query.collector();
		Predicate<String> counts = (collector != null) ? ofCollector(collector) : account -> true;
		Tally tally = new Tally();
		matured(company, query.from(), query.to()).filter(line -> counts.test(line.account())).forEach(tally::add);
		List<Gain> gained = gains.list(newest(Gain.NEWEST, company, query.from(), query.to()))
			.stream()
			.filter(gain -> counts.test(gain.account()))
			.toList();
		gained.stream().filter(gain -> gain.kind().equals(Gain.CASH)).map(Gain::amount).forEach(tally::add);
		long kept = lines.list(newest(PromisedLine.NEWEST, company, query.from(), query.to()))
			.stream()
			.filter(line -> counts.test(line.account()))
			.count();
		int disputes = (int) gained.stream().filter(gain -> gain.kind().equals(Gain.DISPUTE)).count();
		List<Colleague> team = people.list(Range.of(Colleague.BY_HANDLE, company));
		Workload workload = (collector == null) ? workload(company, team) : null;
		return new Scoreboard(query.from(), query.to(), collector, tally.kept(), tally.byValue(), tally.recovered(),
				(int) kept + gained.size(), disputes, recognised(team, query.from(), query.to()), workload,
				definitions(Texts.in(query.language()), workload != null));
	}

	@QueryHandler
	Wins handle(ListWins query) {
		String company = Ids.company(query.company());
		AccountIndex.Now names = accounts.now();
		Stream<Win> kept = lines
			.list(newest(PromisedLine.NEWEST, company, query.from(), query.to()).limit(query.limit()))
			.stream()
			.flatMap(line -> Stream.ofNullable(line.kept())
				.map(when -> win(when, KEPT, line.by(), line.account(), names, line)));
		Stream<Win> gained = gains.list(newest(Gain.NEWEST, company, query.from(), query.to()).limit(query.limit()))
			.stream()
			.map(gain -> win(gain, names));
		return new Wins(Stream.concat(kept, gained)
			.sorted(Comparator.comparing(Win::date).thenComparing(Win::position).reversed())
			.limit(query.limit())
			.toList());
	}

	@QueryHandler
	BrokenPromises handle(ListBroken query) {
		AccountIndex.Now names = accounts.now();
		return new BrokenPromises(matured(Ids.company(query.company()), query.from(), query.to())
			.filter(line -> line.outcome() == Outcome.BROKEN)
			.sorted(Comparator.comparing((PromisedLine line) -> line.promised().decimal())
				.reversed()
				.thenComparing(PromisedLine::invoice))
			.map(line -> broken(line, names.apply(line.account())))
			.toList());
	}

	private static BrokenLine broken(PromisedLine line, @Nullable AccountName account) {
		return new BrokenLine(Ids.keyOf(line.account()), (account != null) ? account.name().text() : null,
				(account != null) ? account.collector() : null, Ids.keyOf(line.invoice()), line.promised(),
				line.until());
	}

	/** A line has matured when its last day is over; today's is not. */
	private Stream<PromisedLine> matured(String company, LocalDate from, LocalDate to) {
		LocalDate yesterday = LocalDate.now(deskClock).minusDays(1);
		return lines
			.list(Range.of(PromisedLine.BY_MATURITY, company).from(from).to(to.isBefore(yesterday) ? to : yesterday))
			.stream();
	}

	private static Range newest(String index, String company, LocalDate from, LocalDate to) {
		return Range.of(index, company).from(Moment.from(to)).to(Moment.to(from));
	}

	private Predicate<String> ofCollector(String collector) {
		AccountIndex.Now names = accounts.now();
		return account -> {
			AccountName name = names.apply(account);
			return name != null && collector.equals(name.collector());
		};
	}

	private static Win win(Moment when, String kind, String by, String account,
			Function<String, @Nullable AccountName> names, PromisedLine line) {
		AccountName name = names.apply(account);
		return new Win(when.position(), when.at(), when.date(), kind, by, Ids.keyOf(account),
				(name != null) ? name.name().text() : null, line.paid(), Ids.keyOf(line.invoice()));
	}

	private static Win win(Gain gain, Function<String, @Nullable AccountName> names) {
		AccountName name = names.apply(gain.account());
		String collector = (name != null) ? name.collector() : null;
		return new Win(gain.when().position(), gain.when().at(), gain.when().date(), gain.kind(),
				(gain.by() != null) ? gain.by() : collector, Ids.keyOf(gain.account()),
				(name != null) ? name.name().text() : null, gain.amount(), gain.invoice());
	}

	private static Recognised recognised(List<Colleague> team, LocalDate from, LocalDate to) {
		int thanked = (int) team.stream().filter(person -> person.wasThanked(from, to)).count();
		return new Recognised(thanked, team.size(), Balance.ratio(thanked, team.size()));
	}

	/** The scores of all accounts on a list, added up, are how much work it is. */
	private @Nullable Workload workload(String company, List<Colleague> team) {
		standings.roll();
		return Balance.of(team.stream()
			.filter(Colleague::collects)
			.map(person -> standings
				.list(Range.of(Standing.WORKLIST, Standing.desk(company, person.handle())), Open.class)
				.stream()
				.flatMap(open -> Stream.ofNullable(open.today().worth()))
				.map(Standing.Worth::score)
				.reduce(BigDecimal.ZERO, BigDecimal::add))
			.toList());
	}

	private static List<Definition> definitions(Texts texts, boolean withWorkload) {
		List<String> measures = new ArrayList<>(
				List.of("kept", "byValue", "recovered", "wins", "disputesClosed", "recognised"));
		if (withWorkload) {
			measures.add("workload");
		}
		return measures.stream()
			.map(measure -> new Definition(measure, texts.say("scoreboard." + measure + ".definition")))
			.toList();
	}

	/** What the balance needs of a standing. */
	record Open(Standing.Today today) {

	}

}
