package io.dunwell.bot.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.ask.Customer;
import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.Known;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.NamedChoices.Found;
import io.dunwell.bot.ask.Promising;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.card.Cards;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Clocks;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Done;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.contact.LogContact;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun call acme no answer, try fri 14:00}: what came of a call, and when the next
 * one is. {@code /dun note acme they are moving}: what is good to know.
 */
public final class CallCapability implements Capability, Form {

	private final Promising promising;

	private final CallbackCapability callbacks;

	public CallCapability(Promising promising, CallbackCapability callbacks) {
		this.promising = promising;
		this.callbacks = callbacks;
	}

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("call", List.of(), this::typed), new Verb("note", List.of(), CallCapability::note));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.LOG_CALL, (session, account) -> session
			.open(CallForm.call(session.voice(), WhichCustomer.standing(session, account), session.at())));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(CallForm.CALL, this);
	}

	/** The words before the outcome are the customer, those after it what was said. */
	private void typed(Session session, Typed typed) {
		String text = typed.text();
		// what opens the line is a name
		Optional<Found> outcome = CallForm.OUTCOMES.in(text).filter(found -> found.start() > 0);
		String name = outcome.map(found -> text.substring(0, found.start())).orElse(text).strip();
		Optional<Customer> customer = WhichCustomer.find(session, typed, name.replaceAll("[\":,]", "").strip(),
				List.of());
		if (customer.isEmpty()) {
			return;
		}
		AccountStanding standing = customer.get().standing();
		if (outcome.isEmpty()) {
			session.open(CallForm.call(session.voice(), standing, session.at()));
			return;
		}
		String said = text.substring(outcome.get().end()).replaceFirst("^[\\s,;:.-]+", "").strip();
		Optional<Clocks.Found> time = Clocks.in(said);
		String rest = time.map(Clocks.Found::rest).orElse(said);
		Understood understood = Parser.read(rest, session.reading(typed, Direction.AHEAD));
		Optional<LocalDate> date = Known.date(understood);
		LocalTime at = time.map(Clocks.Found::time).orElse(null);
		log(session, standing, outcome.get().code(), said.isEmpty() ? null : said);
		if (date.isPresent() || at != null) {
			Instant again = When.at(session.at().atZone(session.voice().zone()), date.orElse(null), at);
			this.callbacks.plan(session, standing, again, null);
		}
	}

	private static void log(Session session, AccountStanding standing, String outcome, @Nullable String note) {
		Done done = session.send(new LogContact(standing.company(), standing.account(), "phone", outcome, note),
				"call");
		Voice voice = session.voice();
		String echo = voice.say("call.echo", "account", WhichCustomer.name(standing), "outcome",
				voice.word("outcome", outcome));
		List<String> lines = new ArrayList<>(List.of(echo));
		if (note != null) {
			lines.add(voice.say("call.note", "note", note));
		}
		if (done.warning() != null) {
			lines.add(voice.warning(done.warning()));
		}
		session.tell(Message.of(String.join("\n", lines)));
		Cards.worked(session, WhichCustomer.id(standing), echo);
	}

	private static void note(Session session, Typed typed) {
		if (typed.text().isBlank()) {
			throw new NotUnderstood(Problem.of("note-missing"));
		}
		WhichCustomer.opening(session, typed).ifPresent(opening -> {
			if (opening.rest().isBlank()) {
				throw new NotUnderstood(Problem.of("note-missing"));
			}
			AccountStanding standing = opening.standing();
			session.send(new LogContact(standing.company(), standing.account(), "note", "note", opening.rest()),
					"note");
			session.tell(session.say("note.echo", "account", WhichCustomer.name(standing), "note", opening.rest()));
		});
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return CallForm.errors(voice, filled);
	}

	/**
	 * The promise first: it is what may be refused. The call before the next one: it
	 * closes what was planned.
	 */
	@Override
	public void submitted(Session session, Filled filled) {
		AccountStanding standing = WhichCustomer.standing(session, Memo.of(filled).account());
		CallForm.payDate(filled)
			.ifPresent(
					date -> this.promising.promised(session, standing, Fields.amount(session.voice(), filled), date));
		log(session, standing, CallForm.outcome(filled), CallForm.note(filled));
		CallForm.back(session.voice(), session.at(), filled)
			.ifPresent(again -> this.callbacks.plan(session, standing, again, null));
	}

}
