package io.dunwell.bot.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Verb;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.ListCalls;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun calls}: the calls to make, one after the other. A button logs what came of
 * a call and brings the next one.
 * <p>
 * A notice is given by a call once its words have reached the customer: the right person
 * was spoken to, or a message was left. A call that nobody answered, or that reached
 * somebody else, told the customer nothing: the notice waits for the next attempt, since
 * a track goes up one step per notice given (domain.md, The pressure ladder).
 */
public final class CallsCapability implements Capability {

	static final String PROMISED = "calls.promised";

	static final String DISPUTED = "calls.disputed";

	static final String CALL_BACK = "calls.call-back";

	static final String NO_ANSWER = "calls.no-answer";

	static final String WRONG_NUMBER = "calls.wrong-number";

	static final String MESSAGE_LEFT = "calls.message-left";

	private static final String RIGHT_PARTY = "right-party";

	private static final String WRONG_PARTY = "wrong-party";

	private static final String LEFT = "message-left";

	private static final int MOST = 30;

	private final Button promise;

	private final Button dispute;

	private final Button callback;

	/**
	 * Those that open the windows for what came of a call.
	 */
	public CallsCapability(Capability promise, Capability dispute, Capability callback) {
		this.promise = door(promise, Doors.LOG_PROMISE);
		this.dispute = door(dispute, Doors.LOG_DISPUTE);
		this.callback = door(callback, Doors.CALL_BACK);
	}

	private static Button door(Capability capability, String action) {
		return Objects.requireNonNull(capability.buttons().get(action), action);
	}

	/**
	 * What a button of the list carries.
	 *
	 * @param account its id
	 * @param notice id of the one that waits to be given by the call, if one does
	 */
	@JsonInclude(Include.NON_NULL)
	record Pressed(String account, @Nullable String notice) {

		String json() {
			return Json.write(this);
		}

	}

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("calls", List.of(), (session, typed) -> session
			.tell(CallsMessage.of(session.voice(), company(session), list(session), null))));
	}

	@Override
	public Map<String, Button> buttons() {
		Map<String, Button> buttons = new HashMap<>();
		buttons.put(PROMISED, (session, value) -> opened(session, value, this.promise, RIGHT_PARTY));
		buttons.put(DISPUTED, (session, value) -> opened(session, value, this.dispute, RIGHT_PARTY));
		// whoever decides was not there: a conversation would keep us from calling back
		buttons.put(CALL_BACK, (session, value) -> opened(session, value, this.callback, WRONG_PARTY));
		buttons.put(NO_ANSWER, (session, value) -> logged(session, value, "no-answer"));
		buttons.put(WRONG_NUMBER, (session, value) -> logged(session, value, WRONG_PARTY));
		buttons.put(MESSAGE_LEFT, (session, value) -> logged(session, value, LEFT));
		return Map.copyOf(buttons);
	}

	/** The window first: it has three seconds. */
	private static void opened(Session session, String value, Button door, String outcome) {
		door.pressed(session, Json.read(value, Pressed.class).account());
		logged(session, value, outcome);
	}

	private static void logged(Session session, String value, String outcome) {
		Pressed pressed = Json.read(value, Pressed.class);
		Done done = session.send(
				new LogContact(Ids.companyOf(pressed.account()), Ids.keyOf(pressed.account()), "phone", outcome, null),
				"call");
		if (pressed.notice() != null && (outcome.equals(RIGHT_PARTY) || outcome.equals(LEFT))) {
			give(session, pressed.notice());
		}
		String echo = session.say("call.echo", "account",
				WhichCustomer.name(WhichCustomer.standing(session, pressed.account())), "outcome",
				session.voice().word("outcome", outcome));
		String told = done.warning() == null ? echo : echo + "\n" + session.voice().warning(done.warning());
		session.inPlace().tell(CallsMessage.of(session.voice(), company(session), upToDate(session), told));
	}

	/** Somebody may have paid, or given it, while the customer was on the phone. */
	private static void give(Session session, String notice) {
		try {
			session.send(new GiveNotice(notice), "give");
		}
		catch (Rejected rejected) {
			if (rejected.refusal() != Refusal.NOTICE_CLOSED) {
				throw rejected;
			}
		}
	}

	private static String company(Session session) {
		return session.person().company();
	}

	private static CallList list(Session session) {
		return session.ask(question(session));
	}

	private static CallList upToDate(Session session) {
		return session.askUpToDate(question(session));
	}

	/** A collector's own; all there are for those who lead them. */
	private static ListCalls question(Session session) {
		String collector = session.person().role() == Role.COLLECTOR ? session.person().handle() : null;
		return new ListCalls(company(session), collector, session.voice().locale().toLanguageTag(), MOST);
	}

}
