package io.dunwell.query.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BounceTest {

	private static final String NOTICE = "notice:main:Å-1042/2026-03-31";

	private static final String OURS = new MessageId(NOTICE).in("us.example");

	@Test
	void readsWhichNoticeNeverArrivesAndWhy() throws IOException {
		assertThat(Bounce.read(dsn("failed", "5.1.1", "smtp; 550 5.1.1 <a@b>:\n no such user", OURS, "rfc822")))
			.contains(new Bounce(NOTICE, true, "5.1.1", "550 5.1.1 <a@b>: no such user"));
	}

	@Test
	void readsReportsThatReturnHeadersOnly() throws IOException {
		assertThat(Bounce.read(dsn("failed", "5.7.1", "", OURS.toUpperCase(Locale.ROOT), "rfc822-headers")))
			.contains(new Bounce(NOTICE, true, "5.7.1", "5.7.1"));
	}

	@Test
	void tellsADelayFromAFailure() throws IOException {
		assertThat(Bounce.read(dsn("delayed", "4.4.1", "smtp; 421 busy", OURS, "rfc822"))).get()
			.returns(false, Bounce::permanent);
	}

	@Test
	void leavesReportsOfSuccessAndMailOfOthersAlone() throws IOException {
		assertThat(Bounce.read(dsn("delivered", "2.0.0", "", OURS, "rfc822"))).isEmpty();
		assertThat(Bounce.read(dsn("failed", "5.1.1", "", "<123@elsewhere.example>", "rfc822"))).isEmpty();
		assertThat(read("From: a@b\nSubject: Out of office\nAuto-Submitted: auto-replied\nIn-Reply-To: " + OURS
				+ "\n\nBack on Monday\n"))
			.isEmpty();
		assertThat(read("")).isEmpty();
		assertThat(read("no mail at all")).isEmpty();
	}

	private static ByteArrayInputStream dsn(String action, String status, String diagnostic, String id, String kind) {
		String type = "rfc822".equals(kind) ? "message/rfc822" : "text/rfc822-headers";
		return bytes("""
				From: MAILER-DAEMON@mx.kund.example
				To: desk@us.example
				Subject: Undelivered Mail Returned to Sender
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="B"

				--B
				Content-Type: text/plain

				I am sorry.

				--B
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.kund.example

				Final-Recipient: rfc822; ekonomi@kund.example
				Action: %s
				Status: %s
				%s
				--B
				Content-Type: %s

				From: desk@us.example
				Message-ID: %s
				Subject: Reminder

				Text

				--B--
				""".formatted(action, status, diagnostic.isEmpty() ? "" : "Diagnostic-Code: " + diagnostic + "\n", type,
				id));
	}

	private static Optional<Bounce> read(String mail) throws IOException {
		return Bounce.read(bytes(mail));
	}

	private static ByteArrayInputStream bytes(String mail) {
		return new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
	}

}
