package io.dunwell.bot.edge;

import java.util.List;

/**
 * Something that can be typed: {@code /dun <name>}, and its own commands if it has any.
 * Its texts are at {@code verb.<name>.usage} and {@code verb.<name>.help}.
 *
 * @param commands slash commands that mean this verb, such as {@code /promise}
 */
public record Verb(String name, List<String> commands, Run run) {

	/** What happens when it is typed. */
	@FunctionalInterface
	public interface Run {

		/** Works on what was typed after the verb; its text may be empty. */
		void run(Session session, Typed typed);

	}

}
