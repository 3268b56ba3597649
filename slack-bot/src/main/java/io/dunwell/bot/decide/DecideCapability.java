package io.dunwell.bot.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.writeoff.RejectForm;
import io.dunwell.bot.writeoff.WriteOffCapability;
import io.dunwell.bot.writeoff.WriteOffMessage;
import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.DeclineDisputeProposal;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.payment.AllocatePayment;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun decide}: what waits for this person to decide. Each answer brings the list
 * back without it.
 */
public final class DecideCapability implements Capability {

	static final String APPROVE = "decide.approve";

	static final String REJECT = "decide.reject";

	static final String DISPUTE = "decide.dispute";

	static final String NO_DISPUTE = "decide.no-dispute";

	static final String APPLY = "decide.apply";

	static final String APPLY_TO = "decide.apply-to";

	private static final String REJECT_ID = "decide-write-off-reject";

	private static final Set<String> EVERYONES = Set.of("all", "alla", "everyone");

	private static final RejectForm REJECT_FORM = new RejectForm(REJECT_ID,
			(session, pressed) -> session.replace(pressed.responseUrl(),
					list(session, Boolean.parseBoolean(pressed.place()), decided(session, pressed.writeOff()))));

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("decide", List.of(), DecideCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.DECIDE, (session, from) -> session.tell(list(session, false, null)), APPROVE,
				DecideCapability::approve, REJECT, DecideCapability::reject, DISPUTE, DecideCapability::dispute,
				NO_DISPUTE, DecideCapability::noDispute, APPLY, DecideCapability::apply, APPLY_TO,
				(session, value) -> session.open(
						ApplyForm.window(session.voice(), ApplyForm.Memo.of(value).at(session.visit().responseUrl()))));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(REJECT_ID, REJECT_FORM, DisputedForm.ID, new DisputedForm(), ApplyForm.ID, new ApplyForm());
	}

	/** Whether this person may give a command. */
	static boolean may(Person person, Class<? extends Command> command) {
		AllowedTo allowed = Objects.requireNonNull(command.getAnnotation(AllowedTo.class));
		return Arrays.asList(allowed.value()).contains(person.role());
	}

	private static void typed(Session session, Typed typed) {
		session.tell(list(session, EVERYONES.contains(typed.text().strip().toLowerCase(Locale.ROOT)), null));
	}

	/**
	 * @param done what was just decided
	 */
	static Message list(Session session, boolean everyones, @Nullable String done) {
		return DecideMessage.of(session.voice(), session.person(), Waiting.of(session, everyones), everyones, done);
	}

	private static void approve(Session session, String value) {
		Pressed pressed = Pressed.of(value);
		if (WriteOffCapability.find(session, pressed.subject()).state().equals("waiting")) {
			session.send(new ApproveWriteOff(pressed.subject()), "approve");
		}
		session.inPlace().tell(list(session, pressed.everyones(), decided(session, pressed.subject())));
	}

	private static String decided(Session session, String writeOff) {
		return WriteOffMessage
			.decided(session.voice(), WriteOffCapability.team(session), WriteOffCapability.find(session, writeOff))
			.text();
	}

	private static void reject(Session session, String value) {
		Pressed pressed = Pressed.of(value);
		REJECT_FORM.open(session, pressed.subject(), String.valueOf(pressed.everyones()));
	}

	private static void dispute(Session session, String value) {
		session.open(DisputedForm.window(session.voice(), Pressed.of(value).at(session.visit().responseUrl())));
	}

	private static void noDispute(Session session, String value) {
		Pressed pressed = Pressed.of(value);
		pressed.numbers().forEach(invoice -> decline(session, invoice));
		session.inPlace()
			.tell(list(session, pressed.everyones(), session.say("decide.declined", "invoices",
					session.voice().list(pressed.numbers()), "count", pressed.numbers().size())));
	}

	private static void apply(Session session, String value) {
		CashRow.Accepted accepted = CashRow.Accepted.of(value);
		session.send(new AllocatePayment(accepted.payment(), accepted.allocations()), "apply");
		List<String> parts = accepted.allocations()
			.stream()
			.map(part -> session.say("list.share", "invoice", Ids.keyOf(part.invoice()), "amount", part.amount()))
			.toList();
		session.inPlace()
			.tell(list(session, accepted.everyones(),
					session.say("decide.applied", "parts", session.voice().list(parts))));
	}

	/** Somebody else may have answered, or the rest was paid meanwhile. */
	private static void decline(Session session, String invoice) {
		try {
			session.send(new DeclineDisputeProposal(session.person().company(), invoice), "decline " + invoice);
		}
		catch (Rejected rejected) {
			if (rejected.refusal() != Refusal.UNKNOWN_PROPOSAL) {
				throw rejected;
			}
		}
	}

}
