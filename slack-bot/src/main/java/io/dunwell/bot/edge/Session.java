package io.dunwell.bot.edge;

import java.time.Instant;
import java.util.Map;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.input.Reading;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.memory.BotMemory;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Query;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.directory.People.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One act of one person, after it was acknowledged: who they are, how to speak to them,
 * and the ways to the ledger and back to them.
 *
 * @param at by the desk's clock
 */
public record Session(Visit visit, Person person, Voice voice, Instant at, Slack slack, Ledger ledger, BotMemory memory,
		Postman post) {

	private static final Logger LOG = LoggerFactory.getLogger(Session.class);

	/** How to read what they typed. */
	public Reading reading(Typed typed, Direction direction) {
		return new Reading(typed.on(), this.voice.locale(), direction);
	}

	/**
	 * The same, but what is told takes the place of the message whose button was pressed.
	 */
	public Session inPlace() {
		return new Session(this.visit.inPlace(), this.person, this.voice, this.at, this.slack, this.ledger, this.memory,
				this.post);
	}

	public String say(String key, Object... namesAndValues) {
		return this.voice.say(key, namesAndValues);
	}

	/**
	 * Gives a command in this person's name. A form may be submitted again with something
	 * changed: the commands that are the same are not carried out again.
	 * @param part tells commands of one act apart
	 * @throws Rejected when the ledger refuses
	 */
	public Done send(Command command, String part) {
		return sendOnce(command, key(this.visit.isForm() ? part + " " + command : part));
	}

	/**
	 * Gives a command in this person's name, once for this key however often it is given.
	 */
	public Done sendOnce(Command command, String key) {
		return this.ledger.send(command, Map.of(Meta.ACTOR, this.person.handle(), Meta.ROLE, this.person.role().name(),
				Meta.CHANNEL, "slack", Meta.LINK, this.visit.link(), Meta.IDEMPOTENCY_KEY, key));
	}

	/** An id of this act, the same however often it is delivered. */
	public String key(String part) {
		return "slack-" + Ids.hash(this.visit.key() + " " + part);
	}

	/** Asks the views. */
	public <A> A ask(Query<A> query) {
		return this.ledger.ask(query);
	}

	/** Asks views that have seen what this person did, too. */
	public <A> A askUpToDate(Query<A> query) {
		return this.ledger.upToDate().ask(query);
	}

	/** Tells them where they are, nobody else sees it; else in their direct messages. */
	public void tell(Message message) {
		if (!told(message)) {
			this.slack.direct(this.visit.user(), message);
		}
	}

	private boolean told(Message message) {
		if (this.visit.window() != null) {
			return this.visit.window().tell(this.slack, this.voice, message);
		}
		if (this.visit.responseUrl() != null) {
			this.slack.respond(this.visit.responseUrl(), message, this.visit.replaces());
			return true;
		}
		return false;
	}

	public void tell(String sentence) {
		tell(Message.of(sentence));
	}

	/**
	 * Puts a message in the place of the one that a window was opened from, for 30
	 * minutes; after that it goes to their direct messages.
	 * @param responseUrl of the button that opened the window
	 */
	public void replace(@Nullable String responseUrl, Message message) {
		if (responseUrl != null) {
			try {
				this.slack.respond(responseUrl, message, true);
				return;
			}
			catch (SlackRefused late) {
				LOG.debug("a message can not be replaced any more: {}", late.getMessage());
			}
		}
		this.slack.direct(this.visit.user(), message);
	}

	/**
	 * Leaves something on record in their direct messages, and tells them where they are
	 * when that is elsewhere and no form, which closes. It reaches them one way or the
	 * other.
	 */
	public void leave(Message message, String entry) {
		Posted posted;
		try {
			posted = this.slack.direct(this.visit.user(), message);
			this.memory.shown(entry, posted);
		}
		catch (SlackRefused refused) {
			LOG.warn("no receipt left in direct messages: {}", refused.getMessage());
			tell(message);
			return;
		}
		if (this.visit.isForm()) {
			note(message.headline());
		}
		else if (!posted.channel().equals(this.visit.channel())) {
			told(message);
		}
	}

	/** Something they should know in case the rest of what they submitted is refused. */
	public void note(String sentence) {
		if (this.visit.window() != null) {
			this.visit.window().note(sentence);
		}
	}

	/**
	 * Opens a window, or fills the one this was done in.
	 * @throws SlackRefused also when the 3 seconds of the trigger are over
	 */
	public void open(Modal modal) {
		if (this.visit.window() != null) {
			this.visit.window().open(this.slack, modal);
		}
		else if (this.visit.trigger() != null) {
			this.slack.open(this.visit.trigger(), modal);
		}
		else {
			throw new IllegalStateException("nothing was typed or pressed that could open a window");
		}
	}

}
