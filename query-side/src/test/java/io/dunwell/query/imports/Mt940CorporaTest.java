package io.dunwell.query.imports;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every MT940 dialect of the corpus has the amounts and dates that another tool read
 * there.
 */
class Mt940CorporaTest {

	@Test
	void readsTheAmountsAndDatesThatAnotherToolReads() {
		int compared = 0;
		for (Path file : Corpora.files("mt940", ".*\\.sta")) {
			String name = file.getFileName().toString().replace(".sta", ".yml");
			Path expected = Corpora.folder("mt940").resolve("expected").resolve(name);
			if (Files.exists(expected)) {
				assertThat(lines(Corpora.bytes(file))).as(name).isEqualTo(expected(expected));
				compared++;
			}
		}
		assertThat(compared).isGreaterThan(40);
	}

	private static List<String> lines(byte[] bytes) {
		List<String> lines = new ArrayList<>();
		Mt940Tag.each(Content.of(bytes), tag -> {
			if (tag.name().equals("61")) {
				Mt940Line line = Mt940Line.of(tag.value());
				BigDecimal signed = line.mark().contains("D") ? line.amount().negate() : line.amount();
				lines.add(told(signed, line.valueDate(), line.entryDate()));
			}
		});
		return lines;
	}

	private static List<String> expected(Path file) {
		Node root = new Yaml(anyTag())
			.compose(new StringReader(new String(Corpora.bytes(file), StandardCharsets.UTF_8)));
		List<String> lines = new ArrayList<>();
		for (Node transaction : ((SequenceNode) Objects.requireNonNull(at(root, "transactions"))).getValue()) {
			Node data = at(transaction, "data");
			Node amount = at(at(data, "amount"), "amount");
			if (amount != null) {
				LocalDate date = Objects.requireNonNull(date(at(data, "date")));
				LocalDate guessed = date(at(data, "guessed_entry_date"));
				lines.add(told(new BigDecimal(first(amount)), date, guessed == null ? date : guessed));
			}
		}
		return lines;
	}

	// They name classes of Python, which are never made here: only nodes are read.
	private static LoaderOptions anyTag() {
		LoaderOptions options = new LoaderOptions();
		options.setTagInspector(tag -> true);
		options.setMaxAliasesForCollections(10_000);
		return options;
	}

	private static String told(BigDecimal amount, LocalDate date, LocalDate entry) {
		return amount.stripTrailingZeros().toPlainString() + " " + date + " " + entry;
	}

	// Python's pickled date: two bytes of the year, the month, the day.
	private static @Nullable LocalDate date(@Nullable Node node) {
		if (!(node instanceof SequenceNode)) {
			return null;
		}
		byte[] bytes = Base64.getMimeDecoder().decode(first(node));
		return LocalDate.of((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF), bytes[2], bytes[3]);
	}

	private static String first(Node sequence) {
		return ((ScalarNode) ((SequenceNode) sequence).getValue().getFirst()).getValue();
	}

	private static @Nullable Node at(@Nullable Node mapping, String key) {
		return mapping instanceof MappingNode map ? map.getValue()
			.stream()
			.filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key))
			.map(NodeTuple::getValueNode)
			.findFirst()
			.orElse(null) : null;
	}

}
