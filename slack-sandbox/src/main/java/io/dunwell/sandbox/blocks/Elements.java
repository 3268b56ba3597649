package io.dunwell.sandbox.blocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.sandbox.blocks.Rule.Field;
import tools.jackson.databind.JsonNode;

import static io.dunwell.sandbox.blocks.Rule.anyOf;
import static io.dunwell.sandbox.blocks.Rule.anything;
import static io.dunwell.sandbox.blocks.Rule.bool;
import static io.dunwell.sandbox.blocks.Rule.byType;
import static io.dunwell.sandbox.blocks.Rule.list;
import static io.dunwell.sandbox.blocks.Rule.matching;
import static io.dunwell.sandbox.blocks.Rule.number;
import static io.dunwell.sandbox.blocks.Rule.object;
import static io.dunwell.sandbox.blocks.Rule.oneOf;
import static io.dunwell.sandbox.blocks.Rule.optional;
import static io.dunwell.sandbox.blocks.Rule.required;
import static io.dunwell.sandbox.blocks.Rule.string;
import static io.dunwell.sandbox.blocks.Rule.url;

/**
 * The table of Slack's interactive elements: their fields and limits (docs.slack.dev,
 * "Block elements").
 */
final class Elements {

	private static final Field PLACEHOLDER = optional("placeholder", Texts.plain(150));

	private static final Field FOCUS = optional("focus_on_load", bool());

	private static final Rule DATE = matching("\\d{4}-\\d{2}-\\d{2}", "must be a date as YYYY-MM-DD");

	private static final Rule DECIMAL = matching("-?\\d+(\\.\\d+)?", "must be a number");

