package io.dunwell.messages.aging;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;

/**
 * On which knowledge a past date is looked at.
 */
public enum Basis {

	/** As recorded by the end of that date. */
	KNOWN,

	/** As effective by the end of that date, given all that is known today. */
	TRUE;

	/**
	 * Reads {@code known} or {@code true}.
	 * @throws Rejected {@code unknown-value}
	 */
	public static Basis of(String text) {
		return switch (text) {
			case "known" -> KNOWN;
			case "true" -> TRUE;
			default -> throw new Rejected(Refusal.UNKNOWN_VALUE, "basis", text, "known, true");
		};
	}

}
