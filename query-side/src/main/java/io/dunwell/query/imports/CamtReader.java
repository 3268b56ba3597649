package io.dunwell.query.imports;

import java.time.DateTimeException;
import java.time.LocalDate;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 20022 statements (camt.053), reports of the day (camt.052) and notifications
 * (camt.054) of any version, entry by entry.
 */
final class CamtReader {

	private CamtReader() {
	}

	/**
	 * Reads all of a document that was {@linkplain SafeXml#scan scanned}.
	 * @throws UnreadableFile {@code no-statement}; {@code control-total-wrong} before any
	 * of it was handed over
	 */
	static void read(Content content, CashRows rows) {
		CamtControls.check(content, rows);
		boolean any = SafeXml.read(content, reader -> read(reader, rows));
		if (!any) {
			throw new UnreadableFile(ImportCode.NO_STATEMENT);
		}
	}

	private static boolean read(XMLStreamReader reader, CashRows rows) throws XMLStreamException {
		WeakReferences weak = new WeakReferences();
		CamtStatement statement = new CamtStatement(rows, true, weak);
		int entries = 0;
		boolean any = false;
		while (reader.hasNext()) {
			int event = SafeXml.next(reader);
			if (event == XMLStreamReader.START_ELEMENT) {
				String name = reader.getLocalName();
				if (isStatement(name)) {
					statement = new CamtStatement(rows, name.equals("Stmt"), weak);
					any = true;
				}
				else if (name.equals("Ntry")) {
					statement.entry(++entries, XmlTree.read(reader));
				}
				else {
					detail(name, reader, statement);
				}
			}
			else if (event == XMLStreamReader.END_ELEMENT && isStatement(reader.getLocalName())) {
				statement.close();
			}
		}
		return any;
	}

	private static void detail(String name, XMLStreamReader reader, CamtStatement statement) throws XMLStreamException {
		switch (name) {
			case "Id" -> statement.id(XmlTree.read(reader));
			case "ElctrncSeqNb" -> statement.number(XmlTree.read(reader));
			case "Acct" -> statement.account(XmlTree.read(reader));
			case "Bal" -> statement.balance(XmlTree.read(reader));
			case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> statement.page(XmlTree.read(reader));
			// what is below these is not the statement's own
			case "GrpHdr", "RltdAcct", "Intrst", "TxsSummry", "SplmtryData" -> XmlTree.read(reader);
			default -> {
			}
		}
	}

	/** Whether the element holds entries of one account. */
	static boolean isStatement(String name) {
		return name.equals("Stmt") || name.equals("Rpt") || name.equals("Ntfctn");
	}

	/** The amount of an element with a currency, as it stands: never negative in camt. */
	static @Nullable Money amount(@Nullable XmlTree amount) {
		String decimal = amount == null ? null : amount.text();
		String currency = amount == null ? null : amount.attribute("Ccy");
		return decimal == null || currency == null ? null : Money.of(decimal, currency);
	}

	/**
	 * The day of a {@code Dt} or of a {@code DtTm}: the bank's own day, in the bank's
	 * zone.
	 */
	static @Nullable LocalDate day(XmlTree parent, String field) {
		String date = parent.text(field, "Dt");
		String text = date == null ? parent.text(field, "DtTm") : date;
		return text == null ? null : date(field, text);
	}

	/**
	 * The day of an ISO date or date and time.
	 * @throws Rejected {@code invalid-field}
	 */
	static LocalDate date(String field, String text) {
		try {
			return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
		}
		catch (DateTimeException notADate) {
			throw new Rejected(Refusal.INVALID_FIELD, field, text);
		}
	}

}
