package io.dunwell.bot.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Question;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;

/** The colleague whose name opens a line, and what follows it. */
record Colleague(Person person, String rest) {

	/** Slack writes {@code <@U0BELA|bela>} where it escapes, {@code @bela} elsewhere. */
	private static final Pattern MENTION = Pattern.compile("^<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>\\s*(.*)$", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("^@?(\\S+)\\s*(.*)$", Pattern.DOTALL);

	/**
	 * Finds them by mention, handle or name; of several the person is asked.
	 * @return nothing when the person was asked
	 * @throws NotUnderstood when nobody is called like that
	 */
	static Optional<Colleague> find(Session session, Typed typed) {
		List<Person> people = session.ask(new ListPeople(session.person().company())).people();
		String text = typed.text().strip();
		Matcher mention = MENTION.matcher(text);
		if (mention.matches()) {
			return Optional.of(people.stream()
				.filter(person -> mention.group(1).equals(person.slackUser()))
				.findFirst()
				.map(person -> new Colleague(person, mention.group(2)))
				.orElseThrow(() -> new NotUnderstood(Problem.of("person-unknown", "name", mention.group(1)))));
		}
		Matcher word = WORD.matcher(text);
		if (!word.matches()) {
			throw new NotUnderstood(Problem.of("person-missing", "usage", session.say("verb.kudos.usage")));
		}
		String name = word.group(1).replaceAll("[,:]$", "");
		List<Person> called = people.stream().filter(person -> isCalled(person, name)).toList();
		if (called.size() > 1) {
			session.tell(question(session, typed, name, called, word.group(2)).message());
			return Optional.empty();
		}
		return Optional.of(called.stream()
			.findFirst()
			.map(person -> new Colleague(person, rest(person, word.group(2))))
			.orElseThrow(() -> new NotUnderstood(Problem.of("person-unknown", "name", name))));
	}

	private static boolean isCalled(Person person, String name) {
		String wanted = name.toLowerCase(Locale.ROOT);
		String full = Objects.requireNonNullElse(person.name(), "").toLowerCase(Locale.ROOT);
		return person.handle().toLowerCase(Locale.ROOT).equals(wanted) || full.startsWith(wanted + " ")
				|| full.equals(wanted);
	}

	/** "anna lindqvist for …": the surname is no reason. */
	private static String rest(Person person, String after) {
		String full = Objects.requireNonNullElse(person.name(), "");
		String surname = full.substring(full.lastIndexOf(' ') + 1);
		boolean named = !surname.isEmpty()
				&& after.toLowerCase(Locale.ROOT).startsWith(surname.toLowerCase(Locale.ROOT) + " ");
		return (named ? after.substring(surname.length()) : after).strip();
	}

	private static Question question(Session session, Typed typed, String name, List<Person> called, String rest) {
		return new Question(session.say("ask.which-person", "name", name),
				called.stream()
					.map(person -> new Question.Answer(name(person), typed.saying("@" + person.handle() + " " + rest)))
					.toList());
	}

	/** What to call somebody. */
	static String name(Person person) {
		return Objects.requireNonNullElse(person.name(), person.handle());
	}

}
