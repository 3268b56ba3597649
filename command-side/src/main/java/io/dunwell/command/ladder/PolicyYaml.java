package io.dunwell.command.ladder;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.ladder.Offset.Unit;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a policy, which docs/ladder.md describes. */
final class PolicyYaml {

	static final Set<String> KEYS = keys("name", "from", "anchor", "steps");

	private static final int MOST_STEPS = 50;

	private PolicyYaml() {
	}

	/**
	 * @throws Rejected {@code broken-policy}, naming line and reason
	 */
	static Policy parse(String yaml) {
		Section top = Section.of(root(yaml), "policy", KEYS);
		String name = top.name("name");
		LocalDate from = from(top);
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

	/** As {@link Set#of}, in the order in which they are named. */
	static Set<String> keys(String... keys) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
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

	private static @Nullable LocalDate from(Section top) {
		if (!top.has("from")) {
			return null;
		}
		try {
			return LocalDate.parse(top.text("from"));
		}
		catch (DateTimeParseException notADate) {
			throw Section.wrongType(top.node("from"), "from", "date");
		}
	}

	private static Node root(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(10);
		DumperOptions dumper = new DumperOptions();
		try {
			Node root = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver())
				.compose(new StringReader(yaml));
			if (root == null) {
				throw new Rejected(Refusal.BROKEN_POLICY, 1, "missing", "name", "");
			}
			return root;
		}
		catch (MarkedYAMLException broken) {
			int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
			throw new Rejected(Refusal.BROKEN_POLICY, line, "yaml", String.valueOf(broken.getProblem()), "");
		}
		catch (YAMLException broken) {
			throw new Rejected(Refusal.BROKEN_POLICY, 1, "yaml", String.valueOf(broken.getMessage()), "");
		}
	}

}
