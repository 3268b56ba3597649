package io.dunwell.bot.dispute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.ask.Customer;
import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.Known;
import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.NamedChoices.Found;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.dispute.DisputeForm.Draft;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.undo.Logbook;
import io.dunwell.bot.undo.Undoable;
import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.dispute.ResolveDispute;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dispute acme #1043 2000 damaged three pallets}: the words before the invoice
 * are the customer, those after it the reason and what was said.
 */
public final class DisputeCapability implements Capability, Form, Undoable {

	private static final String KIND = "dispute";

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb(KIND, List.of("/dispute"), DisputeCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.LOG_DISPUTE,
				(session, account) -> ask(session, WhichCustomer.standing(session, account), Draft.EMPTY, null));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(DisputeForm.ID, this);
	}

	private static void typed(Session session, Typed typed) {
		String text = typed.text();
		Optional<Found> reason = DisputeReasons.ALL.in(text);
		String before = reason.map(found -> text.substring(0, found.start())).orElse(text);
		String after = reason.map(found -> text.substring(found.end())).orElse("").strip();
		// "damaged #1043": the reason came first, all else is after it
		boolean reasonFirst = before.isBlank();
		Understood understood = WhichCustomer.codeFirst(session,
				Parser.read(reasonFirst ? after : before, session.reading(typed, Direction.BEHIND)));
		Optional<Customer> customer = WhichCustomer.find(session, typed, understood.leadingWords(),
				understood.invoices());
		if (customer.isEmpty()) {
			return;
		}
		AccountStanding standing = customer.get().standing();
		Meant meant = Meant.of(understood, customer.get(), session.voice().locale());
		Known.invoices(session, standing, meant);
		if (meant.invoices().size() > 1) {
			throw new NotUnderstood(Problem.of("dispute-several"));
		}
		String note = (understood.trailingWords() + " " + (reasonFirst ? "" : after)).strip();
		String invoice = invoice(standing, meant).orElse(null);
		if (invoice == null || reason.isEmpty()) {
			ask(session, standing, new Draft(invoice, amount(session, meant), reason.map(Found::code).orElse(null),
					note.isEmpty() ? null : note), null);
			return;
		}
		log(session, standing,
				new DisputeEntry(WhichCustomer.id(standing), invoice, meant.amount(), reason.get().code()),
				note.isEmpty() ? null : note);
	}

	/** The one named, or the only one open. */
	private static Optional<String> invoice(AccountStanding standing, Meant meant) {
		List<InvoiceLine> named = meant.invoices().isEmpty() && standing.invoices().size() == 1 ? standing.invoices()
				: meant.invoices();
		return named.stream().map(InvoiceLine::number).findFirst();
	}

	private static @Nullable String amount(Session session, Meant meant) {
		return meant.amount() == null ? null : session.voice().money(meant.amount());
	}

	private static void ask(Session session, AccountStanding standing, Draft draft, @Nullable String replaces) {
		if (standing.invoices().isEmpty()) {
			throw new NotUnderstood(Problem.of("nothing-open", "account", WhichCustomer.name(standing)));
		}
		session.open(DisputeForm.window(session.voice(), standing, draft, replaces));
	}

	private static void log(Session session, AccountStanding standing, DisputeEntry entry, @Nullable String note) {
		Logbook.logged(session, session.send(entry.command(note), KIND),
				new Logbook.Entry(KIND, WhichCustomer.id(standing), entry,
						echo(session.voice(), WhichCustomer.name(standing), entry),
						note == null ? List.of() : List.of(session.say("dispute.note", "note", note))));
	}

	static String echo(Voice voice, String name, DisputeEntry entry) {
		String reason = voice.word("reason", entry.reason());
		Money amount = entry.amount();
		return amount == null
				? voice.say("dispute.echo-all", "account", name, "invoice", entry.invoice(), "reason", reason)
				: voice.say("dispute.echo", "account", name, "invoice", entry.invoice(), "reason", reason, "amount",
						amount);
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return DisputeForm.errors(voice, filled);
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Memo memo = Memo.of(filled);
		AccountStanding standing = WhichCustomer.standing(session, memo.account());
		Meant meant = Known.meant(session, standing, List.of(DisputeForm.invoice(filled)),
				Fields.amount(session.voice(), filled));
		if (Logbook.replaced(session, memo.replaces(), this)) {
			log(session, standing, new DisputeEntry(memo.account(), DisputeForm.invoice(filled), meant.amount(),
					DisputeForm.reason(filled)), DisputeForm.note(filled));
		}
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Command compensation(Session session, Logged logged) {
		return new ResolveDispute(logged.subject(), "withdrawn", null, null);
	}

	@Override
	public String echo(Session session, Logged logged) {
		DisputeEntry entry = Json.read(logged.entry(), DisputeEntry.class);
		AccountStanding standing = WhichCustomer.standing(session, entry.account());
		return echo(session.voice(), WhichCustomer.name(standing), entry);
	}

	@Override
	public void edit(Session session, Logged logged) {
		DisputeEntry entry = Json.read(logged.entry(), DisputeEntry.class);
		String amount = entry.amount() == null ? null : session.voice().money(Objects.requireNonNull(entry.amount()));
		ask(session, WhichCustomer.standing(session, entry.account()),
				new Draft(entry.invoice(), amount, entry.reason(), null), logged.id());
	}

}
