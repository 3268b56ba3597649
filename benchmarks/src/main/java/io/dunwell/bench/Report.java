package io.dunwell.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes tables as Markdown, so that they can be pasted beside the code as they are. */
final class Report {

	private final PrintStream out;

	private final List<String[]> rows = new ArrayList<>();

	Report(PrintStream out) {
		this.out = out;
	}

	void say(String sentence, Object... arguments) {
		out.printf(Locale.ROOT, sentence + "%n", arguments);
	}

	void head(String... cells) {
		rows.clear();
		rows.add(cells);
	}

	void row(String... cells) {
		rows.add(cells);
	}

	/** Prints the rows since the last head, columns aligned. */
	void table() {
		int[] widths = new int[rows.getFirst().length];
		for (String[] row : rows) {
			for (int i = 0; i < row.length; i++) {
				widths[i] = Math.max(widths[i], row[i].length());
			}
		}
		out.println();
		for (int i = 0; i < rows.size(); i++) {
			line(rows.get(i), widths);
			if (i == 0) {
				rule(widths);
			}
		}
		out.println();
	}

	static String rate(double perSecond) {
		return String.format(Locale.ROOT, perSecond < 100 ? "%.1f" : "%,.0f", perSecond);
	}

	static String percent(double part, double whole) {
		return String.format(Locale.ROOT, "%.0f %%", 100 * part / whole);
	}

	static String times(double part, double whole) {
		return String.format(Locale.ROOT, "%.1f×", part / whole);
	}

	static String millis(double millis) {
		return String.format(Locale.ROOT, "%.2f ms", millis);
	}

	private void line(String[] row, int[] widths) {
		StringBuilder line = new StringBuilder("|");
		for (int i = 0; i < row.length; i++) {
			line.append(' ').append(row[i]).append(" ".repeat(widths[i] - row[i].length())).append(" |");
		}
		out.println(line);
	}

	private void rule(int[] widths) {
		StringBuilder line = new StringBuilder("|");
		for (int width : widths) {
			line.append("-".repeat(width + 2)).append('|');
		}
		out.println(line);
	}

}
