package io.dunwell.sandbox;

import java.net.http.HttpRequest;
import java.util.List;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.model.ConversationType;
import com.slack.api.model.event.MessageEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebApiTest extends SandboxTest {

	@Override
	void teach(App app) {
		app.event(MessageEvent.class, (payload, context) -> context.ack());
	}

	@Test
	void knowsWhoCalls() throws Exception {
		assertThat(slack().authTest((call) -> call).getUserId()).isEqualTo("UBOT");
		var config = new SlackConfig();
		config.setMethodsEndpointUrlPrefix("http://127.0.0.1:" + port() + "/sandbox/api/");
		var stranger = Slack.getInstance(config).methods("xoxb-wrong");
		assertThat(stranger.authTest((call) -> call).getError()).isEqualTo("invalid_auth");
		var nobody = HttpRequest.newBuilder(uri("/sandbox/api/auth.test")).POST(HttpRequest.BodyPublishers.noBody());
		assertThat(json(send(nobody)).path("error").asString()).isEqualTo("not_authed");
		assertThat(api("chat.shout", "{}").path("error").asString()).isEqualTo("unknown_method");
	}

	@Test
	void postsEditsAndDeletes() throws Exception {
		var posted = slack().chatPostMessage((call) -> call.channel("CWINS").text("*Bravo*"));
		assertThat(posted.getMessage().getText()).isEqualTo("*Bravo*");
		var ts = posted.getTs();
		var edited = slack().chatUpdate((call) -> call.channel("CWINS").ts(ts).text("Better"));
		assertThat(edited.getText()).isEqualTo("Better");
		var history = slack().conversationsHistory((call) -> call.channel("CWINS").limit(1));
		assertThat(history.getMessages().getFirst().getText()).isEqualTo("Better");
		assertThat(history.getMessages().getFirst().getEdited().getUser()).isEqualTo("UBOT");
		assertThat(slack().chatGetPermalink((call) -> call.channel("CWINS").messageTs(ts)).getPermalink())
			.contains("CWINS")
			.contains(ts);
		assertThat(slack().reactionsAdd((call) -> call.channel("CWINS").timestamp(ts).name("tada")).isOk()).isTrue();
		assertThat(slack().reactionsAdd((call) -> call.channel("CWINS").timestamp(ts).name("tada")).getError())
			.isEqualTo("already_reacted");
		assertThat(slack().chatDelete((call) -> call.channel("CWINS").ts(ts)).isOk()).isTrue();
		assertThat(slack().chatUpdate((call) -> call.channel("CWINS").ts(ts).text("x")).getError())
			.isEqualTo("message_not_found");
	}

	@Test
	void keepsThreadsAndMetadata() {
		var parent = api("chat.postMessage", "{'channel':'wins','text':'Parent'}").path("ts").asString();
		api("chat.postMessage", "{'channel':'wins','text':'Reply','thread_ts':'" + parent
				+ "','metadata':{'event_type':'case','event_payload':{'id':'7'}}}");
		var replies = api("conversations.replies",
				"{'channel':'CWINS','include_all_metadata':true,'ts':'" + parent + "'}");
		assertThat(replies.at("/messages/0/reply_count").asInt()).isEqualTo(1);
		assertThat(replies.at("/messages/1/metadata/event_payload/id").asString()).isEqualTo("7");
		var history = api("conversations.history", "{'channel':'CWINS','limit':5}");
		assertThat(history.path("messages").toString()).contains("Parent").doesNotContain("Reply");
		assertThat(api("chat.postMessage", "{'channel':'wins','text':'x','metadata':{'event_type':'y'}}").path("error")
			.asString()).isEqualTo("invalid_metadata_format");
	}

	@Test
	void refusesWithSlacksCodes() {
		assertThat(error("{'channel':'CNONE','text':'x'}")).isEqualTo("channel_not_found");
		assertThat(error("{'channel':'CCLOSED','text':'x'}")).isEqualTo("not_in_channel");
		assertThat(error("{'channel':'CWINS'}")).isEqualTo("no_text");
		assertThat(error("{'channel':'CWINS','text':'" + "x".repeat(40_001) + "'}")).isEqualTo("msg_too_long");
		assertThat(error("{'channel':'CWINS','text':'x','blocks':'no json'}")).isEqualTo("invalid_blocks_format");
		assertThat(error("{'channel':'CWINS','text':'x','thread_ts':'1.1'}")).isEqualTo("thread_not_found");
		assertThat(api("users.info", "{'user':'UNONE'}").path("error").asString()).isEqualTo("user_not_found");
		assertThat(
				api("chat.postEphemeral", "{'channel':'DASTRID','user':'UBELA','text':'x'}").path("error").asString())
			.isEqualTo("user_not_in_channel");
		var own = control("message", "{'user':'astrid','text':'mine','wait_ms':0}").at("/messages/0/ts").asString();
		assertThat(api("chat.update", "{'channel':'DASTRID','text':'x','ts':'" + own + "'}").path("error").asString())
			.isEqualTo("cant_update_message");
		assertThat(
				api("views.publish", "{'user_id':'UASTRID','view':{'type':'home','blocks':[]}}").path("ok").asBoolean())
			.isTrue();
		assertThat(api("views.publish", "{'user_id':'UASTRID','hash':'old','view':{'type':'home','blocks':[]}}")
			.path("error")
			.asString()).isEqualTo("hash_conflict");
	}

	private String error(String message) {
		return api("chat.postMessage", message).path("error").asString();
	}

	@Test
	void namesEachFaultOfBrokenBlocks() {
		var answer = api("chat.postMessage", """
				{'channel':'CWINS','text':'x','blocks':[
				 {'type':'section','text':{'type':'mrkdwn','text':''}},
				 {'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'a'}]},
				 {'type':'divider','block_id':'b','colour':'red'},
				 {'type':'hologram'}]}""");
		assertThat(answer.path("error").asString()).isEqualTo("invalid_blocks");
		assertThat(answer.at("/response_metadata/messages").valueStream().map((each) -> each.asString())).contains(
				"[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]",
				"[ERROR] missing required field: text [json-pointer:/blocks/1/elements/0]",
				"[ERROR] block_id b already exists [json-pointer:/blocks/2/block_id]",
				"[ERROR] invalid additional property: colour [json-pointer:/blocks/2]",
				"[ERROR] unsupported type: hologram [json-pointer:/blocks/3/type]");
	}

	@Test
	void tellsWhoPeopleAreAndWhereTheySpeak() throws Exception {
		var bela = slack().usersInfo((call) -> call.user("UBELA").includeLocale(true)).getUser();
		assertThat(bela.getLocale()).isEqualTo("hu-HU");
		assertThat(bela.getTz()).isEqualTo("Europe/Budapest");
		assertThat(bela.getProfile().getRealName()).isEqualTo("Béla Kiss");
		assertThat(slack().usersList((call) -> call.limit(2)).getMembers()).hasSize(2);
		assertThat(slack().conversationsOpen((call) -> call.users(List.of("UBELA"))).getChannel().getId())
			.isEqualTo("DBELA");
		var channels = slack().conversationsList((call) -> call.types(List.of(ConversationType.PUBLIC_CHANNEL)))
			.getChannels();
		assertThat(channels).extracting((channel) -> channel.getName()).containsExactly("wins", "closed");
		var page = slack().usersList((call) -> call.limit(2));
		assertThat(slack().usersList((call) -> call.cursor(page.getResponseMetadata().getNextCursor())).getMembers())
			.extracting((member) -> member.getId())
			.containsExactly("UBOT");
	}

	@Test
	void limitsAndLosesAnswersOnRequest() {
		control("fault", "{'kind':'ratelimited','method':'chat.postMessage','times':1,'retry_after':7}");
		var limited = send(post("{\"channel\":\"CWINS\",\"text\":\"limited\"}"));
		assertThat(limited.statusCode()).isEqualTo(429);
		assertThat(limited.headers().firstValue("Retry-After")).contains("7");
		assertThat(json(limited).path("error").asString()).isEqualTo("ratelimited");
		control("fault", "{'kind':'timeout','method':'chat.postMessage','delay_ms':50}");
		assertThat(json(send(post("{\"channel\":\"CWINS\",\"text\":\"slow but there\"}"))).path("ok").asBoolean())
			.isTrue();
		control("fault", "{'kind':'error','error':'internal_error'}");
		assertThat(json(send(post("{\"channel\":\"CWINS\",\"text\":\"broken\"}"))).path("error").asString())
			.isEqualTo("internal_error");
		var all = control("messages?channel=wins").path("messages").toString();
		assertThat(all).contains("slow but there").doesNotContain("limited").doesNotContain("broken");
	}

	private HttpRequest.Builder post(String body) {
		return HttpRequest.newBuilder(uri("/sandbox/api/chat.postMessage"))
			.header("Authorization", "Bearer " + token())
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

}
