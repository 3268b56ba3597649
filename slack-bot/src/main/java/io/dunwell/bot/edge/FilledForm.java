package io.dunwell.bot.edge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.text.Voice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as somebody submitted it, made from what Slack sent: with everything they typed
 * and picked, so that nothing is lost whatever becomes of it.
 */
final class FilledForm {

	private static final Gson SDK = GsonFactory.createSnakeCase();

	private static final JsonMapper JSON = new JsonMapper();

	/** Of a view, what its owner may set. */
	private static final List<String> GIVEN = List.of("type", "callback_id", "title", "submit", "close",
			"private_metadata");

	/** Opens the ids of the blocks we add; they go when the form is submitted again. */
	private static final String NOTICE = "notice-";

	/** Which fields a refusal is about, by its code. */
	private static final Map<Set<String>, Set<String>> ABOUT = Map.of(Set.of("invoice-paid", "unknown-invoice",
			"invoice-of-other-account", "repeated-invoice", "no-lines", "promise-nothing-overdue"),
			Set.of("invoices", "invoice"),
			Set.of("amount-not-positive", "more-than-open", "more-than-undisputed", "other-currency", "invalid-amount",
					"amount-decimals", "currency-unclear", "amount-unclear", "promise-too-much"),
			Set.of("amount"), Set.of("past-date", "date-too-far", "date-past", "date-future"),
			Set.of("date", "back-date", "pay-date"));

	private final JsonNode submitted;

	private FilledForm(JsonNode submitted) {
		this.submitted = submitted;
	}

	static FilledForm of(View submitted) {
		return new FilledForm(JSON.readTree(SDK.toJson(submitted)));
	}

	/** The form while its work is being done; it can be submitted again if that dies. */
	ObjectNode working(Voice voice) {
		ObjectNode view = view();
		view.withArray("blocks").insert(0, notice("working", Render.block(new Section(voice.say("form.working")))));
		return view;
	}

	/**
	 * The form with the reason why not.
	 * @param codes of what is wrong; they tell which field it is about
	 * @param soFar what has been done all the same
	 */
	ObjectNode refused(Voice voice, String why, Collection<String> codes, List<String> soFar) {
		ObjectNode view = view();
		ArrayNode blocks = view.withArray("blocks");
		List<String> fields = fields(blocks, codes);
		if (fields.size() == 1) {
			for (int at = 0; at < blocks.size(); at++) {
				if (fields.contains(id(blocks.get(at)))) {
					blocks.insert(at + 1, notice("field", Render.block(new Context(voice.say("form.field-refused")))));
					break;
				}
			}
		}
		if (!soFar.isEmpty()) {
			blocks.insert(0, notice("so-far", Render.block(new Section(String.join("\n", soFar)))));
		}
		blocks.insert(0,
				notice("refused", Render.block(new Section(Mrkdwn.of(voice.say("form.refused", "why", why))))));
		return view;
	}

	private static List<String> fields(ArrayNode blocks, Collection<String> codes) {
		Set<String> about = new TreeSet<>();
		ABOUT.forEach((some, fields) -> {
			if (codes.stream().anyMatch(some::contains)) {
				about.addAll(fields);
			}
		});
		return blocks.valueStream().map(FilledForm::id).filter(about::contains).toList();
	}

	private ObjectNode view() {
		ObjectNode view = JSON.createObjectNode();
		GIVEN.stream()
			.filter(this.submitted::has)
			.forEach(field -> view.set(field, this.submitted.get(field).deepCopy()));
		ArrayNode blocks = view.putArray("blocks");
		for (JsonNode block : this.submitted.path("blocks")) {
			if (!id(block).startsWith(NOTICE)) {
				ObjectNode copy = (ObjectNode) block.deepCopy();
				if (copy.get("element") instanceof ObjectNode element) {
					fill(element,
							this.submitted.at("/state/values")
								.path(id(block))
								.path(element.path("action_id").asString()));
				}
				blocks.add(copy);
			}
		}
		return view;
	}

	private static void fill(ObjectNode element, JsonNode state) {
		element.remove(List.of("initial_value", "initial_option", "initial_options", "initial_date", "initial_time"));
		state.properties().forEach(entry -> {
			JsonNode value = entry.getValue();
			switch (entry.getKey()) {
				case "value" -> element.set("initial_value", value);
				case "selected_date" -> element.set("initial_date", value);
				case "selected_time" -> element.set("initial_time", value);
				case "selected_option" ->
					options(element, List.of(value)).forEach(option -> element.set("initial_option", option));
				case "selected_options" -> {
					List<JsonNode> picked = options(element, value.valueStream().toList());
					if (!picked.isEmpty()) {
						element.putArray("initial_options").addAll(picked);
					}
				}
				default -> {
					// what kind of field it is, which the element says itself
				}
			}
		});
	}

	/** Slack takes as picked only what equals one of the options. */
	private static List<JsonNode> options(ObjectNode element, List<JsonNode> picked) {
		Set<String> values = new TreeSet<>();
		picked.forEach(option -> values.add(option.path("value").asString()));
		return element.path("options")
			.valueStream()
			.filter(option -> values.contains(option.path("value").asString()))
			.toList();
	}

	private static ObjectNode notice(String id, ObjectNode block) {
		return block.put("block_id", NOTICE + id);
	}

	private static String id(JsonNode block) {
		return block.path("block_id").asString("");
	}

}
