package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Checks what a statement says of its own entries ({@code TxsSummry}) before any of them
 * goes in. As many entries as declared with another sum, or more than declared, is a
 * damaged file. Fewer are not: the summary is of the whole statement, of which banks send
 * pages and people send extracts; then the balances tell. The schema puts the summary
 * before the entries: those of a statement without one are passed over unread.
 */
final class CamtControls {

	private static final String SUMMARY = "TxsSummry";

	private final Sum all = new Sum("TtlNtries");

	private final Sum credits = new Sum("TtlCdtNtries");

	private final Sum debits = new Sum("TtlDbtNtries");

	private boolean declared;

	private CamtControls() {
	}

	/**
	 * Reads a document to its end.
	 * @throws UnreadableFile {@code control-total-wrong}
	 */
	static void check(Content content, Rows<?> rows) {
		if (mentions(content)) {
			SafeXml.read(content, reader -> check(reader, rows));
		}
	}

	private static boolean check(XMLStreamReader reader, Rows<?> rows) throws XMLStreamException {
		CamtControls controls = new CamtControls();
		while (reader.hasNext()) {
			int event = SafeXml.next(reader);
			if (event == XMLStreamReader.START_ELEMENT) {
				String name = reader.getLocalName();
				if (CamtReader.isStatement(name)) {
					controls = new CamtControls();
				}
				else if (name.equals(SUMMARY)) {
					controls.declare(XmlTree.read(reader));
				}
				else if (name.equals("Ntry") && controls.declared) {
					controls.count(XmlTree.read(reader));
				}
			}
			else if (event == XMLStreamReader.END_ELEMENT && CamtReader.isStatement(reader.getLocalName())) {
				controls.compare(rows);
			}
		}
		return true;
	}

	// Parsing a large file once more costs seconds, and few statements have a summary. In
	// UTF-16 every other byte is nothing.
	private static boolean mentions(Content content) {
		byte[] buffer = new byte[8192];
		int matched = 0;
		try (InputStream in = content.open()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				for (int i = 0; i < read; i++) {
					byte one = buffer[i];
					if (one != 0) {
						matched = one == SUMMARY.charAt(matched) ? matched + 1 : one == SUMMARY.charAt(0) ? 1 : 0;
						if (matched == SUMMARY.length()) {
							return true;
						}
					}
				}
			}
			return false;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private void declare(XmlTree summary) {
		declared = true;
		all.declare(summary);
		credits.declare(summary);
		debits.declare(summary);
	}

	private void count(XmlTree entry) {
		BigDecimal amount = decimal(entry.text("Amt"));
		BigDecimal counted = amount == null ? BigDecimal.ZERO : amount;
		all.count(counted);
		("DBIT".equals(entry.text("CdtDbtInd")) ? debits : credits).count(counted);
	}

	private void compare(Rows<?> rows) {
		all.compare(rows);
		credits.compare(rows);
		debits.compare(rows);
	}

	private static @Nullable BigDecimal decimal(@Nullable String text) {
		// the ISO type has at most 18 digits; 1e999999999 is a number to Java, too
		return text != null && text.matches("-?\\d{1,18}(\\.\\d{0,17})?") ? new BigDecimal(text) : null;
	}

	/** One declared sum and what there is. */
	private static final class Sum {

		private final String element;

		private @Nullable BigDecimal declaredNumber;

		private @Nullable BigDecimal declaredSum;

		private BigDecimal sum = BigDecimal.ZERO;

		private long number;

		Sum(String element) {
			this.element = element;
		}

		void declare(XmlTree summary) {
			declaredNumber = decimal(summary.text(element, "NbOfNtries"));
			BigDecimal declared = decimal(summary.text(element, "Sum"));
			// some banks sign the sum of what went out
			declaredSum = declared == null ? null : declared.abs();
		}

		void count(BigDecimal amount) {
			number++;
			sum = sum.add(amount);
		}

		void compare(Rows<?> rows) {
			if (declaredNumber == null) {
				return;
			}
			int more = BigDecimal.valueOf(number).compareTo(declaredNumber);
			if (more > 0) {
				throw wrong(declaredNumber, BigDecimal.valueOf(number));
			}
			if (more < 0) {
				rows.warn(Finding.of(Place.file(), ImportCode.ENTRIES_MISSING, declaredNumber, number));
			}
			if (more == 0 && declaredSum != null && declaredSum.compareTo(sum) != 0) {
				throw wrong(declaredSum, sum);
			}
		}

		private UnreadableFile wrong(BigDecimal declared, BigDecimal computed) {
			return new UnreadableFile(ImportCode.CONTROL_TOTAL_WRONG, element, declared.toPlainString(),
					computed.toPlainString());
		}

	}

}
