package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;

/**
 * One record of BAI2 with its continuations (88).
 *
 * @param code such as 16
 * @param fields from the code on; a text is the last ones, since it may hold commas
 * @param line of the file on which it starts, from 1
 * @param lines how many there are of it: banks count each as a record
 */
record Bai2Record(String code, List<String> fields, int line, int lines) {

	/** Characters; what is longer was never of a bank, and must not fill the memory. */
	private static final int LONGEST = 1 << 20;

	/** Takes records one by one. */
	interface Taker {

		void record(Bai2Record record);

	}

	/** Hands over all records of a text. */
	static void each(Content content, Taker taker) {
		StringBuilder body = new StringBuilder();
		int start = 0;
		int lines = 0;
		int number = 0;
		try (Lines text = CsvText.lines(content)) {
			for (String physical = text.next(); physical != null; physical = text.next()) {
				number++;
				String line = physical.strip();
				if (line.startsWith("88,") && lines > 0) {
					append(body, line.substring(3));
					lines++;
				}
				else if (!line.isEmpty()) {
					if (lines > 0) {
						taker.record(of(body, start, lines));
					}
					body.setLength(0);
					body.append(line);
					start = number;
					lines = 1;
				}
			}
		}
		if (lines > 0) {
			taker.record(of(body, start, lines));
		}
	}

	// A slash ends a line of fields, and so stands for a comma; a text goes on without.
	private static void append(StringBuilder body, String continuation) {
		if (body.length() > LONGEST) {
			throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, FileFormat.BAI2.title(), "88");
		}
		int last = body.length() - 1;
		if (last >= 0 && body.charAt(last) == '/') {
			body.setCharAt(last, ',');
		}
		else {
			body.append('\n');
		}
		body.append(continuation);
	}

	private static Bai2Record of(StringBuilder body, int line, int lines) {
		String whole = body.toString().strip();
		String plain = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
		List<String> fields = Arrays.asList(plain.split(",", -1));
		return new Bai2Record(fields.getFirst(), fields, line, lines);
	}

	/** A field by its place, empty where the record is shorter. */
	String field(int at) {
		return at < fields.size() ? fields.get(at).strip() : "";
	}

	/** All from a place on, as a text. */
	String rest(int from) {
		return from < fields.size() ? String.join(",", fields.subList(from, fields.size())) : "";
	}

	/**
	 * How many fields tell when the amount is available, after the funds type at a place.
	 */
	int fundsFields(int at) {
		return switch (field(at)) {
			case "S" -> 3;
			case "V" -> 2;
			// a count beyond the record is damage, and must lead on, not back
			case "D" -> 1 + 2 * Math.clamp(number(at + 1).longValue(), 0, fields.size());
			default -> 0;
		};
	}

	/**
	 * A whole number, amounts in minor units; none is 0.
	 * @throws Rejected {@code invalid-field}
	 */
	BigDecimal number(int at) {
		String text = field(at);
		if (text.isEmpty()) {
			return BigDecimal.ZERO;
		}
		if (!text.matches("[+-]?\\d{1,18}")) {
			throw new Rejected(Refusal.INVALID_FIELD, code, text);
		}
		return new BigDecimal(text);
	}

}
