package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a file is, told from its content: names lie.
 */
enum FileFormat {

	CSV("CSV"), UBL_INVOICE("UBL Invoice"), UBL_CREDIT_NOTE("UBL CreditNote"), CAMT_053("camt.053");

	private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

	private static final String CAMT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

	private static final Pattern MT940 = Pattern.compile("(?m)^\\s*:20:.*\\R(?s:.*)^:25:");

	private static final int ENOUGH_TO_TELL = 4096;

	private final String title;

	FileFormat(String title) {
		this.title = title;
	}

	/** As people call it. */
	String title() {
		return title;
	}

	/** Refuses what is none of these with {@link UnreadableFile}. */
	static FileFormat of(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, ENOUGH_TO_TELL), StandardCharsets.ISO_8859_1);
		if (CsvText.stripMark(start).isBlank()) {
			throw new UnreadableFile(ImportCode.FILE_EMPTY);
		}
		refuseKnownStrangers(start);
		return startsLikeXml(start) ? ofXml(SafeXml.scan(bytes)) : CSV;
	}

	// Compressed files are not unpacked at all, so that none can grow without bound.
	private static void refuseKnownStrangers(String start) {
		String stranger = start.startsWith("PK") ? "ZIP, XLSX" : start.startsWith("\u001f\u008b") ? "GZIP"
				: start.startsWith("%PDF") ? "PDF" : MT940.matcher(start).find() ? "MT940" : null;
		if (stranger != null) {
			throw new UnreadableFile(ImportCode.FILE_NOT_OURS, stranger);
		}
	}

	private static boolean startsLikeXml(String start) {
		return CsvText.stripMark(start).replace("\0", "").stripLeading().startsWith("<");
	}

	private static FileFormat ofXml(SafeXml.Root root) {
		return switch (root.namespace()) {
			case UBL + "Invoice-2" -> UBL_INVOICE;
			case UBL + "CreditNote-2" -> UBL_CREDIT_NOTE;
			default -> {
				if (root.namespace().startsWith(CAMT)) {
					yield CAMT_053;
				}
				throw new UnreadableFile(ImportCode.FILE_NOT_OURS, root.toString());
			}
		};
	}

}
