package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import org.jspecify.annotations.Nullable;

/** What the customer contests of an invoice, or may. */
final class Contested {

	private final Map<String, Dispute> disputes = new HashMap<>();

	private @Nullable DisputeProposed proposal;

	private final Invoice invoice;

	private int ever;

	Contested(Invoice invoice) {
		this.invoice = invoice;
	}

	String next() {
		return Ids.dispute(invoice.id(), ever + 1);
	}

	/** What of an amount nobody contests. */
	Money outOf(Money open) {
		Money undisputed = open;
		for (Dispute dispute : disputes.values()) {
			undisputed = undisputed.minus(dispute.amount().min(undisputed));
		}
		return undisputed;
	}

	/** One that this act may be repeating. */
	Optional<String> repeatedBy(Act act, @Nullable Money amount) {
		return disputes.entrySet()
			.stream()
			.filter(dispute -> act.mayRepeat(dispute.getValue().by()))
			.filter(dispute -> amount == null || amount.equals(dispute.getValue().amount()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** The one with the least id, if any stands. */
	Optional<String> first() {
		return new TreeSet<>(disputes.keySet()).stream().findFirst();
	}

	/** What one contests, if it stands. */
	Optional<Money> amount(String dispute) {
		return Optional.ofNullable(disputes.get(dispute)).map(Dispute::amount);
	}

	/** Asks whether what a short payment left is contested, if it left anything. */
	void propose(String payment, Money lacking, LocalDate effective) {
		if (lacking.isPositive()) {
			Fact.apply(new DisputeProposed(invoice.id(), invoice.account(), payment, lacking), effective);
		}
	}

	/**
	 * What a short payment left.
	 * @throws Rejected {@code unknown-proposal}
	 */
	Money proposed() {
		if (proposal == null) {
			throw new Rejected(Refusal.UNKNOWN_PROPOSAL, invoice.standing().number());
		}
		return proposal.amount();
	}

	/** A dispute was opened. */
	void accept(LocalDate today) {
		close("accepted", today);
	}

	/**
	 * It is not contested.
	 * @throws Rejected {@code unknown-proposal}
	 */
	void decline(LocalDate today) {
		proposed();
		close("declined", today);
	}

	/** Nobody need ask about an invoice of which nothing is open. */
	void lapse(LocalDate effective) {
		if (invoice.standing().open().isZero()) {
			close("lapsed", effective);
		}
	}

	/** Nor about a payment that is gone. */
	void withdraw(String payment, LocalDate effective) {
		if (proposal != null && proposal.payment().equals(payment)) {
			close("lapsed", effective);
		}
	}

	private void close(String how, LocalDate effective) {
		if (proposal != null) {
			Fact.apply(new DisputeProposalClosed(invoice.id(), invoice.account(), how), effective);
		}
	}

	void on(DisputeProposed proposed) {
		proposal = proposed;
	}

	void forgetProposal() {
		proposal = null;
	}

	void note(DisputeNoted noted, Act by) {
		disputes.put(noted.dispute(), new Dispute(noted.amount(), by));
		ever++;
	}

	void release(String dispute) {
		disputes.remove(dispute);
	}

	/** An amount contested, and who logged it when. */
	private record Dispute(Money amount, Act by) {
	}

}
