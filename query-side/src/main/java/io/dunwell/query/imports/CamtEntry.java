package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a statement: a movement on the account, with the transactions it is made
 * of where the bank tells them.
 */
final class CamtEntry {

	// What banks write where the payer gave no end-to-end id (SEPA implementation
	// guidelines).
	private static final String NOT_PROVIDED = "NOTPROVIDED";

	private final @Nullable String account;

	private final XmlTree tree;

	private final Money amount;

	private final List<XmlTree> transactions;

	/** Refuses an entry without a readable amount or side with {@link Rejected}. */
	CamtEntry(@Nullable String account, XmlTree tree) {
		this.account = account;
		this.tree = tree;
		this.amount = required("Amt", CamtReader.amount(tree.first("Amt")));
		this.transactions = tree.all("NtryDtls", "TxDtls").toList();
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

	/**
	 * Whether it takes back an earlier entry: a credit then undoes a debit. A debit that
	 * says why it was returned is one too, such as a direct debit that bounced.
	 */
	boolean isReversal() {
		String reversal = tree.text("RvslInd");
		boolean returned = transactions.stream().anyMatch(transaction -> transaction.first("RtrInf") != null);
		return "true".equals(reversal) || "1".equals(reversal) || (returned && !isCredit());
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

	/** All of the entry as one receipt. */
	Receipt whole() {
		Set<String> references = new LinkedHashSet<>();
		transactions.forEach(transaction -> references.addAll(references(transaction)));
		Set<@Nullable String> payers = transactions.stream().map(CamtEntry::payer).collect(Collectors.toSet());
		String payer = payers.size() == 1 ? payers.iterator().next() : null;
		String text = transactions.stream().map(CamtEntry::remittance).collect(Collectors.joining(" "));
		return receipt(bankReference(), amount, payer, text, references);
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
		List<@Nullable String> own = ownReferences();
		for (int i = 0; i < transactions.size(); i++) {
			XmlTree transaction = transactions.get(i);
			String whole = bankReference();
			String reference = own.isEmpty() ? (whole == null ? null : whole + "/" + (i + 1)) : own.get(i);
			parts.add(receipt(reference, required("Amt", amount(transaction)), payer(transaction),
					remittance(transaction), references(transaction)));
		}
		return parts;
	}

	/** What several transactions add up to, when that is not the entry. */
	Optional<String> misfit() {
		if (transactions.size() < 2) {
			return Optional.empty();
		}
		BigDecimal sum = BigDecimal.ZERO;
		for (XmlTree transaction : transactions) {
			Money part = amount(transaction);
			if (part == null || !part.isPositive() || !part.currency().equals(amount.currency())
					|| "DBIT".equals(transaction.text("CdtDbtInd"))) {
				return Optional.of("?");
			}
			sum = sum.add(part.decimal());
		}
		return sum.compareTo(amount.decimal()) == 0 ? Optional.empty() : Optional.of(sum + " " + amount.currency());
	}

	// The bank's references of the transactions, if each has one of its own.
	private List<@Nullable String> ownReferences() {
		List<@Nullable String> own = new ArrayList<>();
		for (XmlTree transaction : transactions) {
			own.add(transaction.text("Refs", "AcctSvcrRef"));
		}
		boolean distinct = !own.contains(null) && Set.copyOf(own).size() == own.size();
		return distinct ? own : List.of();
	}

	private @Nullable String bankReference() {
		String reference = tree.text("AcctSvcrRef");
		return reference == null && transactions.size() == 1 ? transactions.getFirst().text("Refs", "AcctSvcrRef")
				: reference;
	}

	private Receipt receipt(@Nullable String bankReference, Money paid, @Nullable String payer, String text,
			Set<String> references) {
		LocalDate booked = CamtReader.day(tree, "BookgDt");
		LocalDate value = CamtReader.day(tree, "ValDt");
		LocalDate valueDate = required("ValDt", value == null ? booked : value);
		RecordPayment payment = new RecordPayment(null, required("Acct", account), bankReference, valueDate, paid, null,
				payer, text.isBlank() ? tree.text("AddtlNtryInf") : text.strip(), null, booked, null);
		return new Receipt(payment, List.copyOf(references), null);
	}

	// Since version 3 a transaction has an amount; before, only its details had one.
	private static @Nullable Money amount(XmlTree transaction) {
		Money own = CamtReader.amount(transaction.first("Amt"));
		return own == null ? CamtReader.amount(transaction.first("AmtDtls", "TxAmt", "Amt")) : own;
	}

	private static @Nullable String payer(XmlTree transaction) {
		String name = transaction.text("RltdPties", "Dbtr", "Nm");
		return name == null ? transaction.text("RltdPties", "Dbtr", "Pty", "Nm") : name;
	}

	// The payer's own words; without any, the bank's.
	private static String remittance(XmlTree transaction) {
		String text = Stream
			.concat(transaction.all("RmtInf", "Ustrd"), transaction.all("RmtInf", "Strd", "AddtlRmtInf"))
			.map(XmlTree::text)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return text.isEmpty() ? Objects.requireNonNullElse(transaction.text("AddtlTxInf"), "") : text;
	}

	private static Set<String> references(XmlTree transaction) {
		return Stream
			.of(transaction.all("RmtInf", "Strd", "CdtrRefInf", "Ref"),
					transaction.all("RmtInf", "Strd", "RfrdDocInf", "Nb"), transaction.all("Refs", "EndToEndId"))
			.flatMap(found -> found)
			.map(XmlTree::text)
			.filter(Objects::nonNull)
			.filter(reference -> !reference.equals(NOT_PROVIDED))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static <T> T required(String element, @Nullable T value) {
		if (value == null) {
			throw new Rejected(Refusal.MISSING_FIELD, element);
		}
		return value;
	}

}
