package io.dunwell.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FilesTest extends SandboxTest {

	private static final byte[] PIXEL = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	@Override
	void teach(App app) {
		app.event(MessageEvent.class, (payload, context) -> context.ack());
	}

	@Test
	void showsAChartThatTheSdkUploads() throws Exception {
		var sent = slack().filesUploadV2((call) -> call.channel("CWINS")
			.filename("aging.png")
			.title("Aging")
			.altTxt("Overdue: SEK 120 of SEK 400")
			.initialComment("Aging this morning")
			.fileData(PIXEL));
		assertThat(sent.isOk()).as(sent.toString()).isTrue();
		var message = control("messages?channel=wins").path("messages")
			.valueStream()
			.reduce((first, last) -> last)
			.orElseThrow();
		assertThat(message.path("text").asString()).isEqualTo("Aging this morning");
		assertThat(message.at("/files/0/alt_txt").asString()).isEqualTo("Overdue: SEK 120 of SEK 400");
		assertThat(message.at("/files/0/title").asString()).isEqualTo("Aging");
		var shown = send(HttpRequest.newBuilder(URI.create(message.at("/files/0/url_private").asString())));
		assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
		assertThat(shown.headers().firstValue("Content-Disposition")).get().asString().startsWith("inline");
	}

	@Test
	void letsAPictureBlockNameACompleteFileOnly() {
		var awaited = api("files.getUploadURLExternal", "{'filename':'chart.png','length':3,'alt_txt':'A chart'}");
		var id = awaited.path("file_id").asString();
		var message = """
				{'channel':'CWINS','text':'A chart','blocks':[{'type':'image','alt_text':'A chart',
				 'slack_file':{'id':'%s'}}]}""".formatted(id);
		assertThat(api("chat.postMessage", message).path("error").asString()).isEqualTo("invalid_blocks");
		assertThat(complete(id).path("error").asString()).isEqualTo("file_not_found");
		var url = awaited.path("upload_url").asString();
		assertThat(upload(url, "four")).isEqualTo(400);
		assertThat(upload(url, "abc")).isEqualTo(200);
		assertThat(upload(url, "abc")).isEqualTo(404);
		assertThat(complete(id).at("/files/0/mimetype").asString()).isEqualTo("image/png");
		assertThat(api("chat.postMessage", message).path("ok").asBoolean()).isTrue();
		assertThat(api("files.info", "{'file':'" + id + "'}").at("/file/size").asInt()).isEqualTo(3);
		assertThat(api("files.delete", "{'file':'" + id + "'}").path("ok").asBoolean()).isTrue();
		assertThat(api("files.info", "{'file':'" + id + "'}").path("error").asString()).isEqualTo("file_not_found");
	}

	@Test
	void refusesWhatSlackRefuses() {
		assertThat(api("files.getUploadURLExternal", "{'filename':'x.png'}").path("error").asString())
			.isEqualTo("invalid_arguments");
		assertThat(
				api("files.getUploadURLExternal", "{'filename':'x.png','length':999999999}").path("error").asString())
			.isEqualTo("file_upload_size_restricted");
		var awaited = api("files.getUploadURLExternal", "{'filename':'page.html','length':2}");
		var id = awaited.path("file_id").asString();
		upload(awaited.path("upload_url").asString(), "hi");
		assertThat(api("files.completeUploadExternal", "{'files':[{'id':'" + id + "'}],'channel_id':'CCLOSED'}")
			.path("error")
			.asString()).isEqualTo("not_in_channel");
		complete(id);
		var saved = send(HttpRequest.newBuilder(uri("/sandbox/files/" + id)));
		assertThat(saved.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment");
	}

	private JsonNode complete(String id) {
		return api("files.completeUploadExternal", "{'files':[{'id':'" + id + "'}]}");
	}

	private int upload(String url, String content) {
		return send(HttpRequest.newBuilder(URI.create(url))
			.POST(HttpRequest.BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.UTF_8)))).statusCode();
	}

}
