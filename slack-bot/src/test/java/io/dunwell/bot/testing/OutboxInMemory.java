package io.dunwell.bot.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Outbox;
import io.dunwell.bot.slack.Slack.Posted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters as they were written; they arrive when a test says so. */
public final class OutboxInMemory implements Outbox {

	private final Map<String, Letter> letters = new LinkedHashMap<>();

	private final Map<String, Posted> posted = new LinkedHashMap<>();

	/** What was written, in order. */
	public synchronized List<Letter> letters() {
		return List.copyOf(this.letters.values());
	}

	/** What was written to a place, in words. */
	public synchronized List<String> texts(String to) {
		return this.letters.values()
			.stream()
			.filter(letter -> letter.to().equals(to))
			.map(letter -> body(letter).path("text").asString())
			.toList();
	}

	/** The JSON of a letter. */
	public static JsonNode body(Letter letter) {
		return new JsonMapper().readTree(letter.body());
	}

	@Override
	public synchronized boolean add(List<Letter> several, Instant now) {
		boolean isNew = !several.isEmpty() && !knows(several.getFirst().id());
		if (isNew) {
			several.forEach(letter -> this.letters.putIfAbsent(letter.id(), letter));
		}
		return isNew;
	}

	@Override
	public synchronized void together(Runnable others, List<Letter> several, Instant now) {
		others.run();
		add(several, now);
	}

	@Override
	public synchronized boolean knows(String id) {
		return this.letters.containsKey(id);
	}

	@Override
	public synchronized List<InLine> due(Instant now) {
		Set<String> places = new LinkedHashSet<>();
		List<InLine> due = new ArrayList<>();
		for (Letter letter : this.letters.values()) {
			if (!this.posted.containsKey(letter.id()) && places.add(letter.to())) {
				due.add(new InLine(letter.id(), letter.to()));
			}
		}
		return due;
	}

	@Override
	public synchronized Optional<Waiting> take(String id, Instant now, Duration lease) {
		return Optional.ofNullable(this.letters.get(id)).map(letter -> new Waiting(letter, 0, false, now));
	}

	@Override
	public void postpone(String id, Instant until, boolean uncertain) {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

	@Override
	public synchronized void posted(String id, Posted where) {
		this.posted.put(id, where);
	}

	@Override
	public void giveUp(String id, String why) {
		throw new AssertionError(id + " given up: " + why);
	}

	@Override
	public synchronized Optional<Posted> where(String id) {
		return Optional.ofNullable(this.posted.get(id));
	}

	@Override
	public synchronized List<Posted> about(String account, Instant since) {
		return this.letters.values()
			.stream()
			.filter(letter -> account.equals(letter.subject()) && this.posted.containsKey(letter.id()))
			.map(letter -> this.posted.get(letter.id()))
			.toList();
	}

	@Override
	public synchronized long waiting() {
		return (long) this.letters.size() - this.posted.size();
	}

	@Override
	public void erase(String subject) {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

	@Override
	public void forget(Instant before) {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

	@Override
	public List<GivenUp> givenUp(int most) {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

	@Override
	public Map<String, Long> reasons() {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

	@Override
	public int retry(@Nullable String id, Instant now) {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

	@Override
	public boolean drop(String id) {
		throw new UnsupportedOperationException("the tests of the outbox use the real one");
	}

}
