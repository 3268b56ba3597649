package io.dunwell.command.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.messages.contact.ContactVerdicts.Figure;

/**
 * The rules of a jurisdiction from a date on.
 *
 * @param jurisdiction code of the file
 * @param from the first day on which they are in force
 * @param confirmed whether counsel has confirmed them
 * @param rules by channel; one that is not named is free
 * @param figures what the law gives a creditor that is paid late
 */
public record Pack(String jurisdiction, LocalDate from, boolean confirmed, Map<String, Rule> rules,
		List<Figure> figures) {

	Optional<Rule> rule(String channel) {
		return Optional.ofNullable(rules.get(channel));
	}

}
