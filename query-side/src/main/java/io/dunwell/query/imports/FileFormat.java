package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file is, told from its content: names lie.
 */
enum FileFormat {

	CSV("CSV"), UBL_INVOICE("UBL Invoice"), UBL_CREDIT_NOTE("UBL CreditNote"), CII("CII"), HYBRID_PDF("PDF"),
	CAMT_052("camt.052"), CAMT_053("camt.053"), CAMT_054("camt.054"), PAIN_002("pain.002"), MT940("MT940"),
	BAI2("BAI2");

	private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

	private static final String CROSS_INDUSTRY = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:";

	private static final Pattern ISO = Pattern
		.compile("urn:iso:std:iso:20022:tech:xsd:(camt\\.05[234]|pain\\.002)\\.001\\..*");

	private static final Pattern SWIFT = Pattern
		.compile("(?m)^[ \\t]*:(?:20|21|25P?|28C?|60[FM]|61|62[FM]|6[45]|86|13D?|34F|90[CD]|NS):");

	private static final Pattern BAI = Pattern.compile("\\s*01,[^,\\n]*,[^,\\n]*,\\d{6},[^\\n]*");

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
	static FileFormat of(Content content) {
		String start = new String(content.start(ENOUGH_TO_TELL), StandardCharsets.ISO_8859_1);
		if (CsvText.stripMark(start).isBlank()) {
			throw new UnreadableFile(ImportCode.FILE_EMPTY);
		}
		refuseKnownStrangers(start);
		if (start.startsWith("%PDF")) {
			return HYBRID_PDF;
		}
		return startsLikeXml(start) ? ofXml(SafeXml.scan(content)) : ofText(CsvText.stripMark(start));
	}

	private static FileFormat ofText(String start) {
		return SWIFT.matcher(start).find() ? MT940 : BAI.matcher(start).lookingAt() ? BAI2 : CSV;
	}

	// Compressed files are not unpacked at all, so that none can grow without bound.
	private static void refuseKnownStrangers(String start) {
		String stranger = start.startsWith("PK") ? "ZIP, XLSX" : start.startsWith("\u001f\u008b") ? "GZIP" : null;
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
				if (root.namespace().startsWith(CROSS_INDUSTRY)) {
					yield CII;
				}
				Matcher iso = ISO.matcher(root.namespace());
				if (iso.matches()) {
					yield valueOf(iso.group(1).toUpperCase(Locale.ROOT).replace('.', '_'));
				}
				throw new UnreadableFile(ImportCode.FILE_NOT_OURS, root.toString());
			}
		};
	}

}
