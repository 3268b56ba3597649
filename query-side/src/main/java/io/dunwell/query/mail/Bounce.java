package io.dunwell.query.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * A report that a notice did not reach the customer (RFC 3464).
 *
 * @param notice id of what the mail gave notice of
 * @param permanent whether it never will; else some server is still trying
 * @param status RFC 3463: {@code 5.1.1} for an address that is none; empty if not told
 * @param reason in the words of the server that gave up
 */
public record Bounce(String notice, boolean permanent, String status, String reason) {

	/**
	 * The bounce that a returned mail is; empty for other mail: answers of people and of
	 * robots, reports of success, reports on mail that is not ours.
	 * @param mail as it came, whole
	 * @throws IOException when it can not be read as mail
	 */
	public static Optional<Bounce> read(InputStream mail) throws IOException {
		try {
			MimeMessage message = new MimeMessage((Session) null, mail);
			if (!message.isMimeType("multipart/report")) {
				return Optional.empty();
			}
			MultipartReport report = (message.getContent() instanceof MultipartReport whole) ? whole
					: new MultipartReport(message.getDataHandler().getDataSource());
			return (report.getReport() instanceof DeliveryStatus status) ? read(report, status) : Optional.empty();
		}
		catch (MessagingException broken) {
			throw new IOException(broken);
		}
	}

	private static Optional<Bounce> read(MultipartReport report, DeliveryStatus status) throws MessagingException {
		MimeMessage returned = report.getReturnedMessage();
		String header = (returned != null) ? returned.getMessageID() : null;
		Optional<MessageId> id = (header != null) ? MessageId.read(header) : Optional.empty();
		return id.flatMap(ours -> failures(status).reduce((one, next) -> isFinal(one) ? one : next)
			.map(failure -> new Bounce(ours.notice(), isFinal(failure), status(failure), reason(failure))));
	}

	/** One group of headers for each recipient; only what went wrong. */
	private static Stream<InternetHeaders> failures(DeliveryStatus status) {
		return IntStream.range(0, status.getRecipientDSNCount())
			.mapToObj(status::getRecipientDSN)
			.filter(one -> isFinal(one) || "delayed".equals(action(one)));
	}

	private static boolean isFinal(InternetHeaders recipient) {
		return "failed".equals(action(recipient));
	}

	private static String action(InternetHeaders recipient) {
		return header(recipient, "Action").toLowerCase(Locale.ROOT);
	}

	private static String status(InternetHeaders recipient) {
		return Arrays.stream(header(recipient, "Status").split("\\s", 2)).findFirst().orElse("");
	}

	/** {@code smtp; 550 no such user}: the kind of code stands in front. */
	private static String reason(InternetHeaders recipient) {
		String said = header(recipient, "Diagnostic-Code");
		int kind = said.indexOf(';');
		String reason = said.substring(kind + 1).strip().replaceAll("\\s+", " ");
		return reason.isEmpty() ? status(recipient) : reason;
	}

	private static String header(InternetHeaders headers, String name) {
		@Nullable String value = headers.getHeader(name, null);
		return Objects.requireNonNullElse(value, "").strip();
	}

}
