package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.ladder.Offset.Unit;
import io.dunwell.command.yaml.Section;
import io.dunwell.messages.Rejected;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a policy, which docs/ladder.md describes. */
final class PolicyYaml {

	static final Set<String> KEYS = Section.keys("name", "from", "anchor", "steps");

	private static final int MOST_STEPS = 50;

	private PolicyYaml() {
	}

	/**
	 * @throws Rejected {@code broken-policy}, naming line and reason
	 */
	static Policy parse(String yaml) {
		Section top = Section.of(Section.root(yaml), "policy", KEYS);
		String name = top.name("name");
		LocalDate from = top.has("from") ? top.date("from") : null;
		boolean fromIssue = top.word("anchor", List.of("due", "issued"), "due").equals("issued");
		List<Node> nodes = top.list("steps");
		if (nodes.isEmpty() || nodes.size() > MOST_STEPS) {
			throw Section.broken(top.node("steps"), "range", "steps", "1 … " + MOST_STEPS);
		}
		List<Step> steps = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Node node : nodes) {
			Step step = StepYaml.parse(node);
			if (!names.add(step.name())) {
				throw Section.broken(node, "repeated", step.name(), "");
			}
			checkOrder(steps, step, node);
			steps.add(step);
		}
		return new Policy(name, from, fromIssue, List.copyOf(steps));
	}

	/**
	 * Only steps that are counted alike can be told to be out of order whatever the
	 * calendar.
	 */
	private static void checkOrder(List<Step> before, Step step, Node node) {
		Unit unit = step.at().unit();
		if (unit == Unit.AFTER_PREVIOUS) {
			if (before.isEmpty()) {
				throw Section.broken(node, "first", step.name(), "");
			}
			return;
		}
		Optional<Step> later = before.stream()
			.filter(one -> one.at().unit() == unit && one.at().count() > step.at().count())
			.findFirst();
		if (later.isPresent()) {
			throw Section.broken(node, "order", step.name(), later.get().name());
		}
	}

}
