package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.BankTrail;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 20022 payment status reports (pain.002) on direct debits that we sent: one
 * that was rejected takes its payment back, where the bank had booked it already.
 */
final class Pain002Reader {

	private final CashRows rows;

	private LocalDate created = LocalDate.MIN;

	private boolean collections = true;

	private @Nullable String groupStatus;

	private @Nullable String batch;

	private @Nullable String batchStatus;

	private String batchReason = "";

	private int told;

	private int transactions;

	private Pain002Reader(CashRows rows) {
		this.rows = rows;
	}

	/** Reads a document that was {@linkplain SafeXml#scan scanned}. */
	static void read(Content content, CashRows rows) {
		SafeXml.read(content, new Pain002Reader(rows)::read);
	}

	private boolean read(XMLStreamReader reader) throws XMLStreamException {
		while (reader.hasNext()) {
			int event = SafeXml.next(reader);
			if (event == XMLStreamReader.START_ELEMENT) {
				element(reader.getLocalName(), reader);
			}
			else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("OrgnlPmtInfAndSts")) {
				endBatch();
			}
		}
		return true;
	}

	private void element(String name, XMLStreamReader reader) throws XMLStreamException {
		switch (name) {
			case "GrpHdr" -> header(XmlTree.read(reader));
			case "OrgnlGrpInfAndSts" -> group(XmlTree.read(reader));
			case "OrgnlPmtInfId" -> batch = XmlTree.read(reader).text();
			case "PmtInfSts" -> batchStatus = XmlTree.read(reader).text();
			case "StsRsnInf" -> batchReason = reason(XmlTree.read(reader));
			case "TxInfAndSts" -> transaction(XmlTree.read(reader));
			default -> {
			}
		}
	}

	private void header(XmlTree header) {
		try {
			created = dayOf(header.text("CreDtTm"));
		}
		catch (Rejected unreadable) {
			rows.warn(Finding.of(Place.file(), unreadable));
		}
	}

	private void group(XmlTree group) {
		String name = group.text("OrgnlMsgNmId");
		collections = name == null || name.startsWith("pain.008");
		groupStatus = group.text("GrpSts");
		if ("RJCT".equals(groupStatus)) {
			rejected(Place.file(), Objects.requireNonNullElse(group.text("OrgnlMsgId"), "?"),
					group.all("StsRsnInf").map(Pain002Reader::reason).collect(Collectors.joining(" ")));
		}
	}

	private void transaction(XmlTree transaction) {
		told++;
		Place place = Place.entry(Integer.toString(++transactions));
		String status = Stream.of(transaction.text("TxSts"), batchStatus, groupStatus)
			.filter(Objects::nonNull)
			.findFirst()
			.map(Objects::requireNonNull)
			.orElse("");
		if (!collections || !status.equals("RJCT")) {
			return;
		}
		try {
			reject(place, transaction);
		}
		catch (Rejected unreadable) {
			rows.reject(Finding.of(place, unreadable));
		}
	}

	private void reject(Place place, XmlTree transaction) {
		String endToEnd = transaction.text("OrgnlEndToEndId");
		String uetr = transaction.text("OrgnlUETR");
		String reason = transaction.all("StsRsnInf").map(Pain002Reader::reason).collect(Collectors.joining(" "));
		String why = reason.isEmpty() ? batchReason : reason;
		String account = transaction.text("OrgnlTxRef", "CdtrAcct", "Id", "IBAN");
		Money instructed = CamtReader.amount(transaction.first("OrgnlTxRef", "Amt", "InstdAmt"));
		Money amount = instructed == null ? CamtReader.amount(transaction.first("OrgnlTxRef", "IntrBkSttlmAmt"))
				: instructed;
		LocalDate due = dayOf(transaction.text("OrgnlTxRef", "ReqdColltnDt"));
		if (account == null || amount == null || (endToEnd == null && uetr == null)) {
			rejected(place, Objects.requireNonNullElse(endToEnd, "?"), why);
			return;
		}
		rows.returned(place,
				new Returned(BankAccounts.plain(account), amount, null, new BankTrail(endToEnd, uetr, null),
						due.isAfter(created) ? due : created, why.isEmpty() ? "rejected" : why, false));
	}

	private void endBatch() {
		if (told == 0 && collections && "RJCT".equals(batchStatus)) {
			rejected(Place.file(), Objects.requireNonNullElse(batch, "?"), batchReason);
		}
		told = 0;
		batch = null;
		batchStatus = null;
		batchReason = "";
	}

	private void rejected(Place place, String what, String reason) {
		rows.warn(Finding.of(place, ImportCode.COLLECTION_REJECTED, what, reason));
	}

	private static String reason(XmlTree information) {
		return Stream.of(information.all("Rsn", "Cd"), information.all("Rsn", "Prtry"), information.all("AddtlInf"))
			.flatMap(found -> found)
			.map(XmlTree::text)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	// A day or an instant, of which the day counts; the beginning of time without one.
	private static LocalDate dayOf(@Nullable String text) {
		return text != null && text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? CamtReader.date("Dt", text) : LocalDate.MIN;
	}

}
