package io.dunwell.command.guard;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.command.guard.Rule.Attempts;
import io.dunwell.command.guard.Rule.Days;
import io.dunwell.command.yaml.Section;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.ContactVerdicts.Figure;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a jurisdiction's packs, which docs/contact-policy.md describes. */
final class PackYaml {

	private static final Set<String> KEYS = Section.keys("jurisdiction", "countries", "counsel", "versions");

	private static final Set<String> VERSION = Section.keys("from", "contact", "figures");

	private static final Set<String> RULE = Section.keys("hours", "days", "attempts", "gap-minutes", "pause-days",
			"source");

	private static final Set<String> HOURS = Section.keys("from", "to");

	private static final Set<String> ATTEMPTS = Section.keys("most", "days");

	private static final Set<String> FIGURE = Section.keys("name", "amount", "points-above-reference-rate",
			"deadline-days", "condition", "source");

	/** What {@link History} keeps. */
	static final int MOST_DAYS = 31;

	static final int MOST_ATTEMPTS = 20;

	private static final int MOST_GAP = 6 * 24 * 60;

	private PackYaml() {
	}

	/**
	 * A file: who it is for, and its versions, the latest first.
	 *
	 * @param countries ISO 3166-1 alpha-2; empty where it is for none in particular
	 */
	record File(String jurisdiction, Set<String> countries, List<Pack> versions) {

	}

	/**
	 * @throws Rejected {@code broken-policy}, naming line and reason
	 */
	static File parse(String yaml) {
		Section top = Section.of(Section.root(yaml), "policy", KEYS);
		String jurisdiction = top.text("jurisdiction");
		boolean confirmed = top.word("counsel", List.of("unconfirmed", "confirmed")).equals("confirmed");
		Set<String> countries = top.has("countries") ? Set.of(top.text("countries").strip().split("\\s+")) : Set.of();
		List<Pack> versions = new ArrayList<>();
		for (Node node : top.list("versions")) {
			Section version = Section.of(node, "versions", VERSION);
			versions.add(new Pack(jurisdiction, version.date("from"), confirmed, rules(version.node("contact")),
					version.has("figures") ? version.list("figures").stream().map(PackYaml::figure).toList()
							: List.of()));
		}
		versions.sort(Comparator.comparing(Pack::from).reversed());
		return new File(jurisdiction, countries, List.copyOf(versions));
	}

	private static Map<String, Rule> rules(Node node) {
		Section contact = Section.of(node, "contact", Set.copyOf(Channels.ALL));
		Map<String, Rule> rules = new HashMap<>();
		contact.keys().forEach(channel -> rules.put(channel, rule(contact.node(channel), channel)));
		return Map.copyOf(rules);
	}

	private static Rule rule(Node node, String channel) {
		Section rule = Section.of(node, channel, RULE);
		Section hours = Section.of(rule.node("hours"), "hours", HOURS);
		LocalTime from = hours.hour("from");
		LocalTime to = hours.hour("to");
		if (!from.isBefore(to)) {
			throw Section.broken(rule.node("hours"), "order", to, from);
		}
		Days days = switch (rule.word("days", List.of("every-day", "not-sundays", "working-days"))) {
			case "every-day" -> Days.EVERY_DAY;
			case "not-sundays" -> Days.NOT_SUNDAYS;
			default -> Days.WORKING_DAYS;
		};
		return new Rule(from, to, days, attempts(rule), rule.numberIfAny("gap-minutes", 0, MOST_GAP).orElse(0),
				rule.numberIfAny("pause-days", 0, MOST_DAYS).orElse(0), rule.text("source"));
	}

	private static @Nullable Attempts attempts(Section rule) {
		if (!rule.has("attempts")) {
			return null;
		}
		Section attempts = Section.of(rule.node("attempts"), "attempts", ATTEMPTS);
		return new Attempts(attempts.number("most", 1, MOST_ATTEMPTS), attempts.number("days", 1, MOST_DAYS));
	}

	private static Figure figure(Node node) {
		Section figure = Section.of(node, "figures", FIGURE);
		return new Figure(figure.name("name"), figure.amounts("amount").values().stream().findFirst().orElse(null),
				figure.numberIfAny("points-above-reference-rate", 0, 100).orElse(null),
				figure.numberIfAny("deadline-days", 0, 365).orElse(null),
				figure.has("condition") ? figure.text("condition") : null, figure.text("source"));
	}

}
