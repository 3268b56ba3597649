package io.dunwell.bot.edge;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after a verb, and what has been picked since; a button can carry it
 * until the question it raised is answered.
 *
 * @param account id of the account picked, if the person was asked which
 * @param on the day it was typed: "fri" means the same when the button is pressed later
 */
@JsonInclude(Include.NON_NULL)
public record Typed(String verb, String text, @Nullable String account, LocalDate on) {

	/** The button that carries on with what was picked. */
	public static final String CARRY_ON = "carry-on";

	/** The same, for this account. */
	public Typed of(String accountId) {
		return new Typed(this.verb, this.text, accountId, this.on);
	}

	/** The same, by the name that its verb has in the table. */
	Typed by(String name) {
		return new Typed(name, this.text, this.account, this.on);
	}

	/** The same, as if this had been typed. */
	public Typed saying(String other) {
		return new Typed(this.verb, other, this.account, this.on);
	}

}
