package io.dunwell.query.directory;

import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about people. */
final class DirectoryAnswers {

	private final ViewReader<DeskPerson> people;

	DirectoryAnswers(ViewReader<DeskPerson> people) {
		this.people = people;
	}

	@QueryHandler
	People handle(ListPeople query) {
		return answer(people.list(Range.of(DeskPerson.BY_HANDLE, Ids.company(query.company()))));
	}

	@QueryHandler
	People handle(FindPersonBySlackUser query) {
		return answer(people.list(Range.of(DeskPerson.BY_SLACK_USER, query.slackUser()).limit(1)));
	}

	private static People answer(List<DeskPerson> found) {
		return new People(found.stream().map(DeskPerson::answer).toList());
	}

}
