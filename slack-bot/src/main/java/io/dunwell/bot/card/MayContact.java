package io.dunwell.bot.card;

import java.util.Optional;

import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.FindContactAdvice;

/** Whether a customer may be called now, before somebody takes up the phone. */
public final class MayContact {

	private static final String PHONE = "phone";

	private MayContact() {
	}

	/**
	 * What the contact policy says to a contact with an account.
	 * @param account its id
	 */
	public static ContactAdvice ask(Session session, String account) {
		return session.ask(new FindContactAdvice(Ids.companyOf(account), Ids.keyOf(account),
				session.voice().locale().toLanguageTag()));
	}

	/** What it says to a call. */
	public static String call(Voice voice, ContactAdvice advice) {
		ContactAdvice.Channel phone = advice.channel(PHONE);
		return voice.say(phone.allowed() ? "contact.may-call" : "contact.may-not-call", "why", phone.text());
	}

	/** The same where it forbids one; nothing where it does not. */
	public static Optional<String> forbidden(Session session, String account) {
		ContactAdvice advice = ask(session, account);
		return advice.channel(PHONE).allowed() ? Optional.empty() : Optional.of(call(session.voice(), advice));
	}

}
