package io.dunwell.query.mail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpServer;
import io.dunwell.query.hook.Webhook;
import io.dunwell.query.mail.MailOutcome.Failed;
import io.dunwell.query.mail.MailOutcome.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SmsRouteTest {

	private static final String NOTICE = "notice:main:42:1";

	private static final String PHONE = "+46 70 123 45 67";

	private final Path folder;

	private final Deque<Integer> answers = new ArrayDeque<>();

	private final List<String> got = new ArrayList<>();

	private final List<String> signatures = new ArrayList<>();

	private final List<MailOutcome> told = new ArrayList<>();

	private Instant now = Instant.parse("2026-03-31T08:00:00Z");

	private final HttpServer server;

	SmsRouteTest(@TempDir Path folder) throws Exception {
		this.folder = folder;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	@BeforeEach
	void listens() {
		server.createContext("/texts", exchange -> {
			got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			signatures.add(exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE));
			byte[] body = ("cannot send to " + PHONE).getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answers.pop(), body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
	}

	@AfterEach
	void ends() {
		server.stop(0);
	}

	@Test
	void postsWhatIsSignedUntilItIsTaken() throws Exception {
		answers.addAll(List.of(503, 429, 202));
		MailRoom room = room();
		room.post(text("Återstår 100,00 SEK"));
		room.post(text("another try"));
		assertThat(room.work()).isOne();
		assertThat(room.work()).as("it pauses").isOne();
		now = now.plus(Duration.ofMinutes(2));
		assertThat(room().work()).as("after a restart").isOne();
		assertThat(room.waiting().reason()).startsWith("HTTP 429");
		now = now.plus(Duration.ofHours(1));
		assertThat(room.work()).isZero();
		assertThat(told).containsExactly(new Sent(NOTICE));
		assertThat(got).hasSize(3).containsOnly("""
				{"language":"sv","notice":"notice:main:42:1","phone":"+46 70 123 45 67","text":"Återstår 100,00 SEK"}\
				""");
		assertThat(signatures).containsOnly("sha256=" + hmac(got.getFirst()));
	}

	@Test
	void givesUpWhatIsRefusedAndTellsNoNumber() {
		answers.add(422);
		MailRoom room = room();
		room.post(text("hello"));
		assertThat(room.work()).isZero();
		assertThat(told).containsExactly(new Failed(NOTICE, "HTTP 422 cannot send to …"));
		assertThat(text("hello").toString()).doesNotContain("70");
	}

	@Test
	void waitsForWhoeverDoesNotAnswer() {
		server.stop(0);
		MailRoom room = room();
		room.post(text("hello"));
		assertThat(room.work()).isOne();
		assertThat(told).isEmpty();
	}

	@Test
	void countsPartsByTheAlphabetAndSendsNoMoreThanThree() {
		assertThat(OutgoingText.parts("a".repeat(160))).isOne();
		assertThat(OutgoingText.parts("a".repeat(161))).isEqualTo(2);
		assertThat(OutgoingText.parts("€".repeat(81))).isEqualTo(2);
		assertThat(OutgoingText.parts("ő".repeat(70))).isOne();
		assertThat(OutgoingText.parts("ő".repeat(71))).isEqualTo(2);
		assertThat(text("a".repeat(459)).text()).hasSize(459);
		assertThatIllegalArgumentException().isThrownBy(() -> text("a".repeat(460)));
		assertThatIllegalArgumentException().isThrownBy(() -> text("款".repeat(202)));
	}

	private MailRoom room() {
		SmsProperties settings = new SmsProperties(
				URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/texts"), "s3cret");
		return new MailRoom(new MailSpool(folder), new SmsRoute(settings, Duration.ofSeconds(5)), "desk@us.example",
				() -> now, told::add);
	}

	private static OutgoingText text(String text) {
		return new OutgoingText(NOTICE, PHONE, text, "sv");
	}

	private static String hmac(String body) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
	}

}
