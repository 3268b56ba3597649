package io.dunwell.bot.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.ask.EntryForm;
import io.dunwell.bot.ask.EntryForm.Draft;
import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.Known;
import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.bot.ask.Promising;
import io.dunwell.bot.ask.Request;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.undo.Logbook;
import io.dunwell.bot.undo.Undoable;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.promise.CancelPromise;

/** {@code /promise acme 12.5k fri}: logs it, or opens a window for what is missing. */
public final class PromiseCapability implements Capability, Form, Undoable, Promising {

	private static final String KIND = "promise";

	private static final EntryForm FORM = new EntryForm(KIND, Direction.AHEAD, false);

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb(KIND, List.of("/promise"), PromiseCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.LOG_PROMISE, (session, account) -> session
			.open(FORM.window(session.voice(), WhichCustomer.standing(session, account), Draft.EMPTY, null)));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(KIND, this);
	}

	private static void typed(Session session, Typed typed) {
		Request.read(session, typed, Direction.AHEAD).ifPresent(request -> {
			Spread spread = Spread.of(request.standing(), request.meant(), session.voice().today());
			if (request.date().isEmpty() || spread.shares().isEmpty()) {
				session.open(FORM.window(session.voice(), request.standing(), request.draft(session.voice()), null));
			}
			else {
				log(session, request.standing(), spread, request.date().get());
			}
		});
	}

	private static void log(Session session, AccountStanding standing, Spread spread, LocalDate date) {
		PromiseEntry entry = new PromiseEntry(WhichCustomer.id(standing), spread.shares(), spread.how(), date);
		Done done = session.send(entry.command(), KIND);
		Logbook.logged(session, done,
				new Logbook.Entry(KIND, WhichCustomer.id(standing), entry,
						PromiseWords.echo(session.voice(), WhichCustomer.name(standing), entry),
						PromiseWords.details(session.voice(), entry)));
	}

	@Override
	public void promised(Session session, AccountStanding standing, Optional<AmountRead> amount, LocalDate date) {
		log(session, standing, spread(session, standing, Known.meant(session, standing, List.of(), amount)), date);
	}

	private static Spread spread(Session session, AccountStanding standing, Meant meant) {
		Spread spread = Spread.of(standing, meant, session.voice().today());
		if (spread.shares().isEmpty()) {
			throw new NotUnderstood(Problem.of("promise-nothing-overdue"));
		}
		return spread;
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return FORM.errors(voice, filled);
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Memo memo = Memo.of(filled);
		AccountStanding standing = WhichCustomer.standing(session, memo.account());
		Spread spread = spread(session, standing,
				Known.meant(session, standing, FORM.invoices(filled), Fields.amount(session.voice(), filled)));
		if (Logbook.replaced(session, memo.replaces(), this)) {
			log(session, standing, spread, FORM.date(filled));
		}
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Command compensation(Session session, Logged logged) {
		return new CancelPromise(logged.subject(), "logged in error");
	}

	@Override
	public String echo(Session session, Logged logged) {
		PromiseEntry entry = Json.read(logged.entry(), PromiseEntry.class);
		AccountStanding standing = WhichCustomer.standing(session, entry.account());
		return PromiseWords.echo(session.voice(), WhichCustomer.name(standing), entry);
	}

	@Override
	public void edit(Session session, Logged logged) {
		PromiseEntry entry = Json.read(logged.entry(), PromiseEntry.class);
		Draft draft = new Draft(entry.invoices(), session.voice().money(entry.total()), entry.date());
		session
			.open(FORM.window(session.voice(), WhichCustomer.standing(session, entry.account()), draft, logged.id()));
	}

}
