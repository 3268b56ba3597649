package io.dunwell.command.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.invoice.AmountIsPositive;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.problem.RootCauses;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.KnownValue;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.dispute.AcceptDisputeProposal;
import io.dunwell.messages.dispute.DeclineDisputeProposal;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeReason;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on disputes. The invoice notes what is contested: never more than is open. */
public final class DisputeHandler {

	private static final KnownValue REASON = new KnownValue("reason", DisputeReason.codes());

	private static final String WITHDRAWN = "withdrawn";

	private static final KnownValue OUTCOME = new KnownValue("outcome",
			List.of("accepted", "partly-accepted", "rejected", "goods-returned", "goodwill", WITHDRAWN));

	/** After these the ladder goes on with a fresh notice (domain.md, Dispute rules). */
	public static final Set<String> OWED_AFTER_ALL = Set.of("rejected", "partly-accepted");

	private final Ledger ledger;

	private final RootCauses rootCauses;

	public DisputeHandler(Ledger ledger, RootCauses rootCauses) {
		this.ledger = ledger;
		this.rootCauses = rootCauses;
	}

	@CommandHandler
	Done handle(OpenDispute command, MetaData metaData) {
		Act act = Act.of(metaData);
		String company = Ids.company(command.company());
		String reason = REASON.check(command.reason());
		String invoiceId = Ids.within(company, Ids.invoice(company, command.invoice()));
		Loaded<Invoice> invoice = ledger.load(Invoice.class, invoiceId, Refusal.UNKNOWN_INVOICE);
		Optional<String> repeated = invoice.ask(it -> it.disputeRepeatedBy(act, command.amount()));
		if (repeated.isPresent()) {
			return new Done(repeated.get(), true);
		}
		if (invoice.ask(Invoice::standing).open().isZero()) {
			throw new Rejected(Refusal.INVOICE_PAID, Ids.keyOf(invoiceId));
		}
		Money amount = amount(command.amount(), invoice);
		Account.Facts account = account(invoice.ask(Invoice::account));
		LocalDate today = account.today(act);
		String id = invoice.ask(Invoice::nextDispute);
		invoice.tell(it -> it.noteDispute(id, amount, today));
		DisputeOpened opened = new DisputeOpened(id, account.id(), company, invoiceId, amount, reason,
				new Personal(account.id(), command.note()));
		ledger.create(Dispute.class, () -> new Dispute(opened, today));
		return Done.with(id);
	}

	/** A short payment was a dispute. */
	@CommandHandler
	Done handle(AcceptDisputeProposal command, MetaData metaData) {
		String invoiceId = Ids.invoice(Ids.company(command.company()), command.invoice());
		Money proposed = ledger.load(Invoice.class, invoiceId, Refusal.UNKNOWN_INVOICE).ask(Invoice::proposed);
		return handle(new OpenDispute(command.company(), invoiceId, proposed, command.reason(), command.note()),
				metaData);
	}

	@CommandHandler
	Done handle(DeclineDisputeProposal command, MetaData metaData) {
		String invoiceId = Ids.invoice(Ids.company(command.company()), command.invoice());
		Loaded<Invoice> invoice = ledger.load(Invoice.class, invoiceId, Refusal.UNKNOWN_INVOICE);
		LocalDate today = account(invoice.ask(Invoice::account)).today(Act.of(metaData));
		invoice.tell(it -> it.declineProposal(today));
		return Done.with(invoiceId);
	}

	@CommandHandler
	Done handle(ResolveDispute command, MetaData metaData) {
		String outcome = OUTCOME.check(command.outcome());
		String rootCause = command.rootCause();
		if (!outcome.equals(WITHDRAWN) && (rootCause == null || rootCause.isBlank())) {
			throw new Rejected(Refusal.MISSING_FIELD, "rootCause");
		}
		Loaded<Dispute> dispute = ledger.load(Dispute.class, command.dispute(), Refusal.UNKNOWN_DISPUTE);
		LocalDate today = account(dispute.ask(Dispute::account)).today(Act.of(metaData));
		String creditNote = creditNote(command);
		dispute.tell(it -> it.resolve(outcome, creditNote, rootCause, today));
		ledger.load(Invoice.class, dispute.ask(Dispute::invoice), Refusal.UNKNOWN_INVOICE)
			.tell(invoice -> invoice.releaseDispute(command.dispute(), today));
		if (rootCause != null && !rootCause.isBlank()) {
			rootCauses.note(rootCause, command.dispute(), dispute.ask(Dispute::account), dispute.ask(Dispute::amount),
					today);
		}
		if (OWED_AFTER_ALL.contains(outcome)) {
			resume(dispute.ask(Dispute::account), dispute.ask(Dispute::invoice), command.dispute(), today);
		}
		return Done.with(command.dispute());
	}

	/** What was contested is chased again, afresh, if it was before. */
	private void resume(String account, String invoice, String dispute, LocalDate today) {
		if (ledger.exists(Ids.collectionCase(account))) {
			CollectionCase.of(ledger, account).tell(it -> it.resume(invoice, dispute, today));
		}
	}

	private static Money amount(@Nullable Money asked, Loaded<Invoice> invoice) {
		Money undisputed = invoice.ask(Invoice::undisputed);
		if (asked == null && undisputed.isZero()) {
			throw new Rejected(Refusal.MORE_THAN_UNDISPUTED, invoice.ask(Invoice::standing).number(), undisputed,
					invoice.ask(Invoice::standing).open());
		}
		return asked == null ? undisputed : AmountIsPositive.check(asked);
	}

	private @Nullable String creditNote(ResolveDispute command) {
		String number = command.creditNote();
		if (number == null || number.isBlank()) {
			return null;
		}
		String id = Ids.creditNote(Ids.companyOf(command.dispute()), number);
		if (!ledger.exists(id)) {
			throw new Rejected(Refusal.UNKNOWN_CREDIT_NOTE, number);
		}
		return id;
	}

	private Account.Facts account(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

}
