package io.dunwell.bot.news;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.task.TaskMessage;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.task.FindTask;
import io.dunwell.messages.task.Tasks.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of tasks by direct message: who is asked, in their working hours unless a
 * colleague asks; who collects, of the answer.
 */
final class TaskNews {

	private static final Logger LOG = LoggerFactory.getLogger(TaskNews.class);

	private static final String LEAD = "lead";

	private final Postman post;

	private final Slack slack;

	private final Ledger ledger;

	private final Readers readers;

	private final Workdays workdays;

	private final Clock deskClock;

	TaskNews(Postman post, Slack slack, Ledger ledger, Readers readers, Workdays workdays, Clock deskClock) {
		this.post = post;
		this.slack = slack;
		this.ledger = ledger;
		this.readers = readers;
		this.workdays = workdays;
		this.deskClock = deskClock;
	}

	/** Whether nobody who is to be told of it is at work now. */
	boolean isTooEarly(News news) {
		return find(news).filter(TaskNews::isOpen)
			.map(task -> whom(news, task))
			.filter(people -> !people.isEmpty() && people.stream().noneMatch(this::isAtWork))
			.isPresent();
	}

	private boolean isAtWork(Person person) {
		ZonedDateTime now = this.deskClock.instant().atZone(ZoneId.of(person.timeZone()));
		return now.getHour() >= Herald.MORNING && now.getHour() < Herald.EVENING
				&& this.workdays.isWorked(now.toLocalDate());
	}

	/** To who is asked, or is to hear that nobody answered; none once it is over. */
	List<Letter> asked(News news) {
		Optional<Task> open = find(news).filter(TaskNews::isOpen);
		return open.map(task -> whom(news, task).stream().map(person -> asked(news, task, person)).toList())
			.orElse(List.of());
	}

	private Letter asked(News news, Task task, Person person) {
		Voice voice = this.readers.voice(user(person));
		String language = voice.locale().toLanguageTag();
		AccountStanding standing = this.ledger.at(news.position())
			.ask(new FindAccount(news.company(), task.account(), language));
		LadderStanding ladder = this.ledger.ask(new FindLadder(news.company(), task.account(), language));
		return Letter
			.of(id(task, news.to(), person), user(person),
					TaskMessage.asked(voice, team(news), task, standing, ladder, reminder(news)))
			.naming(names(news, task));
	}

	/** To who collects, and to who asked, unless they answered themselves. */
	List<Letter> over(News news) {
		Optional<Task> found = find(news);
		if (found.isEmpty()) {
			return List.of();
		}
		Task task = found.get();
		Team team = team(news);
		team.people().forEach(person -> update(team, person, task));
		return task.answer() == null ? List.of()
				: Stream.of(String.valueOf(task.collector()), task.askedBy())
					.map(handle -> handle.toLowerCase(Locale.ROOT))
					.distinct()
					.filter(handle -> !handle.equalsIgnoreCase(task.answeredBy()))
					.flatMap(handle -> team.people().stream().filter(person -> person.handle().equals(handle)))
					.filter(person -> person.slackUser() != null)
					.map(person -> Letter
						.of("task-answered:" + task.id() + ":" + person.handle(), user(person),
								TaskMessage.over(this.readers.voice(user(person)), team, task))
						.naming(names(news, task)))
					.toList();
	}

	private void update(Team team, Person person, Task task) {
		Stream.of("", "owner", LEAD)
			.flatMap(round -> this.post.where(id(task, round, person)).stream())
			.forEach(there -> update(team, person, task, there));
	}

	private void update(Team team, Person person, Task task, Posted there) {
		try {
			this.slack.update(there, TaskMessage.over(this.readers.voice(user(person)), team, task));
		}
		catch (SlackRefused refused) {
			LOG.warn("a message still asks for what is answered: {}", refused.getMessage());
		}
	}

	/** Who owns it, or everybody of its role; leads where that is nobody in Slack. */
	private List<Person> whom(News news, Task task) {
		List<Person> people = team(news).people().stream().filter(person -> person.slackUser() != null).toList();
		List<Person> asked = people.stream().filter(person -> isAsked(person, task)).toList();
		return (asked.isEmpty() || LEAD.equals(reminder(news)))
				? people.stream().filter(person -> person.role() == Role.LEAD).toList() : asked;
	}

	private static boolean isAsked(Person person, Task task) {
		return (task.owner() != null) ? person.handle().equalsIgnoreCase(task.owner())
				: person.role().name().equalsIgnoreCase(task.role());
	}

	private static boolean isOpen(Task task) {
		return task.state().equals("open");
	}

	private static @Nullable String reminder(News news) {
		String whom = news.to();
		return (whom == null || whom.isEmpty()) ? null : whom;
	}

	private Optional<Task> find(News news) {
		return this.ledger.at(news.position()).ask(new FindTask(news.subject())).tasks().stream().findFirst();
	}

	private Team team(News news) {
		return new Team(this.ledger.ask(new ListPeople(news.company())).people());
	}

	private static String id(Task task, @Nullable String round, Person person) {
		return "task:" + task.id() + ":" + Objects.requireNonNullElse(round, "") + ":" + person.handle();
	}

	private static String user(Person person) {
		return Objects.requireNonNull(person.slackUser());
	}

	private static Set<String> names(News news, Task task) {
		return Set.copyOf(Stream.concat(Stream.of(Ids.account(news.company(), task.account())),
				Stream.of(task.askedBy(), String.valueOf(task.owner()), String.valueOf(task.answeredBy()))
					.map(handle -> Ids.person(news.company(), handle)))
			.distinct()
			.toList());
	}

}
