package io.dunwell.query.imports;

import org.jspecify.annotations.Nullable;

/**
 * Reads SWIFT MT940 statements and MT942 reports in the dialects that banks and their
 * software make of them. By own tags, not by a SWIFT library: most such files lack the
 * blocks a SWIFT message has around its text, break its lines and lengths, and a library
 * that reads messages refuses or loses what a person can read.
 * <p>
 * There is no control total in MT940 but the balances. The sums of MT942 ({@code :90C:},
 * {@code :90D:}) count entries under its floor limit, too, which it does not list: they
 * prove nothing about the file.
 */
final class Mt940Reader implements Mt940Tag.Taker {

	private final CashRows rows;

	private final WeakReferences weak = new WeakReferences();

	private @Nullable Mt940Statement statement;

	private @Nullable String line;

	private final StringBuilder details = new StringBuilder();

	private String nonSwift = "";

	private int entries;

	private boolean any;

	private Mt940Reader(CashRows rows) {
		this.rows = rows;
	}

	/**
	 * Reads all statements of a file.
	 * @throws UnreadableFile {@code no-statement} without an entry or a balance
	 */
	static void read(Content content, CashRows rows) {
		Mt940Reader reader = new Mt940Reader(rows);
		Mt940Tag.each(content, reader);
		reader.close();
		if (!reader.any) {
			throw new UnreadableFile(ImportCode.NO_STATEMENT);
		}
	}

	@Override
	public void tag(Mt940Tag tag) {
		switch (tag.name()) {
			case "86" -> details.append(details.isEmpty() ? "" : " ").append(tag.unwrapped());
			case "NS" -> nonSwift = tag.value();
			case "61" -> {
				endEntry();
				line = tag.value();
				any = true;
			}
			default -> head(tag);
		}
	}

	private void head(Mt940Tag tag) {
		endEntry();
		boolean balance = tag.name().startsWith("60") || tag.name().startsWith("62");
		any = any || balance;
		if (tag.name().equals("20")) {
			close();
		}
		statement().head(tag);
	}

	private void endEntry() {
		if (line != null) {
			Mt940Details read = nonSwift.isEmpty() ? Mt940Details.of(details.toString())
					: Mt940Details.ofNonSwift(nonSwift);
			statement().entry(Place.entry(Integer.toString(++entries)), line, read);
		}
		// what stands before the first entry or after the balance is the statement's
		line = null;
		details.setLength(0);
		nonSwift = "";
	}

	private Mt940Statement statement() {
		if (statement == null) {
			statement = new Mt940Statement(rows, weak);
		}
		return statement;
	}

	private void close() {
		endEntry();
		if (statement != null) {
			statement.close();
		}
		statement = null;
	}

}
