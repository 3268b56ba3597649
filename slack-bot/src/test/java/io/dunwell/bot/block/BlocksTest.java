package io.dunwell.bot.block;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.testing.Corpora;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BlocksTest {

	@Test
	void nothingInANameIsMarkup() {
		Message message = Message.of("<!channel> & <@U1> <http://x|y>");
		JsonNode json = Render.message(message);
		String escaped = "&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;http://x|y&gt;";
		assertThat(json.path("text").asString()).isEqualTo(escaped);
		assertThat(json.at("/blocks/0/text/text").asString()).isEqualTo(escaped);
	}

	@Test
	void longTextsAreCutVisiblyAndNeverInsideACharacter() {
		assertThat(new Header("x".repeat(151)).text()).hasSize(150).endsWith("…");
		assertThat(new Header("😀".repeat(100)).text()).endsWith("😀…");
		String markup = Mrkdwn.of("&".repeat(1000)).markup();
		assertThat(markup).hasSizeLessThanOrEqualTo(3000).endsWith("&amp;…");
		assertThat(Mrkdwn.of("a".repeat(2996) + "& b").markup()).endsWith("a…");
	}

	@Test
	void idsAndValuesAreNeverCut() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Button("a", "text", "v".repeat(2001)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Button("a".repeat(256), "text", "v"));
	}

	@Test
	void whatSlackWouldRefuseIsNotSent() {
		assertThatIllegalStateException().isThrownBy(() -> Render.message(new Message("text", List.of())));
		assertThatIllegalStateException()
			.isThrownBy(() -> Render.message(new Message(" ", List.of(new Section("text")))));
		assertThatIllegalStateException().isThrownBy(() -> Render
			.message(new Message("x", IntStream.range(0, 51).mapToObj(n -> (Block) new Section("text")).toList())));
		assertThatIllegalStateException().isThrownBy(() -> Render.message(
				new Message("x", IntStream.range(0, 4).mapToObj(n -> (Block) new Section("y".repeat(2500))).toList())));
		Button twice = new Button("same", "Do", "1");
		assertThatIllegalStateException()
			.isThrownBy(() -> Render.message(new Message("x", List.of(new Actions(twice, twice)))));
		assertThatIllegalStateException().isThrownBy(() -> Render.message(new Message("x", List.of(new Context("")))));
	}

	@Test
	void asManyItemsAsFitAreShown() {
		List<String> items = IntStream.range(0, 30).mapToObj(n -> "x".repeat(1000)).toList();
		Message message = Render.fitting(items, 20,
				shown -> new Message("shown", shown.stream().map(item -> (Block) new Section(item)).toList()));
		assertThat(message.blocks()).hasSize(8);
		assertThat(Render.message(message).path("blocks")).hasSize(8);
	}

	@Test
	void ourLimitsAreThoseOthersFound() throws IOException {
		JsonNode limits = new JsonMapper()
			.readTree(Files.readString(Corpora.folder("slack").resolve("block-limits.json")));
		assertThat(Limits.TEXT).isEqualTo(limits.at("/section/text/max_length").asInt());
		assertThat(Limits.HEADER).isEqualTo(limits.at("/header/text/max_length").asInt());
		assertThat(Limits.CONTEXT_ELEMENTS).isEqualTo(limits.at("/context/elements/max_items").asInt());
		assertThat(Limits.ACTIONS_ELEMENTS).isEqualTo(limits.at("/actions/elements/max_items").asInt());
		assertThat(Limits.BUTTON_TEXT).isEqualTo(limits.at("/button/text/max_length").asInt());
		assertThat(Limits.BUTTON_VALUE).isEqualTo(limits.at("/button/value/max_length").asInt());
		assertThat(Limits.OPTIONS).isEqualTo(limits.at("/select/options/max_items").asInt());
		assertThat(Limits.OPTION_TEXT).isEqualTo(limits.at("/option/text/max_length").asInt());
		assertThat(Limits.OPTION_VALUE).isEqualTo(limits.at("/option/value/max_length").asInt());
		assertThat(Limits.PLACEHOLDER).isEqualTo(limits.at("/select/placeholder/max_length").asInt());
		assertThat(Limits.LABEL).isEqualTo(limits.at("/input/label/max_length").asInt());
		assertThat(Limits.LABEL).isEqualTo(limits.at("/input/hint/max_length").asInt());
		assertThat(Limits.INPUT).isEqualTo(limits.at("/plain_text_input/max_length/max").asInt());
		assertThat(Limits.CONFIRM_TITLE).isEqualTo(limits.at("/confirmation/title/max_length").asInt());
		assertThat(Limits.CONFIRM_TEXT).isEqualTo(limits.at("/confirmation/text/max_length").asInt());
		assertThat(Limits.CONFIRM_BUTTON).isEqualTo(limits.at("/confirmation/confirm/max_length").asInt());
		assertThat(Limits.VIEW_TITLE).isEqualTo(limits.at("/view/title/max_length").asInt());
		assertThat(Limits.METADATA).isEqualTo(limits.at("/view/private_metadata/max_length").asInt());
		assertThat(Limits.BLOCKS_OF_VIEW).isEqualTo(limits.at("/view/blocks/max_items").asInt());
		assertThat(Limits.ID).isEqualTo(limits.at("/action_id/max_length").asInt());
	}

}
