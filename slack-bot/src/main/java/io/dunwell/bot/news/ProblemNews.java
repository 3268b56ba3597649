package io.dunwell.bot.news;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.problem.ProblemsMessage;
import io.dunwell.messages.Ids;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.problem.Problems.Problem;

/**
 * Tells those who decide that something has to be done about a problem, and whether what
 * was done helped.
 *
 * @param ledger asked as of the news
 */
record ProblemNews(Ledger ledger, Readers readers) {

	List<Letter> letters(News news) {
		Problems report = this.ledger.at(news.position()).ask(new ListProblems(news.company()));
		Optional<Problem> problem = report.problems()
			.stream()
			.filter(one -> Ids.problem(news.company(), one.cause()).equals(news.subject()))
			.findFirst();
		return problem.stream()
			.flatMap(one -> this.ledger.ask(new ListPeople(news.company()))
				.people()
				.stream()
				.filter(person -> ProblemsMessage.decides(person) && person.slackUser() != null)
				.map(person -> letter(news, person, one, report.days())))
			.toList();
	}

	private Letter letter(News news, Person person, Problem problem, int days) {
		String user = Objects.requireNonNull(person.slackUser());
		return Letter.of("problem:" + news.position() + ":" + person.handle(), user,
				ProblemsMessage.news(this.readers.voice(user), problem, days));
	}

}
