package io.dunwell.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CountDownLatch;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TalkingTest extends SandboxTest {

	@Override
	void teach(App app) {
		app.command("/echo", (request, context) -> context.ack("You said " + request.getPayload().getText()));
		app.command("/answers", this::answerByUrl);
		app.event(MessageEvent.class, (payload, context) -> {
			if ("im".equals(payload.getEvent().getChannelType())) {
				context.say("Heard: " + payload.getEvent().getText());
			}
			return context.ack();
		});
		app.event(AppMentionEvent.class, (payload, context) -> {
			context.say("You called, <@" + payload.getEvent().getUser() + ">?");
			return context.ack();
		});
		app.event(AppHomeOpenedEvent.class, (payload, context) -> {
			context.client().viewsPublish((request) -> request.userId(payload.getEvent().getUser()).viewAsString(HOME));
			return context.ack();
		});
	}

	private static final String HOME = """
			{"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"My day"}}]}""";

	private Response answerByUrl(SlashCommandRequest request, SlashCommandContext context) throws IOException {
		for (int i = 1; i <= Integer.parseInt(request.getPayload().getText()); i++) {
			var number = i;
			context.respond((answer) -> answer.text("Answer " + number));
		}
		return context.ack();
	}

	@Test
	void showsTheAnswerToACommandToThatPersonAlone() {
		var seen = control("command", "{'user':'astrid','channel':'#wins','text':'/echo hello @bela'}");
		assertThat(seen.at("/ack/status").asInt()).isEqualTo(200);
		assertThat(seen.at("/messages/0/text").asString()).isEqualTo("You said hello <@UBELA|bela>");
		assertThat(seen.at("/messages/0/visible_to").asString()).isEqualTo("UASTRID");
		assertThat(control("messages?channel=wins&user=bela").path("messages").toString()).doesNotContain("You said");
		assertThat(control("messages?channel=wins").path("messages").toString()).contains("You said hello");
	}

	@Test
	void refusesCommandsThatTheAppDoesNotHaveAndThoseInThreads() {
		var unknown = control("command", "{'user':'astrid','channel':'wins','text':'/nonsense'}");
		assertThat(unknown.at("/messages/0/text").asString()).contains("`/nonsense` is not a valid command");
		assertThat(unknown.path("ack").isNull()).isTrue();
		var inThread = control("command", "{'user':'astrid','channel':'wins','text':'/echo x','thread_ts':'1.000001'}");
		assertThat(inThread.at("/messages/0/text").asString()).contains("not supported in threads");
	}

	@Test
	void tellsThePersonWhenTheAppIsTooLate() {
		this.desk.gate = new CountDownLatch(1);
		try {
			var seen = control("command", "{'user':'bela','channel':'wins','text':'/echo late'}");
			assertThat(seen.at("/ack/error").asString()).isEqualTo("operation_timeout");
			assertThat(seen.at("/messages/0/text").asString())
				.isEqualTo("/echo failed with the error \"operation_timeout\"");
		}
		finally {
			this.desk.gate.countDown();
		}
	}

	@Test
	void allowsFiveAnswersToAResponseUrl() {
		var seen = control("command", "{'user':'astrid','text':'/answers 7'}");
		assertThat(seen.path("messages").valueStream().map((message) -> message.path("text").asString()))
			.containsExactly("Answer 1", "Answer 2", "Answer 3", "Answer 4", "Answer 5");
		assertThat(control("log").path("entries").toString()).contains("used_url");
	}

	@Test
	void limitsAnswersByUrlOnRequest() {
		control("fault", "{'kind':'ratelimited','method':'response_url','retry_after':2}");
		var seen = control("command", "{'user':'astrid','text':'/answers 2'}");
		assertThat(seen.path("messages").valueStream().map((message) -> message.path("text").asString()))
			.containsExactly("Answer 2");
	}

	@Test
	void closesAResponseUrlAfterHalfAnHour() {
		control("command", "{'user':'astrid','text':'/echo once'}");
		var url = control("log").path("entries")
			.valueStream()
			.map((entry) -> entry.at("/request/response_url").asString(""))
			.filter((text) -> !text.isEmpty())
			.reduce((first, last) -> last)
			.orElseThrow();
		var answer = HttpRequest.newBuilder(URI.create(url))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"in time\"}"));
		assertThat(send(answer).body()).isEqualTo("ok");
		this.time.advance(31 * 60);
		var late = send(answer);
		assertThat(late.statusCode()).isEqualTo(404);
		assertThat(json(late).path("error").asString()).isEqualTo("expired_url");
	}

	@Test
	void deliversDirectMessagesAndMentions() {
		var direct = control("message", "{'user':'astrid','text':'good morning'}");
		assertThat(direct.path("messages").toString()).contains("Heard: good morning");
		var mention = control("message", "{'user':'bela','channel':'wins','text':'@Desk are you there?'}");
		assertThat(mention.path("messages").toString()).contains("You called, <@UBELA>?");
		assertThat(this.desk.answered).doesNotContain(401);
	}

	@Test
	void opensTheHomeTab() {
		assertThat(control("home?user=astrid&open=false").path("view").isNull()).isTrue();
		assertThat(control("home?user=astrid").at("/view/blocks/0/text/text").asString()).isEqualTo("My day");
		assertThat(control("home?user=astrid&open=false").at("/view/type").asString()).isEqualTo("home");
	}

	@Test
	void deliversAgainOnRequestWithSlacksRetryHeaders() {
		control("message", "{'user':'astrid','text':'twice'}");
		var before = this.desk.answered.size();
		assertThat(control("redeliver", "{}").at("/ack/status").asInt()).isEqualTo(200);
		assertThat(this.desk.answered).hasSize(before + 1).doesNotContain(401);
	}

	@Test
	void namesWhatIsWrongInARequest() {
		var stranger = control("command", "{'user':'nobody','text':'/echo'}");
		assertThat(stranger.path("error").asString()).isEqualTo("user_not_found");
		assertThat(stranger.path("detail").asString()).contains("astrid");
		var outside = control("message", "{'user':'bela','channel':'closed','text':'hi'}");
		assertThat(outside.path("error").asString()).isEqualTo("not_in_channel");
	}

}
