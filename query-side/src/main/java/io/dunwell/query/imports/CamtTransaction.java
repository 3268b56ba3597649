package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of an entry ({@code TxDtls}): who paid what for whom.
 */
record CamtTransaction(XmlTree tree) {

	// What banks write where the payer gave no end-to-end id (SEPA implementation
	// guidelines).
	private static final String NOT_PROVIDED = "NOTPROVIDED";

	/** Since version 3 a transaction has an amount; before, only its details had one. */
	@Nullable Money amount() {
		Money own = CamtReader.amount(tree.first("Amt"));
		return own == null ? CamtReader.amount(tree.first("AmtDtls", "TxAmt", "Amt")) : own;
	}

	boolean isDebit() {
		return "DBIT".equals(tree.text("CdtDbtInd"));
	}

	/** Who paid; the ultimate debtor only where the bank names no other. */
	@Nullable String payer() {
		String debtor = name("Dbtr");
		return debtor == null ? name("UltmtDbtr") : debtor;
	}

	/**
	 * The payer's own words, with the name of the one it was paid for; without any, the
	 * bank's words.
	 */
	String remittance() {
		String behind = name("UltmtDbtr");
		String text = Stream.of(tree.all("RmtInf", "Ustrd"), tree.all("RmtInf", "Strd", "AddtlRmtInf"))
			.flatMap(found -> found)
			.map(XmlTree::text)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		String own = text.isEmpty() ? Objects.requireNonNullElse(tree.text("AddtlTxInf"), "") : text;
		return behind == null || behind.equals(payer()) ? own : (own + " " + behind).strip();
	}

	/** What may name an invoice. */
	Set<String> references() {
		return Stream
			.of(tree.all("RmtInf", "Strd", "CdtrRefInf", "Ref"), tree.all("RmtInf", "Strd", "RfrdDocInf", "Nb"),
					tree.all("Refs", "EndToEndId"))
			.flatMap(found -> found)
			.map(XmlTree::text)
			.filter(Objects::nonNull)
			.filter(reference -> !reference.equals(NOT_PROVIDED))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The bank's own reference of this transaction. */
	@Nullable String bankReference() {
		return tree.text("Refs", "AcctSvcrRef");
	}

	/** The same for a payment all the way from payer to payee (ISO 20022, UETR). */
	@Nullable String uetr() {
		return tree.text("Refs", "UETR");
	}

	@Nullable String endToEndId() {
		String id = tree.text("Refs", "EndToEndId");
		return NOT_PROVIDED.equals(id) ? null : id;
	}

	boolean saysWhyItWasReturned() {
		return tree.first("RtrInf") != null;
	}

	@Nullable String subFamily() {
		return tree.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
	}

	/** Why it was returned, the code first; empty where the bank does not say. */
	String returnReason() {
		return Stream
			.of(tree.all("RtrInf", "Rsn", "Cd"), tree.all("RtrInf", "Rsn", "Prtry"), tree.all("RtrInf", "AddtlInf"))
			.flatMap(found -> found)
			.map(XmlTree::text)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	/**
	 * What was instructed at first: a return takes that back, and the bank's charges for
	 * it on top.
	 */
	@Nullable Money instructed() {
		return byTheWay(tree.first("AmtDtls", "InstdAmt", "Amt"));
	}

	/** What banks kept of the amount before it came in, in the currency of the amount. */
	BigDecimal charges(String currency) {
		return charges(tree, currency);
	}

	/** What the {@code Chrgs} of an entry or transaction say was taken off its amount. */
	static BigDecimal charges(XmlTree tree, String currency) {
		List<XmlTree> records = tree.all("Chrgs", "Rcrd").toList();
		return (records.isEmpty() ? tree.all("Chrgs") : records.stream())
			.filter(record -> !"CRDT".equals(record.text("CdtDbtInd")) && isIncluded(record))
			.map(record -> byTheWay(record.first("Amt")))
			.filter(Objects::nonNull)
			.filter(amount -> amount.currency().equals(currency))
			.map(Money::decimal)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	// What is only told beside must not cost the entry.
	private static @Nullable Money byTheWay(@Nullable XmlTree amount) {
		try {
			return CamtReader.amount(amount);
		}
		catch (Rejected unreadable) {
			return null;
		}
	}

	// Charges outside of the amount are entries of their own.
	private static boolean isIncluded(XmlTree record) {
		String included = record.text("ChrgInclInd");
		return "true".equals(included) || "1".equals(included);
	}

	// Since version 8 a party is a person or a bank, one level deeper.
	private @Nullable String name(String role) {
		String name = tree.text("RltdPties", role, "Nm");
		return name == null ? tree.text("RltdPties", role, "Pty", "Nm") : name;
	}

}
