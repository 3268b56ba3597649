package io.dunwell.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

import com.slack.api.bolt.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest extends SandboxTest {

	@Override
	void teach(App app) {
		app.command("/echo", (request, context) -> context.ack(request.getPayload().getText()));
	}

	@Test
	void offersThePeopleAndThenTheFrame() {
		var door = send(HttpRequest.newBuilder(uri("/sandbox?channel=CWINS&ts=1.0")));
		assertThat(door.body()).contains("Test &amp; Co")
			.contains("/sandbox?user=astrid&amp;channel=CWINS&amp;ts=1.0")
			.contains("Béla Kiss".replace("é", "&eacute;"));
		assertThat(door.headers().firstValue("Content-Security-Policy")).get().asString().contains("script-src 'self'");
		var frame = send(HttpRequest.newBuilder(uri("/sandbox?user=bela")));
		assertThat(frame.body()).contains("data-user=\"UBELA\"").doesNotContain("{{");
	}

	@Test
	void servesAllThatTheFrameAsksFor() {
		for (var file : new String[] { "main.js", "combobox.js", "theme.js", "sandbox.css", "icon.svg" }) {
			assertThat(send(HttpRequest.newBuilder(uri("/sandbox/" + file))).statusCode()).as(file).isEqualTo(200);
		}
	}

	@Test
	void neverPutsAForeignNameIntoThePage() {
		var page = send(HttpRequest.newBuilder(uri("/sandbox?user=%3Cscript%3E&channel=%22%3E%3Cscript%3Ealert(1)")));
		assertThat(page.body()).doesNotContain("<script>alert");
	}

	@Test
	@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void streamsWhatThatPersonMaySee() throws Exception {
		var http = HttpClient.newHttpClient();
		var stream = http.send(HttpRequest.newBuilder(uri("/sandbox/stream?user=astrid")).build(),
				HttpResponse.BodyHandlers.ofLines());
		var lines = stream.body().iterator();
		assertThat(lines.next()).isEqualTo("event:hello");
		control("command", "{'user':'bela','channel':'wins','text':'/echo for Béla only','wait_ms':0}");
		control("command", "{'user':'astrid','channel':'wins','text':'/echo for Astrid','wait_ms':0}");
		var change = "";
		while (!change.startsWith("data:{\"kind\"")) {
			change = lines.next();
		}
		assertThat(change).contains("message_posted").contains("for Astrid").doesNotContain("only");
		stream.body().close();
	}

	@Test
	void knowsNobodyElse() {
		var nobody = HttpRequest.newBuilder(URI.create(uri("/sandbox/stream") + "?user=nobody"));
		assertThat(send(nobody).statusCode()).isEqualTo(404);
	}

	@Test
	void tellsAClientAllItNeedsToBegin() {
		control("message", "{'user':'bela','channel':'wins','text':'Hello','wait_ms':0}");
		var workspace = control("workspace?user=astrid");
		assertThat(workspace.at("/team/name").asString()).isEqualTo("Test & Co");
		assertThat(workspace.path("commands").findValuesAsString("name")).contains("echo", "form");
		var wins = workspace.path("channels")
			.valueStream()
			.filter((room) -> "CWINS".equals(room.path("id").asString()));
		assertThat(wins.findFirst().orElseThrow().path("unread").asInt()).isPositive();
		control("read", "{'user':'astrid','channel':'wins'}");
		assertThat(control("workspace?user=astrid").path("channels").findValues("unread"))
			.allMatch((unread) -> unread.asInt() == 0);
	}

}
