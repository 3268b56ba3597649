package io.dunwell.bot.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.dunwell.bot.memory.BotMemory;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.slack.Slack.Posted;

/** A memory that forgets when the test ends; held to the same tests as the real one. */
public final class MemoryInMemory implements BotMemory {

	private final Map<String, Logged> logged = new LinkedHashMap<>();

	private final Map<String, Set<Posted>> shown = new LinkedHashMap<>();

	@Override
	public synchronized boolean remember(Logged entry) {
		return this.logged.putIfAbsent(entry.id(), entry) == null;
	}

	@Override
	public synchronized Optional<Logged> find(String id) {
		return Optional.ofNullable(this.logged.get(id));
	}

	@Override
	public synchronized Optional<Logged> latest(String company, String person, Instant since) {
		return new ArrayList<>(this.logged.values()).reversed()
			.stream()
			.filter(entry -> entry.company().equals(company) && entry.person().equals(person)
					&& entry.state() == Logged.State.STANDS && !entry.at().isBefore(since))
			.max((one, other) -> one.at().compareTo(other.at()) == 0 ? 1 : one.at().compareTo(other.at()));
	}

	@Override
	public synchronized boolean undoneSubject(String subject) {
		return this.logged.values()
			.stream()
			.anyMatch(entry -> entry.subject().equals(subject) && entry.state() == Logged.State.UNDONE);
	}

	@Override
	public synchronized void undone(String id) {
		this.logged.computeIfPresent(id, (same, entry) -> new Logged(id, entry.company(), entry.person(),
				entry.slackUser(), entry.kind(), entry.subject(), entry.at(), entry.entry(), Logged.State.UNDONE));
	}

	@Override
	public synchronized void shown(String id, Posted posted) {
		if (!this.logged.containsKey(id)) {
			return;
		}
		this.shown.computeIfAbsent(id, none -> new TreeSet<>(Comparator.comparing(Posted::ts))).add(posted);
	}

	@Override
	public synchronized List<Posted> shownIn(String id) {
		return List.copyOf(this.shown.getOrDefault(id, Set.of()));
	}

	@Override
	public synchronized void forget(Instant before) {
		this.logged.values().removeIf(entry -> entry.at().isBefore(before));
	}

}
