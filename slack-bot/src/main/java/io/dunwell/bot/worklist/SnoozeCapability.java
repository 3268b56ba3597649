package io.dunwell.bot.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.ask.Customer;
import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.Known;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.undo.Logbook;
import io.dunwell.bot.undo.Undoable;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.worklist.ReleaseAccount;
import io.dunwell.messages.worklist.SnoozeAccount;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun snooze acme fri waiting for the credit note}: sets an account aside to the
 * end of a day.
 */
public final class SnoozeCapability implements Capability, Form, Undoable {

	private static final String KIND = "snooze";

	private static final String DATE = "date";

	private static final String REASON = "reason";

	/** As entered; why is in the ledger alone. */
	record Entry(String account, LocalDate until) {
	}

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb(KIND, List.of(), SnoozeCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.SNOOZE, (session, account) -> session
			.open(window(session.voice(), WhichCustomer.standing(session, account), null, null, null)));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(KIND, this);
	}

	private static void typed(Session session, Typed typed) {
		Understood understood = WhichCustomer.codeFirst(session,
				Parser.read(typed.text(), session.reading(typed, Direction.AHEAD)));
		Optional<LocalDate> date = Known.date(understood);
		Optional<Customer> customer = WhichCustomer.find(session, typed, understood.leadingWords(),
				understood.invoices());
		customer.ifPresent(found -> {
			String reason = understood.trailingWords();
			if (date.isEmpty()) {
				session.open(window(session.voice(), found.standing(), null, reason, null));
			}
			else {
				log(session, found.standing(), date.get(), reason);
			}
		});
	}

	private static void log(Session session, AccountStanding standing, LocalDate until, @Nullable String reason) {
		String why = reason == null || reason.isBlank() ? session.say("snooze.no-reason") : reason;
		Entry entry = new Entry(WhichCustomer.id(standing), until);
		Logbook.logged(session,
				session.send(new SnoozeAccount(standing.company(), standing.account(), until, why), KIND),
				new Logbook.Entry(KIND, entry.account(), entry,
						echo(session.voice(), WhichCustomer.name(standing), until),
						List.of(session.say("snooze.why", "reason", why))));
	}

	private static String echo(Voice voice, String name, LocalDate until) {
		return voice.say("snooze.echo", "account", name, "date", until);
	}

	private static Modal window(Voice voice, AccountStanding standing, @Nullable LocalDate until,
			@Nullable String reason, @Nullable String replaces) {
		return new Modal(KIND, voice.say("snooze.form.title"), voice.say("snooze.form.submit"),
				voice.say("form.cancel"), Memo.of(standing, replaces),
				List.of(new Section(Mrkdwn.bold(WhichCustomer.name(standing))),
						new Input(voice.say("snooze.form.date"),
								new DatePicker(DATE, until == null ? voice.today().plusDays(1) : until),
								voice.say("snooze.form.date-hint"), false),
						new Input(voice.say("snooze.form.reason"),
								new TextInput(REASON, voice.say("snooze.form.reason-example"),
										reason == null || reason.isEmpty() ? null : reason, false),
								null, false)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		Fields.needDate(voice, filled, DATE, Direction.AHEAD, errors);
		if (filled.value(REASON) == null) {
			errors.put(REASON, voice.say("snooze.form.reason-missing"));
		}
		return errors;
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Memo memo = Memo.of(filled);
		if (Logbook.replaced(session, memo.replaces(), this)) {
			log(session, WhichCustomer.standing(session, memo.account()), Fields.date(filled, DATE).orElseThrow(),
					filled.value(REASON));
		}
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Command compensation(Session session, Logged logged) {
		String account = Json.read(logged.entry(), Entry.class).account();
		return new ReleaseAccount(Ids.companyOf(account), Ids.keyOf(account));
	}

	@Override
	public String echo(Session session, Logged logged) {
		Entry entry = Json.read(logged.entry(), Entry.class);
		return echo(session.voice(), WhichCustomer.name(WhichCustomer.standing(session, entry.account())),
				entry.until());
	}

	@Override
	public void edit(Session session, Logged logged) {
		Entry entry = Json.read(logged.entry(), Entry.class);
		session.open(window(session.voice(), WhichCustomer.standing(session, entry.account()), entry.until(), null,
				logged.id()));
	}

}
