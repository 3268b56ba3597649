package io.dunwell.bot.payment;

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
import io.dunwell.bot.ask.Request;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.undo.Logbook;
import io.dunwell.bot.undo.Undoable;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.payment.ReversePayment;

/** {@code /paid acme 12500 #1043}: logs cash, today unless a day is named. */
public final class PaymentCapability implements Capability, Form, Undoable {

	private static final String KIND = "paid";

	private static final EntryForm FORM = new EntryForm(KIND, Direction.BEHIND, true);

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb(KIND, List.of("/paid"), PaymentCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.LOG_PAYMENT, (session, account) -> session.open(FORM.window(session.voice(),
				WhichCustomer.standing(session, account), new Draft(List.of(), null, session.voice().today()), null)));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(KIND, this);
	}

	private static void typed(Session session, Typed typed) {
		Request.read(session, typed, Direction.BEHIND).ifPresent(request -> {
			LocalDate date = request.date().orElse(typed.on());
			Applied applied = Applied.of(request.standing(), request.meant(), session.voice().today());
			if (applied == null) {
				Draft draft = request.draft(session.voice());
				session.open(FORM.window(session.voice(), request.standing(),
						new Draft(draft.invoices(), draft.amount(), date), null));
			}
			else {
				log(session, request.standing(), applied, date);
			}
		});
	}

	private static void log(Session session, AccountStanding standing, Applied applied, LocalDate date) {
		PaymentEntry entry = new PaymentEntry(WhichCustomer.id(standing), applied.amount(), applied.parts(),
				applied.how(), date);
		Logbook.logged(session, send(session, entry),
				new Logbook.Entry(KIND, WhichCustomer.id(standing), entry,
						PaymentWords.echo(session.voice(), WhichCustomer.name(standing), entry),
						PaymentWords.details(session.voice(), entry)));
	}

	/**
	 * Equal receipts of a day are told apart by their number. One that was undone and is
	 * typed again is the next: the undone one stays in the ledger, reversed.
	 */
	private static Done send(Session session, PaymentEntry entry) {
		int occurrence = 1;
		Done done = session.send(entry.command(occurrence), KIND);
		while (done.already() && session.memory().undoneSubject(done.id())) {
			occurrence++;
			done = session.send(entry.command(occurrence), KIND + occurrence);
		}
		return done;
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return FORM.errors(voice, filled);
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Memo memo = Memo.of(filled);
		AccountStanding standing = standing(session, memo);
		Meant meant = Known.meant(session, standing, FORM.invoices(filled), Fields.amount(session.voice(), filled));
		Applied applied = Applied.of(standing, meant, session.voice().today());
		if (applied != null && Logbook.replaced(session, memo.replaces(), this)) {
			log(session, standing, applied, FORM.date(filled));
		}
	}

	/** How the account stands, without the receipt that is corrected. */
	private static AccountStanding standing(Session session, Memo memo) {
		AccountStanding standing = WhichCustomer.standing(session, memo.account());
		return Optional.ofNullable(memo.replaces())
			.flatMap(session.memory()::find)
			.filter(logged -> logged.state() == Logged.State.STANDS)
			.map(logged -> Json.read(logged.entry(), PaymentEntry.class).undone(standing))
			.orElse(standing);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Command compensation(Session session, Logged logged) {
		PaymentEntry entry = Json.read(logged.entry(), PaymentEntry.class);
		return new ReversePayment(logged.subject(), entry.date(), "logged in error");
	}

	@Override
	public String echo(Session session, Logged logged) {
		PaymentEntry entry = Json.read(logged.entry(), PaymentEntry.class);
		AccountStanding standing = WhichCustomer.standing(session, entry.account());
		return PaymentWords.echo(session.voice(), WhichCustomer.name(standing), entry);
	}

	@Override
	public void edit(Session session, Logged logged) {
		PaymentEntry entry = Json.read(logged.entry(), PaymentEntry.class);
		Draft draft = new Draft(entry.invoices(), session.voice().money(entry.amount()), entry.date());
		AccountStanding standing = entry.undone(WhichCustomer.standing(session, entry.account()));
		session.open(FORM.window(session.voice(), standing, draft, logged.id()));
	}

}
