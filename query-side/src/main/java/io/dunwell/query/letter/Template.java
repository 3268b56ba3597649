package io.dunwell.query.letter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dunwell.query.letter.Letter.Consequence;
import org.jspecify.annotations.Nullable;

/**
 * The letters there are, by rising tone; a policy names them as {@link #key} does. Calls
 * and tasks of a ladder have scripts, not letters.
 */
public enum Template {

	/** Before the due date: is anything missing? */
	COURTESY(false),

	/** Says that invoices fall due, or that they were overlooked when they have. */
	REMINDER(false),

	/** On the due date. */
	DUE_TODAY(false),

	/** The written notice of the default ladder. */
	LATE_CHARGES_FOLLOW(false),

	/** Asks for a date in writing. */
	CONFIRM_A_DATE(false),

	/** Firm, after a call. */
	FIRM_NOTICE(false),

	/** Formal, while no written date has come. */
	FORMAL_LETTER(true),

	/** With lawful fees and interest. */
	FORMAL_DEMAND(true),

	/** Before lawyers and court: names the day, and what follows. */
	COURT_WARNING(true),

	/** Before an agency or lawyers: names the day, and what follows. */
	FINAL_NOTICE(true);

	private static final Set<Template> FINAL = EnumSet.of(COURT_WARNING, FINAL_NOTICE);

	private final boolean formal;

	Template(boolean formal) {
		this.formal = formal;
	}

	/** As policies and texts name it: {@code late-charges-follow}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether the reader is addressed formally. */
	public boolean formal() {
		return formal;
	}

	/** Whether it has to name a deadline and what follows. */
	public boolean warns() {
		return FINAL.contains(this);
	}

	/**
	 * What the letter announces by its nature, whatever else a policy adds: a court
	 * warning that names no court would be none.
	 */
	Set<Consequence> announces() {
		return switch (this) {
			case LATE_CHARGES_FOLLOW -> EnumSet.of(Consequence.LATE_CHARGES);
			case COURT_WARNING -> EnumSet.of(Consequence.COURT);
			case FINAL_NOTICE -> EnumSet.of(Consequence.AGENCY);
			default -> EnumSet.noneOf(Consequence.class);
		};
	}

	/** The letter of that name; empty where none is called so. */
	public static Optional<Template> named(@Nullable String key) {
		return Stream.of(values()).filter(template -> template.key().equals(key)).findFirst();
	}

	/**
	 * The letter for a step: that of its name, else the one that speaks in its tone, as
	 * policies may use names of their own.
	 * @param tone {@code friendly}, {@code neutral}, {@code firm}, {@code formal} or
	 * {@code final}; any other counts as neutral
	 */
	public static Template of(@Nullable String key, @Nullable String tone) {
		return named(key).orElseGet(() -> switch ((tone != null) ? tone : "") {
			case "friendly" -> REMINDER;
			case "firm" -> FIRM_NOTICE;
			case "formal" -> FORMAL_LETTER;
			case "final" -> FINAL_NOTICE;
			default -> CONFIRM_A_DATE;
		});
	}

}
