package io.dunwell.bot.decide;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dunwell.bot.edge.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a button of the list carries, and the window it opens.
 *
 * @param subject id of a write-off, or an account's code
 * @param invoices numbers of invoices with short payments
 * @param everyones whether the list shows colleagues' accounts, too
 * @param responseUrl answers where the list is; known once it is pressed
 */
@JsonInclude(Include.NON_EMPTY)
record Pressed(String subject, @Nullable List<String> invoices, boolean everyones, @Nullable String responseUrl) {

	static Pressed of(String value) {
		return Json.read(value, Pressed.class);
	}

	/** As a button or a window carries it. */
	String json() {
		return Json.write(this);
	}

	List<String> numbers() {
		return this.invoices == null ? List.of() : this.invoices;
	}

	Pressed at(@Nullable String url) {
		return new Pressed(this.subject, this.invoices, this.everyones, url);
	}

}
