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
 * Reads ISO 20022 camt.053 statements of any version, entry by entry.
 */
final class CamtReader {

	private CamtReader() {
	}

	/**
	 * Reads all statements of a document that was {@linkplain SafeXml#scan scanned}.
	 * @throws UnreadableFile {@code no-statement}
	 */
	static void read(byte[] bytes, Rows<Receipt> rows) {
		try {
			XMLStreamReader reader = SafeXml.reader(bytes);
			int entries = 0;
			boolean any = false;
			CamtStatement statement = new CamtStatement(rows);
			while (reader.hasNext()) {
				int event = SafeXml.next(reader);
				if (event == XMLStreamReader.START_ELEMENT) {
					switch (reader.getLocalName()) {
						case "Stmt" -> {
							statement = new CamtStatement(rows);
							any = true;
						}
						case "Id" -> statement.id(XmlTree.read(reader));
						case "Acct" -> statement.account(XmlTree.read(reader));
						case "Bal" -> statement.balance(XmlTree.read(reader));
						case "StmtPgntn" -> statement.page(XmlTree.read(reader));
						case "Ntry" -> statement.entry(++entries, XmlTree.read(reader));
						// what is below these is not the statement's own
						case "GrpHdr", "RltdAcct", "Intrst", "TxsSummry", "SplmtryData" -> XmlTree.read(reader);
						default -> {
						}
					}
				}
				else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("Stmt")) {
					statement.close();
				}
			}
			if (!any) {
				throw new UnreadableFile(ImportCode.NO_STATEMENT);
			}
		}
		catch (XMLStreamException broken) {
			throw SafeXml.broken(broken);
		}
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
		if (text == null) {
			return null;
		}
		try {
			return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
		}
		catch (DateTimeException notADate) {
			throw new Rejected(Refusal.INVALID_FIELD, field, text);
		}
	}

}
