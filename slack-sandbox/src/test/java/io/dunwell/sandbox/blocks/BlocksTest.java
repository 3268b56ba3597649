package io.dunwell.sandbox.blocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dunwell.sandbox.state.Json;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class BlocksTest {

	/**
	 * Where a limit stands in the corpus, and a block whose N is replaced by text or
	 * items of that size.
	 */
	static Stream<Arguments> limits() {
		return Stream.of(text("/section/text/max_length", "{'type':'section','text':{'type':'mrkdwn','text':'N'}}"),
				text("/section/fields/item_max_length",
						"{'type':'section','fields':[{'type':'plain_text','text':'N'}]}"),
				items("/section/fields/max_items", "{'type':'section','fields':[N]}",
						"{'type':'plain_text','text':'%d'}"),
				text("/header/text/max_length", "{'type':'header','text':{'type':'plain_text','text':'N'}}"),
				items("/context/elements/max_items", "{'type':'context','elements':[N]}",
						"{'type':'mrkdwn','text':'%d'}"),
				items("/actions/elements/max_items", "{'type':'actions','elements':[N]}",
						"{'type':'button','action_id':'a%d','text':{'type':'plain_text','text':'x'}}"),
				text("/button/text/max_length", button("'text':{'type':'plain_text','text':'N'}")),
				text("/button/value/max_length", button("'text':{'type':'plain_text','text':'x'},'value':'N'")),
				text("/action_id/max_length", button("'text':{'type':'plain_text','text':'x'},'action_id':'N'")),
				text("/block_id/max_length", "{'type':'divider','block_id':'N'}"),
				text("/option/text/max_length", select("{'text':{'type':'plain_text','text':'N'},'value':'v'}")),
				text("/option/value/max_length", select("{'text':{'type':'plain_text','text':'x'},'value':'N'}")),
				items("/select/options/max_items", select("N"), option()),
				items("/overflow/options/max_items", select("N").replace("static_select", "overflow"), option()),
				items("/checkboxes/options/max_items", select("N").replace("static_select", "checkboxes"), option()),
				items("/radio_buttons/options/max_items", select("N").replace("static_select", "radio_buttons"),
						option()),
				text("/confirmation/title/max_length", confirm("title")),
				text("/confirmation/text/max_length", confirm("text")),
				text("/confirmation/confirm/max_length", confirm("confirm")),
				text("/confirmation/deny/max_length", confirm("deny")),
				text("/image/alt_text/max_length", "{'type':'image','image_url':'https://x.se/a.png','alt_text':'N'}"),
				text("/input/label/max_length",
						"{'type':'input','label':{'type':'plain_text','text':'N'},"
								+ "'element':{'type':'plain_text_input'}}"),
				text("/input/hint/max_length",
						"{'type':'input','label':{'type':'plain_text','text':'x'},"
								+ "'hint':{'type':'plain_text','text':'N'},'element':{'type':'plain_text_input'}}"),
				text("/select/placeholder/max_length",
						"{'type':'actions','elements':[{'type':'users_select',"
								+ "'placeholder':{'type':'plain_text','text':'N'}}]}"),
				text("/markdown/text/max_length", "{'type':'markdown','text':'N'}"));
	}

	private static String button(String fields) {
		return "{'type':'actions','elements':[{'type':'button'," + fields + "}]}";
	}

	private static String select(String options) {
		return "{'type':'actions','elements':[{'type':'static_select','options':[" + options + "]}]}";
	}

	private static String option() {
		return "{'text':{'type':'plain_text','text':'%d'},'value':'%d'}";
	}

	private static String confirm(String field) {
		var texts = Stream.of("title", "text", "confirm", "deny")
			.map((name) -> "'" + name + "':{'type':'plain_text','text':'" + (name.equals(field) ? "N" : "x") + "'}")
			.collect(Collectors.joining(","));
		return button("'text':{'type':'plain_text','text':'x'},'confirm':{" + texts + "}");
	}

	private static Arguments text(String where, String block) {
		return Arguments.of(where, block, "");
	}

	private static Arguments items(String where, String block, String item) {
		return Arguments.of(where, block, item);
	}

	@ParameterizedTest
	@MethodSource("limits")
	void keepsEveryLimitOfTheCorpus(String where, String block, String item) throws IOException {
		var limit = corpus().at(where).asInt(0);
		assertThat(limit).as(where).isPositive();
		assertThat(Blocks.check(blocks(sized(block, item, limit)))).as("at the limit of " + limit).isEmpty();
		assertThat(Blocks.check(blocks(sized(block, item, limit + 1)))).as("beyond the limit of " + limit)
			.anyMatch((message) -> message.contains("no more than " + limit + " items allowed")
					|| message.contains("must be less than " + (limit + 1) + " characters"));
	}

	private static String sized(String block, String item, int size) {
		var content = item.isEmpty() ? "x".repeat(size)
				: IntStream.range(0, size).mapToObj((i) -> item.replace("%d", "" + i)).collect(Collectors.joining(","));
		return block.replace("N", content);
	}

	private static JsonNode corpus() throws IOException {
		var given = Optional.ofNullable(System.getProperty("dunwell.corpora")).map(Path::of);
		var above = Stream.iterate(Path.of("").toAbsolutePath(), (path) -> path.getParent() != null, Path::getParent)
			.map((path) -> path.resolve("../shared/corpora").normalize())
			.filter(Files::isDirectory)
			.findFirst();
		var file = given.or(() -> above).map((folder) -> folder.resolve("slack/block-limits.json"));
		Assumptions.assumeTrue(file.isPresent() && Files.exists(file.get()),
				"shared/corpora is not here: the limits are not compared with an independent source");
		return parse(Files.readString(file.orElseThrow()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'type':'section'} | missing required field: text or fields
					{'type':'section','text':{'type':'html','text':'x'}} | unsupported type: html
					{'type':'section','text':'x'} | must provide an object
					{'type':'header','text':{'type':'mrkdwn','text':'x'}} | unsupported type: mrkdwn
					{'type':'header','text':{'type':'plain_text','text':'x','verbatim':true}} | invalid additional property: verbatim
					{'type':'actions','elements':[]} | no fewer than 1 items allowed
					{'type':'actions','elements':[{'type':'plain_text_input'}]} | unsupported type: plain_text_input
					{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'button'}} | unsupported type: button
					{'type':'image','alt_text':'x'} | missing required field: image_url or slack_file
					{'type':'image','image_url':'file:///x','alt_text':'x'} | must be a valid URL
					{'type':'context','elements':[{'type':'button'}]} | unsupported type: button
					{'type':'divider','block_id':7} | must provide a string
					{'text':'x'} | missing required field: type
					{'type':'table','rows':[[{'type':'raw_text'}]]} | missing required field: text
					{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'user'}]}]} | missing required field: user_id
					{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'number_input'}} | missing required field: is_decimal_allowed
					{'type':'actions','elements':[{'type':'datepicker','initial_date':'tomorrow'}]} | must be a date as YYYY-MM-DD
					{'type':'actions','elements':[{'type':'button','style':'blue','text':{'type':'plain_text','text':'x'}}]} | must be a valid enum value
					{'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'A'},'value':'a'}],'initial_option':{'text':{'type':'plain_text','text':'B'},'value':'b'}}]} | initial_option must be one of the options
					{'type':'actions','elements':[{'type':'datepicker','action_id':'a'},{'type':'datepicker','action_id':'a'}]} | action_id a already exists for this block
					""")
	void refusesWhatSlackRefuses(String block, String message) {
		assertThat(Blocks.check(blocks(block))).anyMatch((each) -> each.startsWith("[ERROR] " + message));
	}

	@Test
	void takesFiftyBlocksInAMessageAndAHundredInAView() {
		assertThat(Blocks.check(dividers(50))).isEmpty();
		assertThat(Blocks.check(dividers(51)))
			.containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
		assertThat(Blocks.checkView(modal(dividers(100)))).isEmpty();
		assertThat(Blocks.checkView(modal(dividers(101)))).hasSize(1);
	}

	@Test
	void countsPeoplesCharactersNotUtf16Units() {
		assertThat(Blocks
			.check(blocks("{'type':'header','text':{'type':'plain_text','text':'" + "🎉".repeat(150) + "'}}")))
			.isEmpty();
	}

	@Test
	void refusesMoreTextThanFitsInOneMessage() {
		var section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(3000) + "'}}";
		assertThat(Blocks.isTooLong(blocks(String.join(",", List.of(section, section, section, section))))).isFalse();
		assertThat(Blocks.isTooLong(blocks(String.join(",", List.of(section, section, section, section, section)))))
			.isTrue();
	}

	@Test
	void refusesViewsThatSlackRefuses() {
		assertThat(Blocks.checkView(parse("{'type':'modal','blocks':[{'type':'divider'}]}")))
			.containsExactly("[ERROR] missing required field: title [json-pointer:/view]");
		var form = "{'type':'modal','title':{'type':'plain_text','text':'%s'},'blocks':[{'type':'input',"
				+ "'label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input'}}]}";
		assertThat(Blocks.checkView(parse(form.formatted("Form")))).anyMatch((each) -> each.contains("submit"));
		assertThat(Blocks.checkView(parse(form.formatted("x".repeat(25)))))
			.anyMatch((each) -> each.contains("must be less than 25 characters [json-pointer:/view/title/text]"));
		assertThat(Blocks.checkView(parse("{'type':'home','blocks':[{'type':'table','rows':[]}]}")))
			.anyMatch((each) -> each.contains("unsupported type: table"));
	}

	@Test
	void refusesASecondTable() {
		var table = "{'type':'table','column_settings':[null,{'align':'right'}],'rows':[[{'type':'raw_text','text':'x'}]]}";
		assertThat(Blocks.check(blocks(table))).isEmpty();
		assertThat(Blocks.check(blocks(table + "," + table)))
			.anyMatch((each) -> each.contains("only_one_table_allowed"));
	}

	private static JsonNode dividers(int count) {
		return blocks(String.join(",", Collections.nCopies(count, "{'type':'divider'}")));
	}

	private static JsonNode modal(JsonNode blocks) {
		var view = Json.object().put("type", "modal");
		view.putObject("title").put("type", "plain_text").put("text", "x");
		view.set("blocks", blocks);
		return view;
	}

	private static JsonNode blocks(String blocks) {
		return parse("[" + blocks + "]");
	}

	private static JsonNode parse(String apostrophised) {
		var node = Json.parse(apostrophised.replace('\'', '"'));
		if (node == null) {
			throw new IllegalArgumentException("No JSON: " + apostrophised);
		}
		return node;
	}

}
