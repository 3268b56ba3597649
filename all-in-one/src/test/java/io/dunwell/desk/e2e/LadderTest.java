package io.dunwell.desk.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.sun.net.httpserver.HttpServer;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Role;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Accounts climb their ladder while the clock is moved: over REST, in Slack, and by mail.
 */
class LadderTest {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final Path folder = RunningDesk.freshFolder();

	@Test
	void climbsWhileDaysPass() throws Exception {
		try (RunningDesk desk = RunningDesk.on(folder, "--dunwell.letters.invoices=" + folder.resolve("invoices"))) {
			Api lead = new Api(desk, Role.LEAD);
			Api controller = new Api(desk, Role.CONTROLLER);
			lead.command("OpenAccount", """
					{'account': 'L-1', 'name': 'Quillfeather AB', 'country': 'SE', 'language': 'sv',
					 'timeZone': 'Europe/Stockholm', 'currency': 'SEK', 'collector': 'chloe', 'terms': '30',
					 'contact': {'email': 'ekonomi@quillfeather.example', 'phone': '+46 8 555 010 20'}}
					""");
			lead.command("RegisterInvoice", """
					{'account': 'L-1', 'number': 'L-1-1', 'issued': '2026-02-01', 'due': '2026-03-05',
					 'amount': {'amount': '2500.00', 'currency': 'SEK'}}
					""");
			assertThat(lead.command("AdoptLadder", "{'policy': 'default'}").code()).isEqualTo("forbidden");
			assertThat(controller.command("AdoptLadder", "{'policy': 'name: x'}").code()).isEqualTo("broken-policy");
			assertThat(controller.command("AdoptLadder", "{'policy': 'default'}").status()).isEqualTo(200);

			lead.post("/api/clock", "{'instant': '2026-03-04T10:00:00+01:00'}");
			assertThat(lead.get("/api/letters?account=L-1").text("/0/step")).isEqualTo("reminder");
			assertThat(lead.get("/api/accounts/main/L-1").text("/invoices/0/ladderStep")).isEqualTo("reminder");
			assertThat(lead.get("/api/letters/notice:main:L-1:1").text("/subject")).contains("Förfaller 5 mars 2026");
			assertThat(lead.download("/api/letters/notice:main:L-1:1/pdf")).startsWith("%PDF-".getBytes(US_ASCII));
			await().atMost(SOON).until(() -> lead.get("/api/letters?account=L-1").text("/0/state"), "given"::equals);
			assertThat(mails()).singleElement().satisfies(mail -> {
				assertThat(mail.getRecipients(RecipientType.TO)).extracting(Address::toString)
					.containsExactly("ekonomi@quillfeather.example");
				assertThat(mail.getSubject()).contains("Förfaller 5 mars 2026");
			});
			assertThat(lead.get("/api/accounts/main/L-1/ladder").text("/parts/0/nextOn")).isEqualTo("2026-03-05");

			lead.post("/api/clock", "{'instant': '2026-03-05T10:00:00+01:00'}");
			assertThat(lead.get("/api/letters?account=L-1").text("/1/step")).isEqualTo("due-call");
			assertThat(new Slack(desk, "chloe").type("/dun ladder L-1").text()).contains("Last step: reminder")
				.contains("waits to be given");

			lead.command("RecordPayment", """
					{'bankAccount': 'SE35', 'bankReference': 'L-1', 'valueDate': '2026-03-05', 'account': 'L-1',
					 'amount': {'amount': '2500.00', 'currency': 'SEK'}, 'payer': 'Quillfeather', 'remittance': 'L-1-1',
					 'allocations': [{'invoice': 'L-1-1', 'amount': {'amount': '2500.00', 'currency': 'SEK'}}]}
					""");
			lead.post("/api/clock", "{'instant': '2026-03-05T10:01:00+01:00'}");
			assertThat(lead.get("/api/letters?account=L-1").text("/1/state")).isEqualTo("withdrawn");
			assertThat(lead.get("/api/letters?account=L-1").text("/1/reason")).isEqualTo("settled");

			assertThat(lead.post("/api/invoices/main/L-1-1/copy", "").code()).isEqualTo("no-document");
			Files.createDirectories(folder.resolve("invoices/main"));
			Files.write(folder.resolve("invoices/main/L-1-1.pdf"), "%PDF-1.7".getBytes(US_ASCII));
			assertThat(lead.post("/api/invoices/main/L-1-1/copy", "").status()).isEqualTo(200);
			await().atMost(SOON)
				.untilAsserted(
						() -> assertThat(lead.get("/api/accounts/main/L-1/timeline").body().findValuesAsString("type"))
							.containsSubsequence("contact-logged", "copy-asked", "copy-mailed"));
			assertThat(mails()).anySatisfy(mail -> assertThat(mail.getSubject()).startsWith("Faktura L-1-1 från"));

			Api auditor = new Api(desk, Role.AUDITOR);
			long head = desk.bean(EventLog.class).last();
			assertThat(auditor
				.post("/api/ladders/simulate", "{'policy': 'default@1', 'from': '2026-03-02', 'to': '2026-03-04'}")
				.text("/after/steps/reminder")).isEqualTo("1");
			assertThat(auditor.post("/api/ladders/preview", "{'policy': 'soft', 'days': 5}").text("/ladder"))
				.isEqualTo("soft");
			assertThat(desk.bean(EventLog.class).last()).as("it was only tried").isEqualTo(head);
		}
	}

