package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer's free text may name. A number is named only whole: 1043 is not named by
 * 10430, nor by the amount 1043.50 or the date 10.04.2026.
 */
final class Remittance {

	// One written character run of letters or of digits.
	private static final Pattern RUN = Pattern.compile("\\p{L}+|\\p{N}+");

	private static final Pattern AMOUNT_OR_DATE = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?:" + "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})"
				+ "|(?:\\d{1,3}(?:[., ]\\d{3})+|\\d+)[.,]\\d{2})(?![\\p{L}\\p{N}])");

	// Words after which even a short number is an invoice's.
	private static final Set<String> ANNOUNCING = Set.of("INVOICE", "INVOICES", "INV", "FAKTURA", "FAKTUROR", "FAKT",
			"FAKTNR", "FAKTURANR", "FAKTURANUMMER", "RECHNUNG", "RECHNUNGSNR", "RG", "RE", "FACTURE", "FACT", "FACTUUR",
			"SZÁMLA", "NR", "NO", "NUMBER", "REF");

	// Statements carry a few hundred characters; a table's cell may carry a novel.
	private static final int MOST_TEXT = 3000;

	private static final int LONGEST = 40;

	private static final int MOST_RUNS = 8;

	private static final int MOST_SPACES = 2;

	private static final int LONGEST_WORD = 5;

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern SHORT_OR_YEAR = Pattern.compile("\\d{1,3}|(?:19|20)\\d{2}");

	private final String text;

	private final List<Run> runs = new ArrayList<>();

	private final List<Run> closed = new ArrayList<>();

	Remittance(String whole) {
		this.text = whole.substring(0, Math.min(whole.length(), MOST_TEXT));
		RUN.matcher(text).results().forEach(run -> runs.add(new Run(run.start(), run.end())));
		AMOUNT_OR_DATE.matcher(text).results().forEach(span -> closed.add(new Run(span.start(), span.end())));
	}

	private record Run(int start, int end) {

	}

	/**
	 * A piece of the text that may be an invoice's number or a payment reference.
	 *
	 * @param spellings as written, and without its separators
	 * @param weak whether it may as well be something else: a year, a quantity, a part of
	 * a longer code
	 */
	record Mention(int start, int end, Set<String> spellings, boolean weak) {

		boolean overlaps(Mention other) {
			return start < other.end && other.start < end;
		}

	}

	String whole() {
		return text;
	}

	/** All pieces, the longest first. */
	List<Mention> mentions() {
		List<Mention> mentions = new ArrayList<>();
		for (int from = 0; from < runs.size(); from++) {
			int spaces = 0;
			for (int to = from; to < Math.min(runs.size(), from + MOST_RUNS); to++) {
				if (to > from) {
					spaces += text.charAt(runs.get(to - 1).end()) == ' ' ? 1 : 0;
					if (spaces > MOST_SPACES || !isOneNumber(from, to)) {
						break;
					}
				}
				addIfWhole(from, to, mentions);
			}
		}
		mentions.sort((a, b) -> Integer.compare(b.end() - b.start(), a.end() - a.start()));
		return mentions;
	}

	// A number goes on over signs as in 018304 / 28865, and over mere spaces only from
	// digits,
	// or from a short word in front, to digits, as in INV 2026 17.
	private boolean isOneNumber(int from, int to) {
		Run left = runs.get(to - 1);
		Run right = runs.get(to);
		if (right.start() - left.end() > 3) {
			return false;
		}
		boolean spaced = right.start() > left.end();
		for (int i = left.end(); i < right.start(); i++) {
			char sign = text.charAt(i);
			if ("-/._#".indexOf(sign) >= 0) {
				spaced = false;
			}
			else if (sign != ' ') {
				return false;
			}
		}
		boolean startsWithWord = to - 1 == from && left.end() - left.start() <= LONGEST_WORD;
		return !spaced || (isDigits(right) && (isDigits(left) || startsWithWord));
	}

	private boolean isDigits(Run run) {
		return Character.isDigit(text.charAt(run.start()));
	}

	private void addIfWhole(int from, int to, List<Mention> mentions) {
		int start = runs.get(from).start();
		int end = runs.get(to).end();
		String piece = text.substring(start, end);
		boolean startsWithin = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
		boolean digitsAfterLetters = startsWithin && Character.isDigit(text.charAt(start));
		boolean endsWithin = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
		boolean insideAmount = closed.stream()
			.anyMatch(span -> start >= span.start() && end <= span.end() && end - start < span.end() - span.start());
		if (endsWithin || (startsWithin && !digitsAfterLetters) || insideAmount || piece.length() > LONGEST
				|| piece.chars().noneMatch(Character::isDigit)) {
			return;
		}
		Set<String> spellings = new LinkedHashSet<>();
		spellings.add(SPACES.matcher(piece).replaceAll(" "));
		if (Character.isLetter(piece.charAt(0))) {
			// INV 2026 17 for INV202617; digits alone are not drawn together
			spellings.add(SEPARATORS.matcher(piece).replaceAll(""));
		}
		mentions.add(new Mention(start, end, spellings, isWeak(from, to, piece)));
	}

	private boolean isWeak(int from, int to, String piece) {
		if (joined(from - 1, from) || joined(to, to + 1)) {
			return true;
		}
		return SHORT_OR_YEAR.matcher(piece).matches() && !announced(from);
	}

	// 12345-6 is one code, whatever 12345 may be
	private boolean joined(int left, int right) {
		if (left < 0 || right >= runs.size()) {
			return false;
		}
		String gap = text.substring(runs.get(left).end(), runs.get(right).start());
		return gap.equals("-") || gap.equals(".") || gap.equals("_");
	}

	private boolean announced(int run) {
		for (int before = run - 1; before >= 0 && before >= run - 2; before--) {
			Matcher word = RUN.matcher(text).region(runs.get(before).start(), runs.get(before).end());
			if (word.matches() && ANNOUNCING.contains(word.group().toUpperCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

}
