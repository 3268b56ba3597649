package io.dunwell.command.yaml;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Keys and values of a policy's YAML, read strictly: whatever is not understood is
 * {@code broken-policy}, with its line.
 */
public final class Section {

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Node node;

	private Section(Node node) {
		this.node = node;
	}

	/** As {@link Set#of}, in the order in which they are named. */
	public static Set<String> keys(String... keys) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
	}

	/**
	 * What a text holds.
	 * @throws Rejected {@code broken-policy}, where it is no YAML
	 */
	public static Node root(String yaml) {
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

	/**
	 * @param name of what it is, where it is nothing of the sort
	 * @param known keys; empty where they are the reader's own
	 */
	public static Section of(Node node, String name, Set<String> known) {
		if (!(node instanceof MappingNode mapping)) {
			throw wrongType(node, name, "map");
		}
		Section section = new Section(node);
		for (NodeTuple entry : mapping.getValue()) {
			String key = scalar(entry.getKeyNode(), name, "map").getValue();
			if (!known.isEmpty() && !known.contains(key)) {
				throw broken(entry.getKeyNode(), "unknown", key, String.join(", ", known));
			}
			if (section.values.put(key, entry.getValueNode()) != null) {
				throw broken(entry.getKeyNode(), "repeated", key, "");
			}
		}
		return section;
	}

	public static Rejected broken(Node at, String problem, Object what, Object should) {
		return new Rejected(Refusal.BROKEN_POLICY, at.getStartMark().getLine() + 1, problem, what, should);
	}

	public boolean has(String key) {
		return values.containsKey(key);
	}

	public Set<String> keys() {
		return values.keySet();
	}

	public Node node(String key) {
		Node value = values.get(key);
		if (value == null) {
			throw broken(node, "missing", key, "");
		}
		return value;
	}

	public List<Node> list(String key) {
		if (!(node(key) instanceof SequenceNode list)) {
			throw wrongType(node(key), key, "list");
		}
		return list.getValue();
	}

	/** A name: small letters, digits and hyphens. */
	public String name(String key) {
		String name = text(key);
		if (!name.matches("\\p{Ll}[\\p{Ll}\\p{N}-]{0,39}")) {
			throw wrongType(node(key), key, "name");
		}
		return name;
	}

	public @Nullable String nameIfAny(String key) {
		return has(key) ? name(key) : null;
	}

	/** One of a few words. */
	public String word(String key, List<String> words) {
		String word = text(key);
		if (!words.contains(word)) {
			throw broken(node(key), "word", word, String.join(", ", words));
		}
		return word;
	}

	public String word(String key, List<String> words, String otherwise) {
		return has(key) ? word(key, words) : otherwise;
	}

	public String text(String key) {
		String text = scalar(node(key), key, "text").getValue();
		if (text.isBlank()) {
			throw wrongType(node(key), key, "text");
		}
		return text;
	}

	public int number(String key, int least, int most) {
		return number(node(key), key, least, most);
	}

	public Optional<Integer> numberIfAny(String key, int least, int most) {
		return has(key) ? Optional.of(number(key, least, most)) : Optional.empty();
	}

	public static int number(Node node, String key, int least, int most) {
		ScalarNode scalar = scalar(node, key, "number");
		if (!scalar.getTag().equals(Tag.INT) || !scalar.getValue().matches("[-+]?\\d{1,4}")) {
			throw wrongType(node, key, "number");
		}
		int number = Integer.parseInt(scalar.getValue());
		if (number < least || number > most) {
			throw broken(node, "range", key, least + " … " + most);
		}
		return number;
	}

	public boolean flag(String key) {
		if (!has(key)) {
			return false;
		}
		ScalarNode scalar = scalar(node(key), key, "flag");
		if (!scalar.getValue().equals("true") && !scalar.getValue().equals("false")) {
			throw wrongType(scalar, key, "flag");
		}
		return scalar.getValue().equals("true");
	}

	/** Amounts by their currencies. */
	public Map<String, Money> amounts(String key) {
		Map<String, Money> amounts = new LinkedHashMap<>();
		if (has(key)) {
			Section section = of(node(key), key, Set.of());
			section.values.forEach((currency, amount) -> amounts.put(currency, money(amount, key, currency)));
		}
		return amounts;
	}

	/** A date such as 2026-03-31. */
	public LocalDate date(String key) {
		try {
			return LocalDate.parse(text(key));
		}
		catch (DateTimeParseException notADate) {
			throw wrongType(node(key), key, "date");
		}
	}

	/** A time of day such as {@code "08:00"}. */
	public LocalTime hour(String key) {
		String hour = text(key);
		if (!hour.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
			throw wrongType(node(key), key, "hour");
		}
		return LocalTime.parse(hour);
	}

	private static Money money(Node node, String key, String currency) {
		try {
			Money amount = Money.of(scalar(node, key, "amount").getValue(), currency);
			if (amount.minor() < 0) {
				throw wrongType(node, key, "amount");
			}
			return amount;
		}
		catch (Rejected refused) {
			throw refused.refusal() == Refusal.BROKEN_POLICY ? refused : wrongType(node, key, "amount");
		}
	}

	private static ScalarNode scalar(Node node, String key, String type) {
		if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
			return scalar;
		}
		throw wrongType(node, key, type);
	}

	public static Rejected wrongType(Node node, String key, String type) {
		return broken(node, "type", key, type);
	}

}