	@Test
	void findsTheirAddressesAndTellsWhatCameBack() throws Exception {
		List<String> texts = new CopyOnWriteArrayList<>();
		HttpServer provider = provider(texts);
		try (RunningDesk desk = RunningDesk.on(folder,
				"--dunwell.sms.url=http://127.0.0.1:" + provider.getAddress().getPort() + "/",
				"--dunwell.sms.secret=s3cret")) {
			Api lead = new Api(desk, Role.LEAD);
			new Api(desk, Role.CONTROLLER).command("AdoptLadder",
					"{'policy': 'name: default\\nsteps:\\n  - {name: reminder, at: 1, do: e-mail, adjust: none, fee: {GBP: 5}, letterhead: company}\\n  - {name: text, at: 3, do: sms, adjust: none}\\n'}");
			lead.command("OpenAccount",
					"{'account': 'L-2', 'name': 'Mosswick Ltd', 'country': 'GB', 'language': 'en'}");
			lead.command("RegisterInvoice", """
					{'account': 'L-2', 'number': 'L-2-1', 'issued': '2026-02-01', 'due': '2026-03-03',
					 'amount': {'amount': '900.00', 'currency': 'GBP'}}
					""");
			lead.post("/api/clock", "{'instant': '2026-03-04T10:00:00+01:00'}");
			await().atMost(SOON)
				.until(() -> lead.get("/api/letters?account=L-2").text("/0/state"), "undelivered"::equals);
			assertThat(lead.get("/api/letters?account=L-2").text("/0/reason")).contains("no e-mail address");
			assertThat(lead.command("SetContactDetails", "{'account': 'L-2', 'contact': {'email': 'nobody'}}").code())
				.isEqualTo("invalid-field");
			assertThat(new Slack(desk, "eva").type("/dun letters").text()).contains("Nådde inte kunden")
				.contains("Mosswick");
			assertThat(lead.post("/api/invoices/main/L-2-1/copy", "").code()).isEqualTo("no-address");
			assertThat(lead.get("/api/letters/notice:main:L-2:9").code()).isEqualTo("unknown-notice");
			lead.command("SetContactDetails",
					"{'account': 'L-2', 'contact': {'email': 'pay@mosswick.example', 'phone': '+44 20 7946 0001'}}");
			lead.command("WithdrawNotice", "{'notice': 'notice:main:L-2:1', 'reason': 'address found'}");

			lead.post("/api/clock", "{'instant': '2026-03-05T10:00:00+01:00'}");
			await().atMost(SOON).until(() -> lead.get("/api/letters?account=L-2").text("/1/state"), "given"::equals);
			lead.post("/api/clock", "{'instant': '2026-03-06T10:00:00+01:00'}");
			await().atMost(SOON).until(() -> lead.get("/api/letters?account=L-2").text("/2/state"), "given"::equals);
			assertThat(texts).singleElement()
				.asString()
				.contains("+44 20 7946 0001", "notice:main:L-2:3", "905.00 on account L-2 is overdue");
			payWhatIsLeft(lead);
			assertThat(lead.get("/api/letters/notice:main:L-2:1").code()).isEqualTo("no-letter");
			assertThat(lead.get("/api/letters/notice:main:L-2:2").text("/text")).contains("900.00")
				.contains("Reminder fee")
				.contains("905.00");
			assertThat(zipped(lead.download("/api/accounts/main/L-2/claim"))).containsExactly("claim.pdf",
					"letters/2026-03-05 reminder.pdf");
			assertThat(lead.command("WithdrawNotice", "{'notice': 'notice:main:L-2:2', 'reason': 'no'}").code())
				.isEqualTo("notice-closed");

			assertThat(lead.mail("/api/mail/returned", "Subject: hello\r\n\r\nhello".getBytes(US_ASCII)).code())
				.isEqualTo("no-bounce");
			byte[] returned = returned(mails().getLast());
			assertThat(lead.mail("/api/mail/returned", returned).status()).isEqualTo(200);
			assertThat(lead.mail("/api/mail/returned", returned).text("/already")).isEqualTo("true");
			assertThat(lead.get("/api/letters?account=L-2").text("/1/reason")).contains("no such user");
			assertThat(lead.get("/api/accounts/main/L-2/timeline").body().findValuesAsString("type"))
				.containsSubsequence("notice-charged", "notice-charges-cancelled", "notice-undelivered",
						"notice-charged", "notice-given", "notice-undelivered");
		}
		finally {
			provider.stop(0);
		}
	}

