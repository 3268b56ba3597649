package io.dunwell.command.ladder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values of a policy's YAML, read strictly: whatever is not understood is
 * {@code broken-policy}, with its line.
 */
final class Section {

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Node node;

	private Section(Node node) {
		this.node = node;
	}

	/**
	 * @param name of what it is, where it is nothing of the sort
	 * @param known keys; empty where they are the reader's own
	 */
	static Section of(Node node, String name, Set<String> known) {
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

	static Rejected broken(Node at, String problem, Object what, Object should) {
		return new Rejected(Refusal.BROKEN_POLICY, at.getStartMark().getLine() + 1, problem, what, should);
	}

	boolean has(String key) {
		return values.containsKey(key);
	}

	Set<String> keys() {
		return values.keySet();
	}

	Node node(String key) {
		Node value = values.get(key);
		if (value == null) {
			throw broken(node, "missing", key, "");
		}
		return value;
	}

	List<Node> list(String key) {
		if (!(node(key) instanceof SequenceNode list)) {
			throw wrongType(node(key), key, "list");
		}
		return list.getValue();
	}

	/** A name: small letters, digits and hyphens. */
	String name(String key) {
		String name = text(key);
		if (!name.matches("\\p{Ll}[\\p{Ll}\\p{N}-]{0,39}")) {
			throw wrongType(node(key), key, "name");
		}
		return name;
	}

	@Nullable String nameIfAny(String key) {
		return has(key) ? name(key) : null;
	}

	/** One of a few words. */
	String word(String key, List<String> words) {
		String word = text(key);
		if (!words.contains(word)) {
			throw broken(node(key), "word", word, String.join(", ", words));
		}
		return word;
	}

	String word(String key, List<String> words, String otherwise) {
		return has(key) ? word(key, words) : otherwise;
	}

	String text(String key) {
		String text = scalar(node(key), key, "text").getValue();
		if (text.isBlank()) {
			throw wrongType(node(key), key, "text");
		}
		return text;
	}

	int number(String key, int least, int most) {
		return number(node(key), key, least, most);
	}

	Optional<Integer> numberIfAny(String key, int least, int most) {
		return has(key) ? Optional.of(number(key, least, most)) : Optional.empty();
	}

	static int number(Node node, String key, int least, int most) {
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

	boolean flag(String key) {
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
	Map<String, Money> amounts(String key) {
		Map<String, Money> amounts = new LinkedHashMap<>();
		if (has(key)) {
			Section section = of(node(key), key, Set.of());
			section.values.forEach((currency, amount) -> amounts.put(currency, money(amount, key, currency)));
		}
		return amounts;
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

	static Rejected wrongType(Node node, String key, String type) {
		return broken(node, "type", key, type);
	}

}
