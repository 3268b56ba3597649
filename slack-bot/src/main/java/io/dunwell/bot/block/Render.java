package io.dunwell.bot.block;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Divider;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Image;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Element.Confirm;
import io.dunwell.bot.block.Element.DatePicker;
import io.dunwell.bot.block.Element.MultiSelect;
import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.block.Element.Select;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.Element.TimePicker;
import io.dunwell.bot.block.View.Home;
import io.dunwell.bot.block.View.Modal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders messages and views as Slack's JSON, and refuses to render what Slack would
 * refuse.
 */
public final class Render {

	private static final JsonMapper JSON = new JsonMapper();

	private Render() {
	}

	/**
	 * A message of as many items as it can hold.
	 * @param most items it should show at all
	 */
	public static <T> Message fitting(List<T> items, int most, Function<List<T>, Message> message) {
		int count = Math.min(items.size(), most);
		Message fitting = message.apply(items.subList(0, count));
		while (count > 0 && !findings(fitting).isEmpty()) {
			count--;
			fitting = message.apply(items.subList(0, count));
		}
		return fitting;
	}

	/** The fields {@code text} and {@code blocks} of a message. */
	public static ObjectNode message(Message message) {
		return checked(json(message), findings(message));
	}

	private static ObjectNode json(Message message) {
		ObjectNode node = JSON.createObjectNode().put("text", text(message));
		return node.set("blocks", blocks(message.blocks()));
	}

	private static List<String> findings(Message message) {
		return Findings.in(json(message), Limits.BLOCKS_OF_MESSAGE, Limits.CHARACTERS_OF_MESSAGE);
	}

	/** The text as Slack wants it: it reads markup there too. */
	public static String text(Message message) {
		return Mrkdwn.escape(message.text());
	}

	/** A view. */
	public static ObjectNode view(View view) {
		ObjectNode node = JSON.createObjectNode();
		switch (view) {
			case Home home -> node.put("type", "home");
			case Modal modal -> {
				node.put("type", "modal").put("callback_id", modal.callbackId());
				node.set("title", plain(modal.title()));
				if (modal.submit() != null) {
					node.set("submit", plain(modal.submit()));
				}
				node.set("close", plain(modal.close()));
				node.put("private_metadata", modal.metadata());
			}
		}
		node.set("blocks", blocks(view.blocks()));
		return checked(node, Findings.in(node, Limits.BLOCKS_OF_VIEW, Integer.MAX_VALUE));
	}

	private static ObjectNode checked(ObjectNode node, List<String> findings) {
		if (!findings.isEmpty()) {
			throw new IllegalStateException("Slack would refuse this: " + findings);
		}
		return node;
	}

	private static ArrayNode blocks(List<Block> blocks) {
		ArrayNode nodes = JSON.createArrayNode();
		blocks.forEach(block -> nodes.add(block(block)));
		return nodes;
	}

	/** One block. */
	public static ObjectNode block(Block block) {
		ObjectNode node = JSON.createObjectNode();
		return switch (block) {
			case Header header -> node.put("type", "header").set("text", plain(header.text()));
			case Divider divider -> node.put("type", "divider");
			case Section section -> {
				node.put("type", "section").set("text", mrkdwn(section.text()));
				yield section.accessory() == null ? node : node.set("accessory", element(section.accessory()));
			}
			case Context context -> {
				ArrayNode texts = node.put("type", "context").putArray("elements");
				context.texts().forEach(text -> texts.add(mrkdwn(text)));
				yield node;
			}
			case Actions actions -> {
				ArrayNode elements = node.put("type", "actions").putArray("elements");
				actions.elements().forEach(element -> elements.add(element(element)));
				yield node;
			}
			case Image image -> {
				node.put("type", "image")
					.put("alt_text", image.altText())
					.putObject("slack_file")
					.put("id", image.file());
				yield node;
			}
			case Input input -> input(node, input);
		};
	}

	private static ObjectNode input(ObjectNode node, Input input) {
		node.put("type", "input").put("block_id", input.element().actionId());
		node.set("label", plain(input.label()));
		node.set("element", element(input.element()));
		node.put("optional", input.optional());
		return input.hint() == null ? node : node.set("hint", plain(input.hint()));
	}

	private static ObjectNode element(Element element) {
		ObjectNode node = JSON.createObjectNode();
		switch (element) {
			case Button button -> button(node, button);
			case Select select -> select(node, select);
			case MultiSelect select -> multiSelect(node, select);
			case DatePicker picker -> {
				node.put("type", "datepicker");
				if (picker.initial() != null) {
					node.put("initial_date", picker.initial().toString());
				}
			}
			case TimePicker picker -> {
				node.put("type", "timepicker");
				if (picker.initial() != null) {
					node.put("initial_time", picker.initial().truncatedTo(ChronoUnit.MINUTES).toString());
				}
			}
			case TextInput input -> {
				node.put("type", "plain_text_input").put("multiline", input.multiline());
				node.put("max_length", Limits.INPUT).set("placeholder", plain(input.placeholder()));
				if (input.initial() != null) {
					node.put("initial_value", input.initial());
				}
			}
		}
		return node.put("action_id", element.actionId());
	}

	private static void button(ObjectNode node, Button button) {
		node.put("type", "button").put("value", button.value()).set("text", plain(button.text()));
		if (button.style() != null) {
			node.put("style", switch (button.style()) {
				case PRIMARY -> "primary";
				case DANGER -> "danger";
			});
		}
		Confirm confirm = button.confirm();
		if (confirm != null) {
			ObjectNode dialog = node.putObject("confirm");
			dialog.set("title", plain(confirm.title()));
			dialog.set("text", plain(confirm.text()));
			dialog.set("confirm", plain(confirm.confirm()));
			dialog.set("deny", plain(confirm.deny()));
		}
	}

	private static void select(ObjectNode node, Select select) {
		node.put("type", "static_select").set("placeholder", plain(select.placeholder()));
		ArrayNode options = node.putArray("options");
		for (Option option : select.options()) {
			options.add(option(option));
			if (option.value().equals(select.initial())) {
				node.set("initial_option", option(option));
			}
		}
	}

	private static void multiSelect(ObjectNode node, MultiSelect select) {
		node.put("type", "multi_static_select").set("placeholder", plain(select.placeholder()));
		ArrayNode options = node.putArray("options");
		select.options().forEach(option -> options.add(option(option)));
		List<Option> initial = select.options()
			.stream()
			.filter(option -> select.initial().contains(option.value()))
			.toList();
		if (!initial.isEmpty()) {
			ArrayNode picked = node.putArray("initial_options");
			initial.forEach(option -> picked.add(option(option)));
		}
	}

	private static ObjectNode option(Option option) {
		ObjectNode node = JSON.createObjectNode();
		node.set("text", plain(option.text()));
		return node.put("value", option.value());
	}

	private static ObjectNode mrkdwn(Mrkdwn text) {
		return JSON.createObjectNode().put("type", "mrkdwn").put("text", text.markup());
	}

	private static ObjectNode plain(String text) {
		return JSON.createObjectNode().put("type", "plain_text").put("text", text).put("emoji", false);
	}

}