	/** Takes texts as whoever sends them does. */
	private static HttpServer provider(List<String> texts) throws IOException {
		HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		provider.createContext("/", exchange -> {
			texts.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
			exchange.sendResponseHeaders(202, -1);
			exchange.close();
		});
		provider.start();
		return provider;
	}

	private static void payWhatIsLeft(Api lead) {
		assertThat(lead.command("RecordPayment", """
				{'bankAccount': 'SE35', 'bankReference': 'L-2', 'valueDate': '2026-03-05', 'account': 'L-2',
				 'amount': {'amount': '900.00', 'currency': 'GBP'},
				 'allocations': [{'invoice': 'L-2-1', 'amount': {'amount': '900.00', 'currency': 'GBP'}}]}
				""").status()).isEqualTo(200);
	}

	private static List<String> zipped(byte[] file) throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(zip.readAllBytes()).startsWith("%PDF-".getBytes(US_ASCII));
				names.add(entry.getName());
			}
		}
		return names;
	}

	private List<MimeMessage> mails() throws Exception {
		List<MimeMessage> mails = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("mail/outbox"))) {
			for (Path file : files) {
				mails.add(new MimeMessage(null, new ByteArrayInputStream(Files.readAllBytes(file))));
			}
		}
		return mails;
	}

	/** What a mail server says of one that it can not deliver (RFC 3464). */
	private static byte[] returned(MimeMessage mail) throws Exception {
		return """
				From: MAILER-DAEMON@mx.mosswick.example
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="B"

				--B
				Content-Type: text/plain

				I am sorry.

				--B
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.mosswick.example

				Final-Recipient: rfc822; pay@mosswick.example
				Action: failed
				Status: 5.1.1
				Diagnostic-Code: smtp; 550 no such user

				--B
				Content-Type: text/rfc822-headers

				Message-ID: %s

				--B--
				""".formatted(mail.getMessageID()).replace("\n", "\r\n").getBytes(US_ASCII);
	}

}
