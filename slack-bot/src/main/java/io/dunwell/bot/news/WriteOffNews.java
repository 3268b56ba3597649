package io.dunwell.bot.news;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.bot.writeoff.WriteOffMessage;
import io.dunwell.messages.Ids;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.invoice.FindWriteOff;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of write-offs by direct message (slack.md: money goes there): those who may
 * decide, that one waits; who asked, what became of it. What was decided anywhere is said
 * in the messages that asked for it, too.
 */
final class WriteOffNews {

	private static final Logger LOG = LoggerFactory.getLogger(WriteOffNews.class);

	private final Postman post;

	private final Slack slack;

	private final Ledger ledger;

	private final Readers readers;

	WriteOffNews(Postman post, Slack slack, Ledger ledger, Readers readers) {
		this.post = post;
		this.slack = slack;
		this.ledger = ledger;
		this.readers = readers;
	}

	/** To each who may decide; none when it is decided meanwhile. */
	List<Letter> asked(News news) {
		Optional<WriteOff> waiting = find(news).filter(one -> one.state().equals("waiting"));
		if (waiting.isEmpty()) {
			return List.of();
		}
		WriteOff writeOff = waiting.get();
		Team team = team(news);
		return team.deciders(writeOff.askedBy())
			.stream()
			.map(person -> Letter
				.of(id(writeOff, person), user(person),
						WriteOffMessage.toDecide(this.readers.voice(user(person)), team, writeOff))
				.naming(names(news, writeOff, writeOff.askedBy())))
			.toList();
	}

	/** To who asked, if somebody else decided. */
	List<Letter> decided(News news) {
		Optional<WriteOff> decided = find(news)
			.filter(one -> one.decidedBy() != null && !one.askedBy().equalsIgnoreCase(one.decidedBy()));
		if (decided.isEmpty()) {
			return List.of();
		}
		WriteOff writeOff = decided.get();
		Team team = team(news);
		team.deciders(writeOff.askedBy()).forEach(person -> update(team, person, writeOff));
		return team.people()
			.stream()
			.filter(person -> person.handle().equalsIgnoreCase(writeOff.askedBy()) && person.slackUser() != null)
			.map(person -> Letter
				.of("write-off-decided:" + writeOff.id(), user(person), message(team, person, writeOff))
				.naming(names(news, writeOff, String.valueOf(writeOff.decidedBy()))))
			.toList();
	}

	private void update(Team team, Person person, WriteOff writeOff) {
		Optional<Posted> posted = this.post.where(id(writeOff, person));
		try {
			posted.ifPresent(there -> this.slack.update(there, message(team, person, writeOff)));
		}
		catch (SlackRefused refused) {
			LOG.warn("a message still asks for what is decided: {}", refused.getMessage());
		}
	}

	private Message message(Team team, Person person, WriteOff writeOff) {
		return WriteOffMessage.decided(this.readers.voice(user(person)), team, writeOff);
	}

	private Optional<WriteOff> find(News news) {
		return this.ledger.at(news.position()).ask(new FindWriteOff(news.subject())).writeOffs().stream().findFirst();
	}

	private Team team(News news) {
		return new Team(this.ledger.ask(new ListPeople(news.company())).people());
	}

	private static String id(WriteOff writeOff, Person person) {
		return "write-off:" + writeOff.id() + ":" + person.handle();
	}

	private static String user(Person person) {
		return Objects.requireNonNull(person.slackUser());
	}

	private static Set<String> names(News news, WriteOff writeOff, String person) {
		return Set.copyOf(Stream.of(Ids.account(news.company(), writeOff.account()), Ids.person(news.company(), person))
			.distinct()
			.toList());
	}

}
