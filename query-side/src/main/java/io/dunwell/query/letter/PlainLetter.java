package io.dunwell.query.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** A letter as plain text, for readers of mail that show no HTML. */
final class PlainLetter {

	/** As mail is wrapped since RFC 2822: at most 78. */
	private static final int WIDTH = 76;

	private static final String GAP = "  ";

	private final ULocale locale;

	private final StringBuilder text = new StringBuilder();

	private PlainLetter(ULocale locale) {
		this.locale = locale;
	}

	static String write(Page page, ULocale locale) {
		PlainLetter letter = new PlainLetter(locale);
		letter.lines(List.of(page.head().writer(), page.head().date()));
		letter.lines(page.head().facts().stream().map(fact -> fact.label() + ": " + fact.value()).toList());
		letter.paragraph(page.greeting());
		page.before().forEach(letter::paragraph);
		page.tables().forEach(letter::table);
		letter.block(page.pay());
		if (page.basis() != null) {
			letter.block(page.basis());
		}
		page.after().forEach(letter::paragraph);
		letter.paragraph(page.closing());
		letter.lines(page.sign());
		letter.lines(page.head().contact());
		return letter.text.toString().stripTrailing() + "\n";
	}

	private void lines(List<String> lines) {
		lines.forEach(line -> text.append(line).append('\n'));
		text.append('\n');
	}

	private void block(Page.Block block) {
		lines(Stream.concat(Stream.of(block.title()), block.lines().stream()).toList());
	}

	private void paragraph(String paragraph) {
		BreakIterator breaks = BreakIterator.getLineInstance(locale);
		breaks.setText(paragraph);
		StringBuilder line = new StringBuilder();
		List<String> lines = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			String piece = paragraph.substring(start, end);
			if (!line.isEmpty() && width(line + piece.stripTrailing()) > WIDTH) {
				lines.add(line.toString().stripTrailing());
				line.setLength(0);
			}
			line.append(piece);
		}
		lines.add(line.toString());
		lines(lines);
	}

	private void table(Page.Table table) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(table.columns().stream().map(Page.Column::label).toList());
		rows.addAll(table.rows());
		int[] widths = IntStream.range(0, table.columns().size())
			.map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
			.toArray();
		int all = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
		List<String> lines = new ArrayList<>(List.of(table.caption()));
		rows.forEach(row -> lines.add(row(row, table.columns(), widths)));
		lines.add(1 + 1, "-".repeat(all));
		if (!table.sums().isEmpty()) {
			lines.add("-".repeat(all));
		}
		table.sums().forEach(sum -> lines.add(sum(sum, all)));
		lines(lines);
	}

	private static String sum(Page.Fact sum, int all) {
		int free = all - width(sum.label()) - width(sum.value());
		return sum.label() + " ".repeat(Math.max(GAP.length(), free)) + sum.value();
	}

	private static String row(List<String> row, List<Page.Column> columns, int[] widths) {
		List<String> cells = new ArrayList<>();
		for (int column = 0; column < widths.length; column++) {
			String cell = row.get(column);
			String fill = " ".repeat(widths[column] - width(cell));
			cells.add(columns.get(column).number() ? fill + cell : cell + fill);
		}
		return String.join(GAP, cells).stripTrailing();
	}

	/**
	 * Columns it takes where every character is as wide as another, Chinese ones twice.
	 */
	static int width(String text) {
		return text.codePoints()
			.map(point -> switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
				case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> 2;
				default -> 1;
			})
			.sum();
	}

}
