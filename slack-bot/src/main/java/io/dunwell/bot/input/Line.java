package io.dunwell.bot.input;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.bot.input.Understood.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A line of input from which pieces are peeled, the surest kind first; what is left are
 * words. Peeled text is blanked, so that no later piece reaches across it.
 */
final class Line {

	/** Where a piece may begin: at the start, after a space or after another piece. */
	static final String START = "(?<![^\\s\\u0001(,;])";

	/** Where a piece may end; punctuation may follow it. */
	static final String END = "(?=[,;.!?)]*(?:[\\s\\u0001]|$))";

	private static final char PEELED = '\u0001';

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

	private static final Pattern WORD = Pattern.compile("[^\\s\\u0001]+");

	private static final Pattern PUNCTUATION = Pattern.compile("^[,;:!?(\"-]+|[,;:!?)\".-]+$");

	/** Slack sends links and people as {@code <target|label>}. */
	private static final Pattern LINK = Pattern.compile("<[^<>|]*\\|([^<>]*)>|<([^<>|]*)>");

	private final String typed;

	private final StringBuilder left;

	private final StringBuilder folded;

	private final List<Placed> pieces = new ArrayList<>();

	private record Placed(int start, Piece piece) {
	}

	/**
	 * Full-width digits, no-break spaces and the like become the plain ones (NFKC), and
	 * what Slack escaped is put back.
	 */
	Line(String raw) {
		String plain = LINK.matcher(raw)
			.replaceAll(match -> Matcher.quoteReplacement(match.group(1) != null ? match.group(1) : match.group(2)));
		plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
		plain = plain.replaceAll("[“”„«»]", "\"").replace('−', '-').replace(PEELED, ' ');
		this.typed = Normalizer.normalize(plain, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
		this.left = new StringBuilder(this.typed);
		this.folded = new StringBuilder(fold(this.typed));
		peel(QUOTED, this.left, match -> new Understood.Word(match.group(1).strip(), true));
	}

	/** Peels what matches as typed. */
	void peel(Pattern pattern, Function<MatchResult, @Nullable Piece> read) {
		peel(pattern, this.left, read);
	}

	/** Peels what matches in lower case without accents. */
	void peelFolded(Pattern pattern, Function<MatchResult, @Nullable Piece> read) {
		peel(pattern, this.folded, read);
	}

	/** What was typed at the place of a match, whichever form of the line matched. */
	String typed(MatchResult match) {
		return this.typed.substring(match.start(), match.end());
	}

	Understood finish() {
		peel(WORD, this.left, match -> {
			String word = PUNCTUATION.matcher(match.group()).replaceAll("");
			return word.isEmpty() ? null : new Understood.Word(word, false);
		});
		return new Understood(
				this.pieces.stream().sorted(Comparator.comparingInt(Placed::start)).map(Placed::piece).toList());
	}

	private void peel(Pattern pattern, StringBuilder from, Function<MatchResult, @Nullable Piece> read) {
		Matcher matcher = pattern.matcher(from.toString());
		while (matcher.find()) {
			Piece piece = read.apply(matcher.toMatchResult());
			if (piece == null) {
				continue;
			}
			this.pieces.add(new Placed(matcher.start(), piece));
			for (int at = matcher.start(); at < matcher.end(); at++) {
				this.left.setCharAt(at, PEELED);
				this.folded.setCharAt(at, PEELED);
			}
		}
	}

	/** Lower case without accents, character by character: places must stay the same. */
	static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (int at = 0; at < text.length(); at++) {
			char each = text.charAt(at);
			String bare = Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
			folded.append(Character.toLowerCase(bare.length() == 1 ? bare.charAt(0) : each));
		}
		return folded.toString();
	}

}
