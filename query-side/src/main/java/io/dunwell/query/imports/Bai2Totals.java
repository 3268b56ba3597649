package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

import io.dunwell.messages.Rejected;

/**
 * Checks the control totals and record counts of accounts (49), groups (98) and the file
 * (99) before any of it goes in (BAI2, Cash Management Balance Reporting Specifications):
 * what is declared must be what is there.
 */
final class Bai2Totals implements Bai2Record.Taker {

	private final Deque<Level> open = new ArrayDeque<>();

	private boolean ended;

	private Bai2Totals() {
	}

	/** What was added up since a header. */
	private static final class Level {

		private final String header;

		private BigDecimal sum = BigDecimal.ZERO;

		private int children;

		private int records;

		Level(String header) {
			this.header = header;
		}

	}

	/**
	 * Reads all records.
	 * @throws UnreadableFile {@code control-total-wrong}, or {@code file-breaks-off} when
	 * a trailer is missing
	 */
	static void check(Content content) {
		Bai2Totals totals = new Bai2Totals();
		Bai2Record.each(content, record -> {
			try {
				totals.record(record);
			}
			catch (Rejected notANumber) {
				throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, FileFormat.BAI2.title(),
						record.code() + " " + notANumber.arguments());
			}
		});
		if (!totals.ended) {
			throw new UnreadableFile(ImportCode.FILE_BREAKS_OFF, "99");
		}
	}

	@Override
	public void record(Bai2Record record) {
		switch (record.code()) {
			case "01", "02", "03" -> start(record);
			case "16" -> {
				inside("03", record);
				add(record.number(2), record.lines());
			}
			case "49" -> end("03", record, 1, 0, 2);
			case "98" -> end("02", record, 1, 2, 3);
			case "99" -> {
				end("01", record, 1, 2, 3);
				ended = true;
			}
			default -> throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, FileFormat.BAI2.title(), record.code());
		}
	}

	private void start(Bai2Record record) {
		if (!record.code().equals("01")) {
			inside(record.code().equals("02") ? "01" : "02", record);
		}
		open.push(new Level(record.code()));
		add(BigDecimal.ZERO, record.lines());
		if (record.code().equals("03")) {
			Bai2Summary.each(record, summary -> add(summary.amount(), 0));
		}
	}

	// What is declared: a total, how many levels are within, how many records.
	private void end(String header, Bai2Record record, int total, int children, int records) {
		inside(header, record);
		add(BigDecimal.ZERO, record.lines());
		Level level = open.pop();
		compare(record, total, level.sum);
		compare(record, children, BigDecimal.valueOf(level.children));
		compare(record, records, BigDecimal.valueOf(level.records));
		Level above = open.peek();
		if (above != null) {
			above.sum = above.sum.add(level.sum);
			above.children++;
			above.records += level.records;
		}
	}

	private static void compare(Bai2Record record, int at, BigDecimal computed) {
		// a total that is left out cannot be wrong
		if (at > 0 && !record.field(at).isEmpty() && record.number(at).compareTo(computed) != 0) {
			throw new UnreadableFile(ImportCode.CONTROL_TOTAL_WRONG, record.code() + "/" + at,
					record.number(at).toPlainString(), computed.toPlainString());
		}
	}

	private void add(BigDecimal amount, int records) {
		Level level = open.element();
		level.sum = level.sum.add(amount);
		level.records += records;
	}

	private void inside(String header, Bai2Record record) {
		if (open.isEmpty() || !open.element().header.equals(header)) {
			throw new UnreadableFile(ImportCode.INVALID_DOCUMENT, FileFormat.BAI2.title(),
					record.code() + " ≠ " + header);
		}
	}

}
