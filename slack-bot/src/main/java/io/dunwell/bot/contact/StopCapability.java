package io.dunwell.bot.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.dunwell.bot.ask.NamedChoices;
import io.dunwell.bot.ask.NamedChoices.Found;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.contact.OverrideContact;
import io.dunwell.messages.contact.ResumeContact;
import io.dunwell.messages.contact.StopContact;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun stop acme phone letters only}: what a customer wants. {@code /dun resume}
 * and {@code /dun override}: what a lead or controller lets be.
 */
public final class StopCapability implements Capability {

	private static final NamedChoices CHANNELS = new NamedChoices("channel", "phone", "e-mail", "sms", "letter", "chat",
			"visit");

	/**
	 * What was typed of a customer.
	 *
	 * @param channel null for every one
	 */
	private record Said(AccountStanding standing, @Nullable String channel, String reason) {

		/** Whoever looks at it next asks why. */
		Said needsReason(String verb) {
			return needs(!this.reason.isEmpty(), "contact-reason", verb);
		}

		Said needsChannel(String verb) {
			return needs(this.channel != null, "contact-channel", verb);
		}

		private Said needs(boolean there, String problem, String verb) {
			if (!there) {
				throw new NotUnderstood(Problem.of(problem, "verb", verb));
			}
			return this;
		}

	}

	@Override
	public List<Verb> verbs() {
		return List.of(verb("stop", said -> stop(said.needsReason("stop"))), verb("resume", StopCapability::resume),
				verb("override", said -> override(said.needsChannel("override").needsReason("override"))));
	}

	private static Verb verb(String name, Function<Said, Command> command) {
		return new Verb(name, List.of(),
				(session, typed) -> said(session, typed).ifPresent(said -> give(session, name, said, command)));
	}

	private static Command stop(Said said) {
		return new StopContact(said.standing().company(), said.standing().account(), said.channel(), said.reason());
	}

	private static Command resume(Said said) {
		return new ResumeContact(said.standing().company(), said.standing().account(), said.channel());
	}

	private static Command override(Said said) {
		return new OverrideContact(said.standing().company(), said.standing().account(), String.valueOf(said.channel()),
				said.reason());
	}

	/** The words before the channel are the customer, those after it why. */
	private static Optional<Said> said(Session session, Typed typed) {
		String text = typed.text().strip();
		Optional<Found> channel = CHANNELS.in(text).filter(found -> found.start() > 0);
		if (channel.isEmpty()) {
			return WhichCustomer.opening(session, typed)
				.map(opening -> new Said(opening.standing(), null, opening.rest().strip()));
		}
		String reason = text.substring(channel.get().end()).replaceFirst("^[\\s,;:.-]+", "").strip();
		String name = text.substring(0, channel.get().start()).replaceAll("[\":,]", "").strip();
		return WhichCustomer.find(session, typed, name, List.of())
			.map(customer -> new Said(customer.standing(), channel.get().code(), reason));
	}

	private static void give(Session session, String verb, Said said, Function<Said, Command> command) {
		Done done = session.send(command.apply(said), verb);
		String channel = (said.channel() != null) ? session.voice().word("channel", said.channel())
				: session.say("channel.every");
		session.tell(session.say(verb + (done.already() ? ".already" : ".echo"), "account",
				WhichCustomer.name(said.standing()), "channel", channel));
	}

}
