package io.dunwell.bot.edge;

import java.util.Map;

import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.text.Voice;
import org.jspecify.annotations.Nullable;

/** What happens when a window of ours is submitted. */
public interface Form {

	/**
	 * What was filled in.
	 *
	 * @param viewId of the window, which stays open when {@link Answer.Wait} was answered
	 * @param metadata what the window remembered
	 * @param values by field; a field left empty is missing
	 */
	record Filled(String viewId, String metadata, Map<String, String> values) {

		public @Nullable String value(String field) {
			return this.values.get(field);
		}

	}

	/** What Slack is told at once. */
	sealed interface Answer {

		/** The window closes. */
		record Close() implements Answer {
		}

		/** The window stays; sentences beside the fields at fault. */
		record Errors(Map<String, String> sentences) implements Answer {
		}

		/** The window shows this until the work is done. */
		record Wait(Modal modal) implements Answer {
		}

	}

	/** Looks at what can be judged without asking anybody: the syntax. */
	Answer check(Voice voice, Filled filled);

	/** Works on it, unless the answer was {@link Answer.Errors}. */
	void submitted(Session session, Filled filled);

}