	private static final Rule DISPATCH = object(
			optional("trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered"))));

	private static final Map<String, Rule> ALL = new HashMap<>();

	static final Set<String> SELECTS = Set.of("static_select", "external_select", "users_select",
			"conversations_select", "channels_select");

	static final Set<String> MULTI_SELECTS = Set.of("multi_static_select", "multi_external_select",
			"multi_users_select", "multi_conversations_select", "multi_channels_select");

	private static final Set<String> PICKERS = Set.of("datepicker", "timepicker", "datetimepicker", "radio_buttons",
			"checkboxes");

	private static final Set<String> INPUTS = Set.of("plain_text_input", "number_input", "email_text_input",
			"url_text_input", "rich_text_input", "file_input");

	static {
		add("button", required("text", Texts.plain(75)), optional("url", url(Texts.LONGEST)),
				optional("value", string(0, 2000)), optional("style", oneOf("primary", "danger")),
				optional("accessibility_label", string(1, 75)));
		add("overflow", required("options", list(1, 5, Texts.option())));
		add("datepicker", PLACEHOLDER, FOCUS, optional("initial_date", DATE));
		add("timepicker", PLACEHOLDER, FOCUS, optional("timezone", string(1, 255)),
				optional("initial_time", matching("\\d{2}:\\d{2}", "must be a time as HH:mm")));
		add("datetimepicker", FOCUS, optional("initial_date_time", number(0, Integer.MAX_VALUE)));
		choices("radio_buttons", optional("initial_option", Texts.richOption()));
		choices("checkboxes", optional("initial_options", list(1, 10, Texts.richOption())));
		selects("static_select", "initial_option", Texts.option(), options(), optionGroups());
		selects("external_select", "initial_option", Texts.option(), minQuery());
		selects("users_select", "initial_user", string(1, 255));
		selects("channels_select", "initial_channel", string(1, 255), optional("response_url_enabled", bool()));
		selects("conversations_select", "initial_conversation", string(1, 255),
				optional("response_url_enabled", bool()), optional("default_to_current_conversation", bool()),
				optional("filter", anything()));
		textInput("plain_text_input", optional("initial_value", string(0, 3000)), optional("multiline", bool()),
				optional("min_length", number(0, 3000)), optional("max_length", number(1, 3000)));
		textInput("number_input", required("is_decimal_allowed", bool()), optional("initial_value", DECIMAL),
				optional("min_value", DECIMAL), optional("max_value", DECIMAL));
		textInput("email_text_input", optional("initial_value", string(0, 3000)));
		textInput("url_text_input", optional("initial_value", string(0, 3000)));
		textInput("rich_text_input", optional("initial_value", RichText.block()));
		add("file_input", optional("filetypes", list(1, 100, string(1, 20))), optional("max_files", number(1, 10)));
		ALL.put("image", image());
		onlyOffered("static_select", "initial_option");
		onlyOffered("radio_buttons", "initial_option");
		onlyOffered("checkboxes", "initial_options");
		ALL.computeIfPresent("static_select", (type, rule) -> rule.and(anyOf("options", "option_groups")));
	}

	private Elements() {
	}

	static boolean isInteractive(String type) {
		return ALL.containsKey(type) && !"image".equals(type);
	}

	static Rule inSection() {
		return pick(union(List.of(SELECTS, MULTI_SELECTS, PICKERS, Set.of("button", "overflow", "image"))));
	}

	static Rule inActions() {
		return pick(union(List.of(SELECTS, PICKERS, Set.of("button", "overflow", "rich_text_input"))));
	}

	static Rule inInput() {
		return pick(union(List.of(SELECTS, MULTI_SELECTS, PICKERS, INPUTS)));
	}

	static Rule image() {
		return object(required("type", anything()), optional("image_url", url(Texts.LONGEST)),
				optional("slack_file", anything()), required("alt_text", string(1, 2000)))
			.and(anyOf("image_url", "slack_file"));
	}

	private static Rule pick(Set<String> types) {
		var table = new HashMap<>(ALL);
		table.keySet().retainAll(types);
		return byType(() -> table);
	}

	private static Set<String> union(List<Set<String>> sets) {
		var all = new HashSet<String>();
		sets.forEach(all::addAll);
		return all;
	}

	private static void add(String type, Field... own) {
		var fields = new ArrayList<>(List.of(own));
		fields.add(required("type", anything()));
		fields.add(optional("action_id", string(1, 255)));
		fields.add(optional("confirm", Texts.confirmation()));
		ALL.put(type, object(fields));
	}

	private static void choices(String type, Field initial) {
		add(type, required("options", list(1, 10, Texts.richOption())), initial, FOCUS);
	}

	/** A select and its multi-select twin, whose initial field is the plural. */
	private static void selects(String type, String initial, Rule each, Field... own) {
		var single = new ArrayList<>(List.of(own));
		single.addAll(List.of(PLACEHOLDER, FOCUS, optional(initial, each)));
		add(type, single.toArray(Field[]::new));
		var multi = new ArrayList<>(List.of(own));
		multi.addAll(List.of(PLACEHOLDER, FOCUS, optional(initial + "s", list(0, 100, each)),
				optional("max_selected_items", number(1, 100))));
		add("multi_" + type, multi.toArray(Field[]::new));
	}

	private static Field options() {
		return optional("options", list(1, 100, Texts.option()));
	}

	private static Field optionGroups() {
		return optional("option_groups", list(1, 100, Texts.optionGroup()));
	}

	private static Field minQuery() {
		return optional("min_query_length", number(0, 3000));
	}

	private static void textInput(String type, Field... own) {
		var fields = new ArrayList<>(List.of(own));
		fields.addAll(List.of(PLACEHOLDER, FOCUS, optional("dispatch_action_config", DISPATCH)));
		add(type, fields.toArray(Field[]::new));
	}

	/** What is chosen at first must be one of the options, to the letter. */
	private static void onlyOffered(String type, String initial) {
		Rule offered = (node, pointer, found) -> {
			var chosen = node.path(initial);
			var each = chosen.isArray() ? chosen.values() : List.of(chosen);
			each.stream()
				.filter(JsonNode::isObject)
				.filter((option) -> !Options.of(node).contains(option))
				.forEach((option) -> found.add(pointer + "/" + initial, initial + " must be one of the options"));
		};
		ALL.computeIfPresent(type, (name, rule) -> rule.and(offered));
	}

}
