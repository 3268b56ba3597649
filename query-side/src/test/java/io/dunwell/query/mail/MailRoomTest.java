package io.dunwell.query.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.dunwell.query.mail.MailOutcome.Failed;
import io.dunwell.query.mail.MailOutcome.Sent;
import io.dunwell.query.mail.OutgoingMail.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailRoomTest {

	@RegisterExtension
	static final GreenMailExtension GREEN = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
		.withConfiguration(GreenMailConfiguration.aConfig().withUser("desk@us.example", "desk", "secret"));

	private static final String NOTICE = "notice:main:K-1042-2026-03-31";

	private static final Pattern ID = Pattern.compile("(?im)^Message-ID: *\\n? *(<\\S+>)");

	private final Path folder;

	private Instant now = Instant.parse("2026-03-31T08:00:00Z");

	private final List<MailOutcome> told = new ArrayList<>();

	MailRoomTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void sendsTextHtmlAndFilesToAServerThatKnowsUs() throws MessagingException, IOException {
		MailRoom room = room(GREEN.getSmtp().getPort(), "desk", "secret");
		String id = room.post(mail(NOTICE));
		assertThat(room.work()).isZero();
		MimeMessage got = GREEN.getReceivedMessages()[0];
		assertThat(got.getMessageID()).isEqualTo(id);
		assertThat(got.getSubject()).isEqualTo("Påminnelse 催款函 Őr");
		assertThat(got.getSentDate()).isEqualTo(now);
		MimeMultipart parts = (MimeMultipart) got.getContent();
		assertThat(parts.getBodyPart(0).getContent()).isInstanceOfSatisfying(MimeMultipart.class,
				related -> assertThat(types(related)).contains("text/plain", "text/html"));
		assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("letter.pdf");
		assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
		assertThat(told).containsExactly(new Sent(NOTICE));
		assertThat(files("waiting")).containsExactly(folder.resolve("waiting/done"));
	}

	@Test
	void triesTheSameMessageAgainLaterWhenTheServerSaysNotNow() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			server.answersRecipient("451 4.7.1 greylisted, come again").answersData("452 4.3.1 disk full");
			MailRoom room = room(server.port());
			String id = room.post(mail(NOTICE));
			assertThat(room.work()).isEqualTo(1);
			assertThat(room.waiting().reason()).contains("greylisted");
			assertThat(room.work()).as("before the pause is over").isEqualTo(1);
			assertThat(server.messages()).isEmpty();
			now = now.plus(Duration.ofMinutes(1));
			assertThat(room.work()).isEqualTo(1);
			now = now.plus(Duration.ofMinutes(4));
			assertThat(room.work()).as("the second pause is longer").isEqualTo(1);
			assertThat(server.messages()).hasSize(1);
			now = now.plus(Duration.ofMinutes(1));
			assertThat(room.work()).isZero();
			assertThat(ids(server)).containsExactly(id, id);
			assertThat(told).containsExactly(new Sent(NOTICE));
		}
	}

	@Test
	void reportsAFinalRefusalAndTriesNoMore() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			server.answersRecipient("550 5.1.1 no such user here");
			MailRoom room = room(server.port());
			room.post(mail(NOTICE));
			assertThat(room.work()).isZero();
			assertThat(told).singleElement()
				.isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason()).contains("no such user"));
			now = now.plus(Duration.ofDays(1));
			room.work();
			assertThat(server.messages()).isEmpty();
		}
	}

	@Test
	void waitsForAServerThatIsAwayAndGivesUpAfterDays() throws IOException {
		int nobody;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = free.getLocalPort();
		}
		MailRoom room = room(nobody);
		room.post(mail(NOTICE));
		Instant start = now;
		int rounds = 0;
		while (room.work() > 0) {
			assertThat(told).isEmpty();
			now = now.plus(Duration.ofHours(8));
			rounds++;
		}
		assertThat(rounds).isGreaterThan(10);
		assertThat(Duration.between(start, now)).isGreaterThan(Duration.ofDays(4));
		assertThat(told).singleElement()
			.isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason()).startsWith("given up"));
	}

	@Test
	void sendsTheSameMessageTwiceWhenTheAnswerIsLost() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			server.answersData(ScriptedServer.CUT);
			MailRoom room = room(server.port());
			String id = room.post(mail(NOTICE));
			assertThat(room.work()).isEqualTo(1);
			now = now.plus(Duration.ofMinutes(1));
			assertThat(room.work()).isZero();
			assertThat(ids(server)).containsExactly(id, id);
			assertThat(server.messages().get(0)).isEqualTo(server.messages().get(1));
		}
	}

	@Test
	void sendsTheSameMessageAgainAfterBeingKilledBeforeTheAnswer() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			SmtpRoute route = new SmtpRoute(settings(server.port(), null, null), Duration.ofSeconds(5));
			MailRoom killed = new MailRoom(spool(), message -> {
				route.send(message);
				throw new Killed();
			}, "desk@us.example", () -> now, told::add);
			String id = killed.post(mail(NOTICE));
			assertThatThrownBy(killed::work).isInstanceOf(Killed.class);
			assertThat(told).isEmpty();
			assertThat(room(server.port()).work()).isZero();
			assertThat(ids(server)).containsExactly(id, id);
			assertThat(told).containsExactly(new Sent(NOTICE));
		}
	}

	@Test
	void tellsAgainWithoutSendingAgainWhenNobodyListened() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			SmtpRoute route = new SmtpRoute(settings(server.port(), null, null), Duration.ofSeconds(5));
			MailRoom deaf = new MailRoom(spool(), route, "desk@us.example", () -> now, outcome -> {
				throw new IllegalStateException("not now");
			});
			deaf.post(mail(NOTICE));
			assertThat(deaf.work()).isEqualTo(1);
			assertThat(room(server.port()).work()).isZero();
			assertThat(server.messages()).hasSize(1);
			assertThat(told).containsExactly(new Sent(NOTICE));
		}
	}

	@Test
	void takesMailOnTheSameNoticeOnce() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			MailRoom room = room(server.port());
			assertThat(room.post(mail(NOTICE))).isEqualTo(room.post(mail(NOTICE)))
				.isNotEqualTo(room.post(mail("notice:main:OTHER:1")));
			assertThat(room.work()).isZero();
			assertThat(server.messages()).hasSize(2);
		}
	}

	@Test
	void doesNotSendAgainWhatWentUntilAMonthLater() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			MailRoom room = room(server.port());
			room.post(mail(NOTICE));
			room.work();
			MailRoom restarted = room(server.port());
			restarted.post(mail(NOTICE));
			assertThat(restarted.work()).isZero();
			assertThat(server.messages()).hasSize(1);
			// the marks are dated by the disk
			now = Instant.now().plus(Duration.ofDays(32));
			restarted.tidy();
			assertThat(files("waiting/done")).isEmpty();
		}
	}

	@Test
	void saysWhatWaitsAndWhy() throws IOException {
		try (ScriptedServer server = new ScriptedServer()) {
			server.answersRecipient("451 later");
			MailRoom room = room(server.port());
			MailHealth health = new MailHealth(room);
			room.post(mail(NOTICE));
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
			room.work();
			assertThat(health.health().getStatus().getCode()).isEqualTo("NEEDS_A_LOOK");
			assertThat(health.health().getDetails()).containsEntry("count", 1)
				.hasEntrySatisfying("why", why -> assertThat(why).asString().contains("451 later"));
		}
	}

	@Test
	void refusesAnAddressThatIsNone() {
		MailRoom room = room(1);
		OutgoingMail bad = new OutgoingMail(NOTICE, now, "nobody at all", List.of(), "s", "t", "h", List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> room.post(bad));
		assertThat(folder.resolve("waiting")).doesNotExist();
	}

	@Test
	void laysMailDownInAFolderWhereThereIsNoServer() throws IOException, MessagingException {
		MailRoom room = new MailRoom(spool(), new OutboxRoute(folder.resolve("outbox")), "desk@us.example", () -> now,
				told::add);
		String id = room.post(mail(NOTICE));
		assertThat(room.work()).isZero();
		assertThat(files("outbox")).singleElement().satisfies(file -> {
			try (var bytes = Files.newInputStream(file)) {
				MimeMessage message = Mime.read(bytes);
				assertThat(message.getMessageID()).isEqualTo(id);
				assertThat(InternetAddress.toString(message.getAllRecipients())).isEqualTo("ekonomi@kund.example");
			}
		});
	}

	@Test
	void keepsALoginThatIsRefusedForLater() {
		MailRoom room = room(GREEN.getSmtp().getPort(), "desk", "wrong");
		room.post(mail(NOTICE));
		assertThat(room.work()).isEqualTo(1);
		assertThat(told).isEmpty();
		assertThat(GREEN.getReceivedMessages()).isEmpty();
	}

	private OutgoingMail mail(String notice) {
		return new OutgoingMail(notice, Instant.parse("2026-03-31T08:00:00Z"), "ekonomi@kund.example", List.of(),
				"Påminnelse\n催款函 Őr", "Hej", "<p>Hej</p>",
				List.of(new Attachment("letter.pdf", "application/pdf", new byte[] { 37, 80, 68, 70 })));
	}

	private MailRoom room(int port) {
		return room(port, null, null);
	}

	private MailRoom room(int port, @Nullable String user, @Nullable String password) {
		return new MailRoom(spool(), new SmtpRoute(settings(port, user, password), Duration.ofSeconds(5)),
				"desk@us.example", () -> now, told::add);
	}

	private static MailProperties settings(int port, @Nullable String user, @Nullable String password) {
		return new MailProperties("127.0.0.1", port, user, password, "desk@us.example", false);
	}

	private MailSpool spool() {
		return new MailSpool(folder.resolve("waiting"));
	}

	private List<Path> files(String name) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(name))) {
			return files.toList();
		}
	}

	private static List<String> ids(ScriptedServer server) {
		return server.messages().stream().map(message -> {
			Matcher id = ID.matcher(message);
			assertThat(id.find()).isTrue();
			return id.group(1);
		}).toList();
	}

	private static List<String> types(MimeMultipart multipart) {
		List<String> types = new ArrayList<>();
		try {
			for (int part = 0; part < multipart.getCount(); part++) {
				if (multipart.getBodyPart(part).getContent() instanceof MimeMultipart inner) {
					types.addAll(types(inner));
				}
				types.add(new ContentType(multipart.getBodyPart(part).getContentType()).getBaseType());
			}
		}
		catch (MessagingException | IOException broken) {
			throw new AssertionError(broken);
		}
		return types;
	}

	private static final class Killed extends Error {

		private static final long serialVersionUID = 1L;

	}

}
