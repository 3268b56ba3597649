package io.dunwell.bot.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.dunwell.bot.input.Understood.Amount;
import io.dunwell.bot.input.Understood.Date;
import io.dunwell.bot.input.Understood.Invoice;
import io.dunwell.bot.input.Understood.Figure;
import io.dunwell.bot.input.Understood.Piece;
import io.dunwell.bot.input.Understood.Word;

/**
 * Takes a line such as {@code acme 12.5k fri #1043} apart, in any order of its pieces.
 * Deterministic: the same line on the same day is always understood alike.
 */
public final class Parser {

	/** {@code #1043}; after a word for invoice the number must hold a digit. */
	private static final Pattern INVOICE = Pattern.compile(Line.START
			+ "(?:#|(?:(?:on|for|pa)\\s)?(?:invoices?|inv|faktura(?:nr)?|fakturor|szamla|发票)[.:]?\\s?#?(?=[^\\s]*\\d))"
			+ "([\\p{L}\\d](?:[\\p{L}\\d._/-]*[\\p{L}\\d])?)" + Line.END);

	private static final String NUMERAL = "(?<number>\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)";

	private static final Map<String, BigDecimal> FACTORS = Map.of("k", thousand(1), "tkr", thousand(1), "tusen",
			thousand(1), "ezer", thousand(1), "m", thousand(2), "mn", thousand(2), "mio", thousand(2), "mkr",
			thousand(2), "万", BigDecimal.valueOf(10_000));

	private static final Pattern AMOUNT = Pattern.compile(Line.START + "(?:(?<lead>" + Currencies.ANY
			+ ")\\s?)?(?<sign>[-+])?" + NUMERAL + "(?:\\s?(?<factor>tkr|mkr|tusen|ezer|mio|mn|k|m|万))?(?:\\s?(?<trail>"
			+ Currencies.ANY + "))?" + Line.END, Pattern.CASE_INSENSITIVE);

	private Parser() {
	}

	/** Takes a line apart; nothing in it is lost, what is not recognised is a word. */
	public static Understood read(String text, Reading reading) {
		Line line = new Line(text);
		line.peelFolded(INVOICE, match -> new Invoice(line.typed(match).substring(match.start(1) - match.start())));
		DatePatterns.all().forEach((pattern, way) -> line.peelFolded(pattern, match -> {
			String typed = line.typed(match);
			return new Date(typed, way.read(match, new Dates(reading, typed)));
		}));
		line.peel(AMOUNT, Parser::amount);
		return nameFirst(line.finish());
	}

	/** An amount typed into a field of its own, or nothing when it is none. */
	public static List<AmountRead> amounts(String text, Reading reading) {
		return read(text, reading).pieces().stream().<AmountRead>mapMulti((piece, found) -> {
			if (piece instanceof Amount amount) {
				found.accept(amount.read());
			}
			else if (piece instanceof Figure number) {
				found.accept(number.read());
			}
		}).toList();
	}

	/**
	 * The customer comes first: of two dates the one that opens the line is a name, as in
	 * {@code sun microsystems 12k fri}.
	 */
	private static Understood nameFirst(Understood understood) {
		List<Piece> pieces = understood.pieces();
		if (understood.dates().size() > 1 && pieces.getFirst() instanceof Date date
				&& date.text().chars().noneMatch(Character::isDigit)) {
			pieces = new ArrayList<>(pieces);
			pieces.set(0, new Word(date.text(), false));
		}
		return new Understood(List.copyOf(pieces));
	}

	private static Piece amount(MatchResult match) {
		String numeral = match.group("number");
		String sign = match.group("lead") != null ? match.group("lead") : match.group("trail");
		String factor = match.group("factor") == null ? "" : match.group("factor").toLowerCase(Locale.ROOT);
		List<String> currencies = sign != null ? Currencies.of(sign)
				: factor.endsWith("kr") ? Currencies.of("kr") : List.of();
		AmountRead read = new AmountRead(match.group().strip(), Numeral.read(numeral), "-".equals(match.group("sign")),
				currencies, FACTORS.getOrDefault(factor, BigDecimal.ONE));
		boolean marked = sign != null || !factor.isEmpty() || match.group("sign") != null
				|| !numeral.matches("[\\d ]+");
		return marked ? new Amount(read.text(), read) : new Figure(read.text(), read);
	}

	private static BigDecimal thousand(int times) {
		return BigDecimal.TEN.pow(3 * times);
	}

}
