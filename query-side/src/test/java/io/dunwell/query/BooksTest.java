package io.dunwell.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.dispute.DisputeProposals;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.ListUnappliedCredits;
import io.dunwell.messages.invoice.FindWriteOff;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.UnappliedCredits;
import io.dunwell.messages.invoice.UnappliedCredits.UnappliedCredit;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.invoice.WriteOffs;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.payment.CashReceived;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentDetached;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.UnappliedPayments;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.query.fixture.TwoCustomers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What write-offs, credits, corrections and cash that is still to come look like. */
class BooksTest extends TwoCustomers {

	@Test
	void listsWriteOffsByWhatBecameOfThem() {
		String first = Ids.writeOff(invoice, 1);
		String second = Ids.writeOff(invoice, 2);
		desk.publish(invoice, new WriteOffRequested(invoice, acme, first, sek("600"), "uncollectable"),
				new WriteOffRequested(invoice, acme, second, sek("100"), "goodwill"));
		assertThat(writeOffs(null)).extracting(WriteOff::id, WriteOff::account, WriteOff::name, WriteOff::left)
			.containsExactly(tuple(first, "ACME", "Firma ACME", sek("600")),
					tuple(second, "ACME", "Firma ACME", sek("100")));
		desk.publish(invoice,
				new AmountWrittenOff(invoice, acme, first, sek("600"), "uncollectable", null,
						stands("400", DAY.minusDays(1))),
				new WriteOffRejected(invoice, acme, second, sek("100"), "no"));
		assertThat(writeOffs("waiting")).isEmpty();
		assertThat(writeOffs("rejected")).extracting(WriteOff::id).containsExactly(second);
		assertThat(ask(new FindWriteOff(second), WriteOffs.class).writeOffs())
			.extracting(WriteOff::state, WriteOff::decidedBy, WriteOff::decided, WriteOff::answer)
			.containsExactly(tuple("rejected", "anna", DAY, "no"));
		assertThat(ask(new FindWriteOff(Ids.writeOff(invoice, 9)), WriteOffs.class).writeOffs()).isEmpty();
		assertThat(standing().balances()).extracting(Balance::open).containsExactly(decimal("400.00"));
		desk.publish(invoice,
				new WriteOffRecovered(invoice, acme, first, sek("200"), "dividend", stands("600", DAY.minusDays(1))));
		assertThat(writeOffs("made")).extracting(WriteOff::left, WriteOff::decidedBy)
			.containsExactly(tuple(sek("400"), "anna"));
		desk.publish(invoice,
				new WriteOffRecovered(invoice, acme, first, sek("400"), "dividend", stands("1000", DAY.minusDays(1))));
		assertThat(writeOffs("recovered")).extracting(WriteOff::id).containsExactly(first);
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> writeOffs("lost"))
			.satisfies(rejected -> assertThat(rejected.refusal()).isEqualTo(Refusal.UNKNOWN_VALUE));
	}

	@Test
	void listsShortPaymentsUntilSomebodyAnswers() {
		desk.publish(invoice, new DisputeProposed(invoice, acme, payment, sek("40")));
		assertThat(ask(new ListDisputeProposals(company, 10), DisputeProposals.class).proposals())
			.extracting(DisputeProposal::account, DisputeProposal::invoice, DisputeProposal::payment,
					DisputeProposal::amount, DisputeProposal::proposed)
			.containsExactly(tuple("ACME", "1", payment, sek("40"), DAY));
		desk.publish(invoice, new DisputeProposalClosed(invoice, acme, "declined"));
		assertThat(ask(new ListDisputeProposals(company, 10), DisputeProposals.class).proposals()).isEmpty();
	}

	@Test
	void listsCreditsThatWait() {
		String note = Ids.creditNote(company, "K1");
		desk.publishEffective(note, DAY.minusDays(3),
				new CreditNoteIssued(note, acme, company, "K1", DAY.minusDays(3), sek("90"), null, sek("90")));
		assertThat(credits("acme"))
			.containsExactly(new UnappliedCredit(note, acme, DAY.minusDays(3), sek("90"), sek("90")));
		assertThat(credits("beta")).isEmpty();
		assertThat(ask(new ListUnapplied(company, null, 10), UnappliedPayments.class).payments()).isEmpty();
		desk.publish(note, new CreditNoteRefunded(note, acme, sek("90"), "asked for it", sek("0")));
		assertThat(credits(null)).isEmpty();
	}

	@Test
	void aPaymentIsOnTheAccountItWasMovedTo() {
		receive(DAY, "1000");
		desk.publish(payment, new PaymentDetached(payment, acme, beta, "typed wrongly", sek("1000")),
				new PaymentAttached(payment, beta, sek("1000")));
		assertThat(standing().balances()).extracting(Balance::unapplied).containsExactly(decimal("0.00"));
		assertThat(unapplied("acme")).isEmpty();
		assertThat(unapplied("beta")).extracting(UnappliedPayment::unapplied).containsExactly(sek("1000"));
		assertThat(timeline("en")).contains(
				"A payment turned out to be from account BETA, not this one (typed wrongly); SEK\u00a01,000.00 of it was "
						+ "unapplied");
	}

	@Test
	void aPartOfAPaymentIsGone() {
		receive(DAY.minusDays(2), "1000");
		desk.publishEffective(payment, DAY,
				new PaymentReversedInPart(payment, acme, DAY, "recalled", sek("300"), sek("700")));
		desk.publish(payment, new PaymentRefunded(payment, acme, sek("100"), "asked for it", sek("600")));
		assertThat(unapplied("acme")).extracting(UnappliedPayment::unapplied).containsExactly(sek("600"));
		assertThat(ask(new FindCash(company, DAY.minusDays(2), DAY), CashReceived.class).sums())
			.containsExactly(sek("700"));
		assertThat(aging(DAY, Basis.TRUE).unapplied()).isEqualTo("600.00");
		assertThat(aging(DAY.minusDays(1), Basis.TRUE).unapplied()).isEqualTo("1000.00");
		assertThat(worklist()).contains("bounced");
	}

	@Test
	void cashThatIsStillToComeSettlesNothingBeforeItsDate() {
		receive(DAY.plusDays(3), "1200");
		desk.publishEffective(payment, DAY.plusDays(3),
				new PaymentAllocated(payment, acme, invoice, sek("1000"), Match.BY_HAND, sek("200")));
		desk.publishEffective(invoice, DAY.plusDays(3), new CashApplied(invoice, acme, payment, sek("1000"),
				Match.BY_HAND, stands("0", DAY.minusDays(1)), null));
		assertThat(standing().balances()).containsExactly(new Balance("SEK", decimal("1000.00"), decimal("1000.00"),
				decimal("0.00"), decimal("0.00"), decimal("0.00"), decimal("1200.00")));
		assertThat(standing().invoices()).extracting(InvoiceLine::open).containsExactly(decimal("1000.00"));
		assertThat(standing().coming())
			.containsExactly(new AccountStanding.ComingCash(payment, DAY.plusDays(3), decimal("1200.00"), "SEK"));
		assertThat(worklist()).isNotEmpty();
		for (Basis basis : Basis.values()) {
			assertThat(aging(DAY, basis).total()).isEqualTo("1000.00");
			assertThat(aging(DAY, basis).unapplied()).isEqualTo("0.00");
			assertThat(aging(DAY.plusDays(3), basis).total()).isEqualTo("0.00");
			assertThat(aging(DAY.plusDays(3), basis).unapplied()).isEqualTo("200.00");
		}
		desk.on(DAY.plusDays(3));
		assertThat(standing().balances()).containsExactly(new Balance("SEK", decimal("0.00"), decimal("0.00"),
				decimal("0.00"), decimal("0.00"), decimal("200.00"), decimal("0.00")));
		assertThat(standing().coming()).isEmpty();
		assertThat(worklist()).isEmpty();
	}

	@Test
	void cashThatNeverCameLeavesTheInvoiceOpen() {
		receive(DAY.plusDays(3), "400");
		desk.publishEffective(invoice, DAY.plusDays(3), new CashApplied(invoice, acme, payment, sek("400"),
				Match.BY_HAND, stands("600", DAY.minusDays(1)), null));
		desk.publishEffective(invoice, DAY.plusDays(3),
				new CashUnapplied(invoice, acme, payment, sek("400"), "bounced", stands("1000", DAY.minusDays(1))));
		assertThat(standing().balances()).extracting(Balance::open).containsExactly(decimal("1000.00"));
		desk.on(DAY.plusDays(3));
		assertThat(standing().balances()).extracting(Balance::open).containsExactly(decimal("1000.00"));
	}

	@Test
	void agesByTheDueDateThatHeldThen() {
		desk.on(DAY.plusDays(10));
		desk.publishEffective(invoice, DAY.plusDays(5),
				new DueDateAmended(invoice, acme, "agreed", DAY.minusDays(1), stands("1000", DAY.plusDays(40))));
		assertThat(bucket(DAY.plusDays(7), Basis.KNOWN)).isEqualTo("1-30");
		assertThat(bucket(DAY.plusDays(7), Basis.TRUE)).isEqualTo("current");
		assertThat(bucket(DAY.plusDays(10), Basis.KNOWN)).isEqualTo("current");
		assertThat(bucket(DAY.plusDays(4), Basis.TRUE)).isEqualTo("1-30");
		assertThat(standing().invoices()).extracting(InvoiceLine::due).containsExactly(DAY.plusDays(40));
		assertThat(worklist()).isEmpty();
	}

	@Test
	void aCancelledInvoiceWasNeverOwedAndItsNumberMayBeAgain() {
		desk.on(DAY.plusDays(2));
		desk.publishEffective(invoice, DAY.minusDays(31),
				new InvoiceCancelled(invoice, acme, sek("1000"), "typed wrongly", stands("0", DAY.minusDays(1))));
		assertThat(aging(DAY, Basis.KNOWN).total()).isEqualTo("1000.00");
		assertThat(aging(DAY, Basis.TRUE).total()).isEqualTo("0.00");
		assertThat(standing().invoices()).isEmpty();
		desk.publishEffective(invoice, DAY, new InvoiceRegistered(invoice, beta, company, null,
				new OpenAmount("1", DAY, List.of(new Instalment(DAY, sek("900"))), sek("900"), sek("900"))));
		assertThat(aging(DAY, Basis.KNOWN).total()).isEqualTo("1000.00");
		assertThat(aging(DAY, Basis.TRUE).total()).isEqualTo("900.00");
		assertThat(aging(DAY.plusDays(2), Basis.KNOWN).total()).isEqualTo("900.00");
	}

	@Test
	void tellsOfItInTheReadersWords() {
		String off = Ids.writeOff(invoice, 1);
		desk.publish(invoice, new WriteOffRequested(invoice, acme, off, sek("600"), "uncollectable"),
				new WriteOffRejected(invoice, acme, off, sek("600"), "still paying"),
				new AmountWrittenOff(invoice, acme, Ids.writeOff(invoice, 2), sek("5"), "bank-fee", payment,
						stands("995", DAY)),
				new WriteOffRecovered(invoice, acme, Ids.writeOff(invoice, 2), sek("5"), "bounced",
						stands("1000", DAY)),
				new CreditUnapplied(invoice, acme, "credit-note:x:K1", sek("10"), "unallocated", stands("1000", DAY)),
				new DueDateAmended(invoice, acme, "agreed", DAY.minusDays(1), stands("1000", DAY)),
				new DisputeProposed(invoice, acme, payment, sek("40")),
				new DisputeProposalClosed(invoice, acme, "declined"),
				new DisputeProposalClosed(invoice, acme, "lapsed"),
				new InvoiceCancelled(invoice, acme, sek("1000"), "typed wrongly", stands("0", DAY)));
		assertThat(timeline("en").subList(2, timeline("en").size())).containsExactly(
				"Asked to write off SEK\u00a0600.00 of invoice 1: can not be collected",
				"Not written off: SEK\u00a0600.00 of invoice 1 (still paying)",
				"SEK\u00a05.00 of invoice 1 written off (bank fee); SEK\u00a0995.00 still open",
				"Write-off of SEK\u00a05.00 on invoice 1 taken back (bounced); SEK\u00a01,000.00 open",
				"SEK\u00a010.00 of a credit note taken off invoice 1 again (moved); SEK\u00a01,000.00 open",
				"Invoice 1 is now due Tue, Mar 31, 2026, before Mon, Mar 30, 2026: agreed",
				"Short payment: SEK\u00a040.00 of invoice 1 left open; is it disputed?",
				"Short payment of invoice 1: not disputed", "Invoice 1 of SEK\u00a01,000.00 cancelled: typed wrongly");
		assertThat(timeline("sv"))
			.contains("5,00\u00a0SEK av faktura 1 avskrivet (bankavgift); 995,00\u00a0SEK " + "fortfarande öppet");
	}

	private void receive(LocalDate valueDate, String amount) {
		desk.publishEffective(payment, valueDate, new PaymentRecorded(payment, company, acme, "SE35", "P1", valueDate,
				sek(amount), new Personal(payment, "Payer"), new Personal(payment, null)));
	}

	private List<WriteOff> writeOffs(@Nullable String state) {
		return ask(new ListWriteOffs(company, state, 10), WriteOffs.class).writeOffs();
	}

	private List<UnappliedCredit> credits(@Nullable String account) {
		return ask(new ListUnappliedCredits(company, account, 10), UnappliedCredits.class).credits();
	}

	private Aging aging(LocalDate asOf, Basis basis) {
		return ask(new FindAging(company, asOf, basis, "SEK", null, null), Aging.class);
	}

	/** The one bucket that is not empty. */
	private String bucket(LocalDate asOf, Basis basis) {
		return aging(asOf, basis).buckets()
			.entrySet()
			.stream()
			.filter(bucket -> bucket.getValue().count() > 0)
			.map(Map.Entry::getKey)
			.reduce((one, other) -> one + "," + other)
			.orElse("none");
	}

	/** Codes of the reasons for which the account is on the list. */
	private List<String> worklist() {
		return ask(new ListWorklist(company, "anna", "en", 10), Worklist.class).items()
			.stream()
			.flatMap(item -> item.reasons().stream())
			.map(Worklist.Reason::code)
			.toList();
	}

}
