package io.dunwell.bot.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.contact.CallForm.Draft;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.undo.Logbook;
import io.dunwell.bot.undo.Undoable;
import io.dunwell.messages.Command;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.worklist.CancelCallback;
import io.dunwell.messages.worklist.PlanCallback;
import org.jspecify.annotations.Nullable;

/** The button Call back: when to call again; one is reminded then. */
public final class CallbackCapability implements Capability, Form, Undoable {

	/** As entered; why is in the ledger alone. */
	record Entry(String account, String at) {
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.CALL_BACK, (session, account) -> {
			LocalDate tomorrow = session.voice().today().plusDays(1);
			session.open(CallForm.callback(session.voice(), WhichCustomer.standing(session, account),
					new Draft(tomorrow, When.MORNING), null));
		});
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(CallForm.BACK, this);
	}

	/** Plans a call of whoever says so. */
	void plan(Session session, AccountStanding standing, Instant at, @Nullable String note) {
		Entry entry = new Entry(WhichCustomer.id(standing), at.toString());
		Logbook.logged(session,
				session.send(new PlanCallback(standing.company(), standing.account(), at, note), CallForm.BACK),
				new Logbook.Entry(CallForm.BACK, entry.account(), entry,
						echo(session.voice(), WhichCustomer.name(standing), at), List.of()));
	}

	private static String echo(Voice voice, String name, Instant at) {
		return voice.say("callback.echo", "account", name, "date", LocalDate.ofInstant(at, voice.zone()), "time", at);
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return CallForm.callbackErrors(voice, filled);
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Memo memo = Memo.of(filled);
		AccountStanding standing = WhichCustomer.standing(session, memo.account());
		if (Logbook.replaced(session, memo.replaces(), this)) {
			CallForm.back(session.voice(), session.at(), filled)
				.ifPresent(at -> plan(session, standing, at, CallForm.note(filled)));
		}
	}

	@Override
	public String kind() {
		return CallForm.BACK;
	}

	@Override
	public Command compensation(Session session, Logged logged) {
		return new CancelCallback(logged.subject());
	}

	@Override
	public String echo(Session session, Logged logged) {
		Entry entry = Json.read(logged.entry(), Entry.class);
		return echo(session.voice(), WhichCustomer.name(WhichCustomer.standing(session, entry.account())),
				Instant.parse(entry.at()));
	}

	@Override
	public void edit(Session session, Logged logged) {
		Entry entry = Json.read(logged.entry(), Entry.class);
		ZonedDateTime at = Instant.parse(entry.at()).atZone(session.voice().zone());
		session.open(CallForm.callback(session.voice(), WhichCustomer.standing(session, entry.account()),
				new Draft(at.toLocalDate(), at.toLocalTime()), logged.id()));
	}

}
