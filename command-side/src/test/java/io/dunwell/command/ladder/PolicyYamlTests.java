package io.dunwell.command.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PolicyYamlTests {

	private static final String STEP = "name: x\nsteps:\n  - name: one\n    at: 5\n    do: letter\n";

	/** A text, and what is said of it: line, problem, what. */
	static final List<List<String>> BROKEN = List.of(List.of("", "1", "missing", "name"),
			List.of("name: x\nsteps: [", "2", "yaml", ""), List.of("- a", "1", "type", "policy"),
			List.of("name: x\n", "1", "missing", "steps"), List.of("name: x\nsteps: []", "2", "range", "steps"),
			List.of("name: x\nsteps: 7", "2", "type", "steps"), List.of("name: X Y\nsteps: []", "1", "type", "name"),
			List.of("name: x\nsteps:\n  - 5\n", "3", "type", "step"),
			List.of(STEP + "colour: red", "6", "unknown", "colour"), List.of(STEP + "name: y", "6", "repeated", "name"),
			List.of(STEP + "from: soon", "6", "type", "from"), List.of(STEP + "anchor: paid", "6", "word", "paid"),
			List.of(STEP + "    tine: firm", "6", "unknown", "tine"),
			List.of(STEP + "    tone: loud", "6", "word", "loud"),
			List.of(STEP + "    hour: 25:00", "6", "type", "hour"),
			List.of(STEP + "    deadline: 0", "6", "range", "deadline"),
			List.of(STEP + "    deadline: soon", "6", "type", "deadline"),
			List.of(STEP + "    tone: final", "3", "missing", "deadline"),
			List.of(STEP + "    template: court-warning", "3", "missing", "deadline"),
			List.of(STEP + "    interest: 7", "6", "type", "interest"),
			List.of(STEP + "    letterhead: court", "6", "word", "court"),
			List.of(STEP + "    fee: 60", "6", "type", "fee"),
			List.of(STEP + "    fee: {SEK: 60.123}", "6", "type", "fee"),
			List.of(STEP + "    fee: {SEK: -1}", "6", "type", "fee"),
			List.of(STEP + "    fee: {KRONER: 1}", "6", "type", "fee"),
			List.of(STEP + "    template:", "6", "type", "template"),
			List.of(STEP + "    when: {rain: 1}", "6", "unknown", "rain"),
			List.of(STEP.replace("5", "{working-days: 1, after-previous: 2}"), "4", "type", "at"),
			List.of(STEP.replace("5", "{weeks: 1}"), "4", "unknown", "weeks"),
			List.of(STEP.replace("5", "{after-previous: 1}"), "3", "first", "one"),
			List.of(STEP.replace("at: 5", "tone: firm"), "3", "missing", "at"),
			List.of(STEP + "  - {name: one, at: 6, do: call}", "6", "repeated", "one"),
			List.of(STEP + "  - {name: two, at: 4, do: call}", "6", "order", "two"),
			List.of("a: &a [1]\nb: *a", "1", "yaml", ""));

	@ParameterizedTest
	@FieldSource("BROKEN")
	void saysWhereAndWhyAPolicyIsBroken(List<String> broken) {
		Rejected refused = catchThrowableOfType(Rejected.class, () -> PolicyYaml.parse(broken.getFirst()));
		assertThat(refused).as(broken.getFirst()).isNotNull();
		assertThat(refused.refusal()).isEqualTo(Refusal.BROKEN_POLICY);
		assertThat(refused.arguments()).hasSize(4);
		assertThat(refused.arguments().subList(0, 2)).isEqualTo(broken.subList(1, 3));
		assertThat(refused.arguments().get(2)).contains(broken.get(3));
	}

	@Test
	void shipsTheLaddersOfTheMethod() {
		assertThat(offsets("default")).containsExactly(-3, 0, 1, 1, 2, 5, 15);
		assertThat(offsets("soft")).containsExactly(-5, 1, 7, 14, 21, 30, 45, 60);
		assertThat(PolicyYaml.parse(Shipped.text("soft")).lead()).isEqualTo(5);
	}

	/** What others write policies by is what is read. */
	@Test
	void readsWhatItsSchemaSays() throws IOException {
		JsonNode schema = new JsonMapper().readTree(Files.readString(Path.of("..", "docs", "ladder.schema.json")));
		JsonNode step = schema.at("/$defs/step/properties");
		assertThat(schema.at("/properties").propertyNames()).containsExactlyElementsOf(PolicyYaml.KEYS);
		assertThat(step.propertyNames()).containsExactlyInAnyOrderElementsOf(StepYaml.KEYS);
		assertThat(words(step.at("/do/enum"))).isEqualTo(StepYaml.KINDS);
		assertThat(words(step.at("/tone/enum"))).isEqualTo(StepYaml.TONES);
		assertThat(words(step.at("/letterhead/enum"))).isEqualTo(StepYaml.LETTERHEADS);
		assertThat(words(schema.at("/$defs/role/enum"))).isEqualTo(StepYaml.OWNERS);
		assertThat(step.at("/at/oneOf/1/properties").propertyNames()).containsExactlyElementsOf(StepYaml.OFFSETS);
		assertThat(step.at("/when/properties").propertyNames()).containsExactlyElementsOf(StepYaml.CONDITIONS);
	}

	/** The example of docs/ladder.md. */
	@Test
	void readsTheExampleOfItsPage() throws IOException {
		String page = Files.readString(Path.of("..", "docs", "ladder.md"));
		int from = page.indexOf("```yaml\n") + 8;
		Policy policy = PolicyYaml.parse(page.substring(from, page.indexOf("```", from)));
		assertThat(policy.steps()).extracting(Step::name).containsExactly("reminder", "call", "warning");
		assertThat(policy.from()).isEqualTo("2026-04-01");
	}

	private static List<String> words(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private static Stream<Integer> offsets(String name) {
		Policy policy = PolicyYaml.parse(Shipped.text(name));
		assertThat(policy.name()).isEqualTo(name);
		return policy.steps().stream().map(step -> step.at().count());
	}

}
