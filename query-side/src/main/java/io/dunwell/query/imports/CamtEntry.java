package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.query.cash.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a statement, report or notification: a movement on the account, with the
 * transactions it is made of where the bank tells them.
 * <p>
 * camt.052, 053 and 054 tell of the same booking, each in its hour, and it goes in once.
 * A receipt is known by the first there is of: the entry's {@code AcctSvcrRef} (its
 * transaction's where it has one only); in a batch the transactions' own references when
 * all have different ones, else the entry's with the place in the batch; the
 * {@code UETR}; the {@code EndToEndId} with booking day and amount, since payers use one
 * again; its content ({@link RecordPayment#content()}). The others of these go along as
 * its {@link BankTrail}, by which {@link KnownPayments} finds a batch that came as one
 * sum before, or the reverse.
 */
final class CamtEntry {

	private final @Nullable String account;

	private final XmlTree tree;

	private final WeakReferences weak;

	private final Money amount;

	private final List<CamtTransaction> transactions;

	/** Refuses an entry without a readable amount or side with {@link Rejected}. */
	CamtEntry(@Nullable String account, XmlTree tree, WeakReferences weak) {
		this.account = account;
		this.tree = tree;
		this.weak = weak;
		this.amount = required("Amt", CamtReader.amount(tree.first("Amt")));
		this.transactions = tree.all("NtryDtls", "TxDtls").map(CamtTransaction::new).toList();
		String side = required("CdtDbtInd", tree.text("CdtDbtInd"));
		if (!Set.of("CRDT", "DBIT").contains(side)) {
			throw new Rejected(Refusal.INVALID_FIELD, "CdtDbtInd", side);
		}
	}

	Money amount() {
		return amount;
	}

	boolean isCredit() {
		return "CRDT".equals(tree.text("CdtDbtInd"));
	}

	/** Whether it takes back an earlier entry: a credit then undoes a debit. */
	boolean isReversal() {
		return CamtReversals.is(tree, transactions);
	}

	boolean isBooked() {
		return status().equals("BOOK");
	}

	/** BOOK, PDNG, INFO or FUTR; a code of its own element since version 8. */
	String status() {
		String plain = tree.text("Sts");
		String coded = plain == null ? tree.text("Sts", "Cd") : plain;
		return coded == null ? "BOOK" : coded;
	}

	/** How many payments the entry sums up, where the bank tells none of them; else 0. */
	int untold() {
		String count = tree.text("NtryDtls", "Btch", "NbOfTxs");
		boolean several = count != null && count.matches("\\d{1,9}") && transactions.isEmpty();
		return several ? Integer.parseInt(Objects.requireNonNull(count)) : 0;
	}

	/** What banks kept before the amount came in. */
	BigDecimal charges() {
		return transactions.stream()
			.map(transaction -> transaction.charges(amount.currency()))
			.reduce(CamtTransaction.charges(tree, amount.currency()), BigDecimal::add);
	}

	/** What the only payer sent, where that was in another currency. */
	@Nullable Money instructedInOtherCurrency() {
		Money instructed = transactions.size() == 1 ? transactions.getFirst().instructed() : null;
		return instructed == null || instructed.currency().equals(amount.currency()) ? null : instructed;
	}

	/** All of the entry as one receipt. */
	Receipt whole() {
		Set<String> references = new LinkedHashSet<>();
		transactions.forEach(transaction -> references.addAll(transaction.references()));
		Set<@Nullable String> payers = transactions.stream().map(CamtTransaction::payer).collect(Collectors.toSet());
		String payer = payers.size() == 1 ? payers.iterator().next() : null;
		String text = transactions.stream().map(CamtTransaction::remittance).collect(Collectors.joining(" "));
		BankTrail trail = transactions.size() == 1 ? trail(transactions.getFirst(), null)
				: new BankTrail(null, null, untold() > 1 ? bankReference() : null);
		return receipt(bankReference(), trail, amount, payer, text, references);
	}

	/**
	 * The transactions of a batch as receipts of their own, or none when there is only
	 * one or they do not add up to the entry.
	 */
	List<Receipt> parts() {
		if (transactions.size() < 2 || misfit().isPresent()) {
			return List.of();
		}
		List<Receipt> parts = new ArrayList<>();
		List<@Nullable String> keys = partKeys();
		for (int i = 0; i < transactions.size(); i++) {
			CamtTransaction part = transactions.get(i);
			parts.add(receipt(keys.get(i), trail(part, bankReference()), required("Amt", part.amount()), part.payer(),
					part.remittance(), part.references()));
		}
		return parts;
	}

	/** The receipts it takes back, one for each transaction that the bank tells. */
	List<Returned> returned() {
		if (transactions.size() < 2 || sum().map(sum -> !sum.equals(amount)).orElse(true)) {
			return List.of(returned(transactions.isEmpty() ? null : transactions.getFirst(), amount));
		}
		return transactions.stream().map(part -> returned(part, required("Amt", part.amount()))).toList();
	}

	/** What several transactions add up to, when that is not the entry. */
	Optional<String> misfit() {
		if (transactions.size() < 2) {
			return Optional.empty();
		}
		Optional<Money> sum = transactions.stream().anyMatch(CamtTransaction::isDebit) ? Optional.empty() : sum();
		return sum.filter(amount::equals).isPresent() ? Optional.empty()
				: Optional.of(sum.map(Money::toString).orElse("?"));
	}

	// Empty when a part has no amount, or one in another currency.
	private Optional<Money> sum() {
		Money sum = Money.zero(amount.currency());
		for (CamtTransaction transaction : transactions) {
			Money part = transaction.amount();
			if (part == null || !part.isPositive() || !part.currency().equals(amount.currency())) {
				return Optional.empty();
			}
			sum = sum.plus(part);
		}
		return Optional.of(sum);
	}

	private List<@Nullable String> partKeys() {
		List<@Nullable String> own = distinct(CamtTransaction::bankReference);
		if (!own.isEmpty()) {
			return own;
		}
		String whole = bankReference();
		List<@Nullable String> uetrs = whole == null ? distinct(CamtTransaction::uetr) : List.of();
		List<@Nullable String> keys = new ArrayList<>(uetrs);
		for (int i = keys.size(); i < transactions.size(); i++) {
			CamtTransaction part = transactions.get(i);
			keys.add(whole == null ? weak.of(account, part.endToEndId(), booked(), required("Amt", part.amount()))
					: whole + "/" + (i + 1));
		}
		return keys;
	}

	// What the transactions have, if each has one of its own.
	private List<@Nullable String> distinct(Function<CamtTransaction, @Nullable String> reference) {
		List<@Nullable String> own = new ArrayList<>();
		transactions.forEach(transaction -> own.add(reference.apply(transaction)));
		return !own.contains(null) && Set.copyOf(own).size() == own.size() ? own : List.of();
	}

	private @Nullable String bankReference() {
		String reference = tree.text("AcctSvcrRef");
		return reference == null && transactions.size() == 1 ? transactions.getFirst().bankReference() : reference;
	}

	private static BankTrail trail(CamtTransaction transaction, @Nullable String batch) {
		return new BankTrail(transaction.endToEndId(), transaction.uetr(), batch);
	}

	private Returned returned(@Nullable CamtTransaction transaction, Money taken) {
		Money instructed = transaction == null ? null : transaction.instructed();
		boolean chargedOnTop = instructed != null && instructed.currency().equals(taken.currency())
				&& instructed.isPositive() && instructed.compareTo(taken) < 0;
		String reason = transaction == null ? "" : transaction.returnReason();
		String text = reason.isEmpty() ? Objects.requireNonNullElse(tree.text("AddtlNtryInf"), "returned") : reason;
		String own = transaction == null ? null : transaction.bankReference();
		return new Returned(required("Acct", account), chargedOnTop ? Objects.requireNonNull(instructed) : taken,
				own == null ? bankReference() : own, transaction == null ? BankTrail.NONE : trail(transaction, null),
				valueDate(), text);
	}

	private Receipt receipt(@Nullable String reference, BankTrail trail, Money paid, @Nullable String payer,
			String text, Set<String> references) {
		LocalDate valueDate = valueDate();
		String known = reference != null ? reference
				: trail.uetr() != null ? trail.uetr() : weak.of(account, trail.endToEnd(), booked(), paid);
		RecordPayment payment = new RecordPayment(null, required("Acct", account), known, valueDate, paid, null, payer,
				text.isBlank() ? tree.text("AddtlNtryInf") : text.strip(), null, CamtReader.day(tree, "BookgDt"), null,
				trail.orNull());
		return new Receipt(payment, List.copyOf(references), null);
	}

	private LocalDate valueDate() {
		LocalDate value = CamtReader.day(tree, "ValDt");
		return required("ValDt", value == null ? CamtReader.day(tree, "BookgDt") : value);
	}

	private LocalDate booked() {
		LocalDate booked = CamtReader.day(tree, "BookgDt");
		return booked == null ? valueDate() : booked;
	}

	private static <T> T required(String element, @Nullable T value) {
		if (value == null) {
			throw new Rejected(Refusal.MISSING_FIELD, element);
		}
		return value;
	}

}
