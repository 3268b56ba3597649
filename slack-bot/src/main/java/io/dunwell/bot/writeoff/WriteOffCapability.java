package io.dunwell.bot.writeoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.ask.Fields;
import io.dunwell.bot.ask.Known;
import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.ask.Memo;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.writeoff.WriteOffForm.Draft;
import io.dunwell.messages.Done;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.FindWriteOff;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;

/**
 * {@code /dun writeoff 1043 500 bankrupt}: asks for a write-off. Those who may decide are
 * told with a button for each answer; what they press is the ledger's to allow.
 */
public final class WriteOffCapability implements Capability, Form {

	static final String APPROVE = "writeoff.approve";

	static final String REJECT = "writeoff.reject";

	private static final RejectForm REJECT_FORM = new RejectForm("writeoff-reject",
			(session, pressed) -> session.replace(pressed.responseUrl(), decided(session, pressed.writeOff())));

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("writeoff", List.of(), WriteOffCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.WRITE_OFF,
				(session, account) -> ask(session, WhichCustomer.standing(session, account), Draft.EMPTY), APPROVE,
				WriteOffCapability::approve, REJECT, (session, id) -> REJECT_FORM.open(session, id, ""));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(WriteOffForm.ID, this, "writeoff-reject", REJECT_FORM);
	}

	private static void typed(Session session, Typed typed) {
		WriteOffLine.read(session, typed).ifPresent(line -> ask(session, line.standing(), line.draft()));
	}

	private static void ask(Session session, AccountStanding standing, Draft draft) {
		if (standing.invoices().isEmpty()) {
			throw new NotUnderstood(Problem.of("nothing-open", "account", WhichCustomer.name(standing)));
		}
		session.open(WriteOffForm.window(session.voice(), standing, draft));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return WriteOffForm.errors(voice, filled);
	}

	@Override
	public void submitted(Session session, Filled filled) {
		AccountStanding standing = WhichCustomer.standing(session, Memo.of(filled).account());
		Meant meant = Known.meant(session, standing, List.of(WriteOffForm.invoice(filled)),
				Fields.amount(session.voice(), filled));
		InvoiceLine invoice = meant.invoices().getFirst();
		Done done = session.send(
				new RequestWriteOff(standing.company(), invoice.number(),
						meant.amount() == null ? Meant.open(invoice) : meant.amount(), WriteOffForm.reason(filled)),
				"writeoff");
		WriteOff asked = find(session, done.id());
		if (done.already()) {
			session.tell(session.say("logged.already", "echo", WriteOffMessage.what(session.voice(), asked)));
			return;
		}
		session.leave(WriteOffMessage.asked(session.voice(), team(session), asked), done.id());
	}

	/** Approve on a message of its own, which then says what became of it. */
	private static void approve(Session session, String id) {
		if (find(session, id).state().equals("waiting")) {
			session.send(new ApproveWriteOff(id), "approve");
		}
		session.inPlace().tell(decided(session, id));
	}

	private static Message decided(Session session, String id) {
		return WriteOffMessage.decided(session.voice(), team(session), find(session, id));
	}

	/**
	 * How a write-off stands, after all that was done.
	 * @throws Rejected {@code unknown-write-off}
	 */
	public static WriteOff find(Session session, String id) {
		Optional<WriteOff> found = session.askUpToDate(new FindWriteOff(id)).writeOffs().stream().findFirst();
		return found.orElseThrow(() -> new Rejected(Refusal.UNKNOWN_WRITE_OFF, id));
	}

	/** Who is at the desk. */
	public static Team team(Session session) {
		return new Team(session.ask(new ListPeople(session.person().company())).people());
	}

}
