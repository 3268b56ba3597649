package io.dunwell.bot.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dunwell.bot.edge.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a button of the list carries, and the window it opens.
 *
 * @param notice id
 * @param everyones whether the list shows colleagues' accounts, too
 * @param responseUrl answers where the list is; known once it is pressed
 */
@JsonInclude(Include.NON_NULL)
record Pressed(String notice, boolean everyones, @Nullable String responseUrl) {

	static Pressed of(String value) {
		return Json.read(value, Pressed.class);
	}

	String json() {
		return Json.write(this);
	}

	Pressed at(@Nullable String url) {
		return new Pressed(this.notice, this.everyones, url);
	}

}
