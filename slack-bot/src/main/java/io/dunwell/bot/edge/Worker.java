package io.dunwell.bot.edge;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.View.Home;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.memory.BotMemory;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on what Slack was told we have, on virtual threads. Whatever happens, the person
 * reads a sentence in their language: what was done, why not, or the id of what went
 * wrong.
 */
public final class Worker implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

	private static final Duration GRACE = Duration.ofSeconds(20);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Slack slack;

	private final Ledger ledger;

	private final BotMemory memory;

	private final Postman post;

	private final Readers readers;

	private final Clock deskClock;

	private final Function<Session, Home> home;

	/** Who has looked at their Home tab: it follows what they do. */
	private final Set<String> lookingAtHome = ConcurrentHashMap.newKeySet();

	/**
	 * @param home what somebody sees in the Home tab
	 */
	public Worker(Slack slack, Ledger ledger, BotMemory memory, Postman post, Readers readers, Clock deskClock,
			Function<Session, Home> home) {
		this.slack = slack;
		this.ledger = ledger;
		this.memory = memory;
		this.post = post;
		this.readers = readers;
		this.deskClock = deskClock;
		this.home = home;
	}

	/** Somebody opened their Home tab. */
	void home(Visit visit) {
		this.lookingAtHome.add(visit.user());
		this.threads.execute(() -> publish(visit));
	}

	/** Nobody waits for it: what fails is shown there the next time they look. */
	private void publish(Visit visit) {
		Voice voice = voice(visit.user());
		try {
			Home view = session(visit, voice).map(this.home)
				.orElseGet(() -> new Home(List.of(new Section(voice.say("people.unknown", "user", visit.user())))));
			this.slack.publish(visit.user(), view);
		}
		// the edge: the tab stays as it is
		catch (RuntimeException failed) {
			LOG.warn("a Home tab is not up to date: {}", failed.toString());
			LOG.debug("why", failed);
		}
	}

	private Optional<Session> session(Visit visit, Voice voice) {
		return this.ledger.ask(new FindPersonBySlackUser(visit.user()))
			.people()
			.stream()
			.findFirst()
			.map(person -> new Session(visit, person, voice, this.deskClock.instant(), this.slack, this.ledger,
					this.memory, this.post));
	}

	Voice voice(String user) {
		return this.readers.voice(user);
	}

	/** Works on it soon; returns at once. */
	void later(Visit visit, Consumer<Session> task) {
		this.threads.execute(() -> work(visit, task));
	}

	private void work(Visit visit, Consumer<Session> task) {
		Voice voice = voice(visit.user());
		try {
			Optional<Session> session = session(visit, voice);
			if (session.isEmpty()) {
				refuse(voice, visit, voice.say("people.unknown", "user", visit.user()), List.of());
				return;
			}
			task.accept(session.get());
			if (visit.window() != null) {
				visit.window().done(this.slack, voice).ifPresent(unseen -> this.slack.direct(visit.user(), unseen));
			}
			if (this.lookingAtHome.contains(visit.user())) {
				publish(visit);
			}
		}
		catch (NotUnderstood unclear) {
			refuse(voice, visit, voice.problems(unclear.problems()),
					unclear.problems().stream().map(Problem::code).toList());
		}
		catch (Rejected rejected) {
			refuse(voice, visit, voice.refusal(rejected), List.of(rejected.refusal().code()));
		}
		// the edge: whatever else fails is a bug or an outage, and must not be silent
		catch (RuntimeException unexpected) {
			String id = UUID.randomUUID().toString().substring(0, 8);
			LOG.error("error {}", id, unexpected);
			refuse(voice, visit, voice.say("error.unexpected", "id", id), List.of());
		}
	}

	/**
	 * @param codes of what is wrong
	 */
	private void refuse(Voice voice, Visit visit, String sentence, List<String> codes) {
		Message message = Message.of(sentence);
		try {
			if (visit.window() != null) {
				if (visit.window().refuse(this.slack, voice, sentence, codes)) {
					return;
				}
			}
			else if (visit.responseUrl() != null) {
				this.slack.respond(visit.responseUrl(), message, visit.replaces());
				return;
			}
			this.slack.direct(visit.user(), message);
		}
		catch (SlackRefused refused) {
			LOG.error("a person could not be told what became of their act: {}", refused.getMessage());
		}
	}

	/** What has been acknowledged is finished. */
	@Override
	public void close() {
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
				LOG.error("acts acknowledged to Slack were cut off after {}", GRACE);
				this.threads.shutdownNow();
			}
		}
		catch (InterruptedException hurry) {
			Thread.currentThread().interrupt();
			this.threads.shutdownNow();
		}
	}

}
