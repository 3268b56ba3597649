package io.dunwell.bot.card;

import java.util.List;
import java.util.Optional;

import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.contact.ListMayCall;
import io.dunwell.messages.contact.MayCall;

/** Whether a customer may be called now, before somebody takes up the phone. */
public final class MayContact {

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
		ContactAdvice.Channel phone = advice.channel(ContactVerdicts.PHONE);
		return voice.say(phone.allowed() ? "contact.may-call" : "contact.may-not-call", "why", phone.text());
	}

	/** Which of these accounts of the person's company may be called now. */
	public static MayCall ask(Session session, List<String> codes) {
		return session
			.ask(new ListMayCall(session.person().company(), codes, session.voice().locale().toLanguageTag()));
	}

	/** What it says where it forbids a call; nothing where it does not. */
	public static Optional<String> forbidden(Voice voice, MayCall mayCall, String code) {
		return mayCall.forbidden(code).map(why -> voice.say("contact.may-not-call", "why", why));
	}

}
