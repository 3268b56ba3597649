package io.dunwell.bot.edge;

import java.util.Map;

import io.dunwell.bot.text.Voice;
import org.jspecify.annotations.Nullable;

/** What happens when a window of ours is submitted. */
public interface Form {

	/**
	 * What was filled in.
	 *
	 * @param metadata what the window remembered
	 * @param values by field; a field left empty is missing
	 */
	record Filled(String metadata, Map<String, String> values) {

		public @Nullable String value(String field) {
			return this.values.get(field);
		}

	}

	/**
	 * Looks at what can be judged without asking anybody: the syntax.
	 * @return a sentence for each field at fault
	 */
	Map<String, String> check(Voice voice, Filled filled);

	/**
	 * Works on it, once nothing is at fault. The window stays open; what is refused
	 * brings the form back as it was filled in.
	 */
	void submitted(Session session, Filled filled);

}
