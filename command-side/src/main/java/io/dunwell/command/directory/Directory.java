package io.dunwell.command.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.directory.DirectoryEvent;
import io.dunwell.messages.directory.PersonAdded;
import io.dunwell.messages.directory.PreferencesSet;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** The people of one company's desk: handles and Slack users are nobody else's. */
@AggregateRoot
public final class Directory {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	/** Person → where their day is. */
	private final Map<String, ZoneId> people = new HashMap<>();

	private final Set<String> slackUsers = new HashSet<>();

	private final Set<String> onSlack = new HashSet<>();

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Directory() {
	}

	/** A directory that has no event yet. */
	Directory(String id) {
		this.id = id;
	}

	/**
	 * @throws Rejected {@code duplicate-person}, {@code slack-user-taken}
	 */
	void add(PersonAdded added, LocalDate today) {
		if (people.containsKey(added.person())) {
			throw new Rejected(Refusal.DUPLICATE_PERSON, added.handle());
		}
		String slackUser = added.slackUser();
		if (slackUser != null && slackUsers.contains(slackUser)) {
			throw new Rejected(Refusal.SLACK_USER_TAKEN, slackUser);
		}
		Fact.apply(added, today);
	}

	/** Where a person's day is; nothing when nobody here is called so. */
	public Optional<ZoneId> zone(String person) {
		return Optional.ofNullable(people.get(person));
	}

	/** Whether the desk can reach a person in Slack. */
	public boolean isOnSlack(String person) {
		return onSlack.contains(person);
	}

	/**
	 * @throws Rejected {@code unknown-person}
	 */
	void choose(PreferencesSet chosen, LocalDate today) {
		if (!people.containsKey(chosen.person())) {
			throw new Rejected(Refusal.UNKNOWN_PERSON, Ids.keyOf(chosen.person()));
		}
		Fact.apply(chosen, today);
	}

	@EventSourcingHandler
	void on(DirectoryEvent event) {
		switch (event) {
			case PersonAdded added -> {
				id = Ids.directory(added.company());
				people.put(added.person(), ZoneId.of(added.timeZone()));
				if (added.slackUser() != null) {
					slackUsers.add(added.slackUser());
					onSlack.add(added.person());
				}
			}
			case PreferencesSet chosen -> {
				// a fact for the views; no rule of the directory asks for it
			}
		}
	}

}
