package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What banks write into {@code :86:}, each country in its own way: German fields
 * {@code ?20}, Dutch keys {@code /REMI/}, labels within plain text, or plain text.
 *
 * @param code the German transaction code, such as 166
 * @param payer who paid, where the text tells
 * @param remittance what the payer wrote, else all of it
 * @param references structured ones
 * @param endToEnd the payer's end-to-end id
 * @param original what was paid at first, as a return tells it
 */
record Mt940Details(@Nullable String code, @Nullable String payer, String remittance, List<String> references,
		@Nullable String endToEnd, @Nullable String original) {

	// Deutsche Kreditwirtschaft, DFÜ-Abkommen, annex 3: field 86; Polish and Dutch banks
	// use it with other signs
	private static final Pattern GERMAN = Pattern.compile("\\s*(?<code>\\d{3})\\s*(?<sign>[?<>^~])(?=\\s?\\d{2})");

	private static final Pattern SEPA = Pattern
		.compile("\\b(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP|MDAT|RREF|RTRN|MTLG)[+:]");

	private static final Pattern DUTCH = Pattern.compile("/(EREF|REMI|NAME|TRTP|IBAN|BIC|BENM|ORDP|CNTP|MARF|CSID|ISDT"
			+ "|TRCD|PREF|RTRN|ULTD|ULTB|ULTC|PURP|ADDR|SVCL|ID|USTD|STRD)/");

	private static final Pattern LABELLED = Pattern
		.compile("(?:\\bNAAM|\\bOD|\\bAUFTRAGGEBER|\\bORDERING PARTY|\\bBY ORDER OF|\\bFROM)\\s?:\\s*(?<payer>.+?)"
				+ "\\s*(?=;|/[A-Z]+:|\\b(?:MITTEILUNGEN|TYT\\.|REF)\\s?:|$)");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final int FIELD = 27;

	static final Mt940Details NONE = new Mt940Details(null, null, "", List.of(), null, null);

	/** Reads the text of the tag, its lines put together. */
	static Mt940Details of(String text) {
		Matcher german = GERMAN.matcher(text);
		if (german.lookingAt()) {
			return german(german.group("code"), fields(text.substring(german.start("sign")), german.group("sign")));
		}
		Map<String, String> dutch = keyed(DUTCH, text);
		if (dutch.containsKey("REMI") || dutch.containsKey("EREF") || dutch.containsKey("NAME")) {
			return dutch(dutch, text);
		}
		Matcher label = LABELLED.matcher(text);
		return new Mt940Details(null, label.find() ? tidy(label.group("payer")) : null, tidy(text), List.of(), null,
				null);
	}

	/** What old German software writes after {@code :NS:}: two digits, then the text. */
	static Mt940Details ofNonSwift(String lines) {
		Map<Integer, String> fields = new TreeMap<>();
		lines.lines().filter(line -> line.matches("\\d{2}.*")).forEach(line -> {
			int field = Integer.parseInt(line.substring(0, 2));
			fields.merge(field, line.substring(2), (a, b) -> a + " " + b);
		});
		return new Mt940Details(null, blankToNull(join(fields, 15, 16)), join(fields, 1, 14), List.of(), null, null);
	}

	private static Mt940Details german(String code, Map<Integer, String> fields) {
		String purpose = (join(fields, 20, 29) + " " + join(fields, 60, 63)).strip();
		String name = blankToNull(join(fields, 32, 33));
		Map<String, String> keys = keyed(SEPA, purpose);
		String behind = keys.get("ABWA");
		String told = Objects.requireNonNullElse(keys.get("MTLG"), purpose);
		String text = Objects.requireNonNullElse(keys.get("SVWZ"), told);
		String remittance = behind == null || behind.equals(name) ? text : (text + " " + behind).strip();
		String endToEnd = provided(keys.get("EREF"));
		return new Mt940Details(code, name == null ? behind : name, remittance, Stream.ofNullable(endToEnd).toList(),
				endToEnd, keys.get("OAMT"));
	}

	private static Mt940Details dutch(Map<String, String> keys, String whole) {
		String name = keys.get("NAME");
		// counterparty: IBAN/BIC/name/place
		String[] party = keys.getOrDefault("CNTP", "").split("/", -1);
		String payer = name == null && party.length > 2 ? blankToNull(party[2]) : blankToNull(slashless(name));
		List<String> references = new ArrayList<>();
		String structured = keys.get("STRD");
		if (structured != null) {
			// CUR/9000…: whose the reference is, and it
			references.add(structured.substring(structured.indexOf('/') + 1).strip());
		}
		String endToEnd = provided(slashless(keys.get("EREF")));
		Stream.ofNullable(endToEnd).forEach(references::add);
		String text = Stream.of(keys.get("REMI"), keys.get("USTD"), structured)
			.map(Mt940Details::slashless)
			.filter(part -> part != null && !part.isEmpty())
			.findFirst()
			.map(Objects::requireNonNull)
			.orElse(tidy(whole));
		return new Mt940Details(null, payer, text, references, endToEnd, null);
	}

	private static Map<Integer, String> fields(String text, String sign) {
		Map<Integer, String> fields = new TreeMap<>();
		for (String field : text.split(Pattern.quote(sign) + "\\s?(?=\\d{2})", -1)) {
			if (field.matches("(?s)\\d{2}.*")) {
				fields.merge(Integer.parseInt(field.substring(0, 2)), field.substring(2), (a, b) -> a + " " + b);
			}
		}
		return fields;
	}

	// A field that is full goes on in the next without a space.
	private static String join(Map<Integer, String> fields, int from, int to) {
		StringBuilder text = new StringBuilder();
		fields.forEach((number, field) -> {
			if (number >= from && number <= to) {
				text.append(field).append(field.length() >= FIELD ? "" : " ");
			}
		});
		return tidy(text.toString());
	}

	// The first of each key, up to the next one.
	private static Map<String, String> keyed(Pattern pattern, String text) {
		Map<String, String> keys = new LinkedHashMap<>();
		Matcher key = pattern.matcher(text);
		boolean found = key.find();
		while (found) {
			String name = key.group(1);
			int from = key.end();
			// the slash that ends one key may begin the next
			found = key.find(pattern == DUTCH ? from - 1 : from);
			int to = found ? key.start() : text.length();
			keys.putIfAbsent(name, tidy(text.substring(Math.min(from, to), to)));
		}
		return keys;
	}

	private static @Nullable String slashless(@Nullable String text) {
		return text == null ? null : text.replaceAll("^[/ ]+|[/ ]+$", "");
	}

	private static @Nullable String provided(@Nullable String endToEnd) {
		return endToEnd == null || endToEnd.isBlank() || endToEnd.equals("NOTPROVIDED") ? null : endToEnd;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return text == null || text.isBlank() ? null : text;
	}

	private static String tidy(String text) {
		return SPACES.matcher(text.strip()).replaceAll(" ");
	}

}
