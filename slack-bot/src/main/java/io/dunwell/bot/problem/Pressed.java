package io.dunwell.bot.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dunwell.bot.edge.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a window is opened with.
 *
 * @param responseUrl answers where the list is
 */
@JsonInclude(Include.NON_NULL)
record Pressed(String cause, @Nullable String responseUrl) {

	static Pressed of(String value) {
		return Json.read(value, Pressed.class);
	}

	String json() {
		return Json.write(this);
	}

}
