package io.dunwell.query.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mail to an SMTP server. What fails without an answer, or with one of 4xx, may go
 * later; only 5xx is final (RFC 5321, 4.2.1).
 */
final class SmtpRoute implements MailRoute {

	private static final int FINAL = 500;

	private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

	SmtpRoute(MailProperties settings, Duration patience) {
		sender.setHost(settings.host());
		sender.setPort(settings.port());
		sender.setUsername(settings.user());
		sender.setPassword(settings.password());
		Properties more = new Properties();
		more.put("mail.smtp.auth", String.valueOf(settings.user() != null));
		more.put("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
		more.put("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
		more.put("mail.smtp.ssl.checkserveridentity", "true");
		more.put("mail.smtp.from", settings.from());
		// A server that hangs must not hold up all mail for ever.
		for (String step : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			more.put("mail.smtp." + step, String.valueOf(patience.toMillis()));
		}
		sender.setJavaMailProperties(more);
	}

	@Override
	public Delivery send(MimeMessage message) {
		try {
			sender.send(message);
			return new Delivery.Accepted();
		}
		catch (MailException failed) {
			return judged(failed);
		}
	}

	private static Delivery judged(MailException failed) {
		Deque<Throwable> open = new ArrayDeque<>();
		open.add(failed);
		if (failed instanceof MailSendException sending) {
			for (Exception cause : sending.getMessageExceptions()) {
				open.add(cause);
			}
		}
		String last = reason(failed);
		while (!open.isEmpty()) {
			Throwable one = open.remove();
			last = reason(one);
			OptionalInt code = code(one);
			if (one instanceof AddressException || (code.isPresent() && code.getAsInt() >= FINAL)) {
				return new Delivery.Refused(last);
			}
			if (one instanceof MessagingException chained && chained.getNextException() != null) {
				open.add(chained.getNextException());
			}
			else if (one.getCause() != null) {
				open.add(one.getCause());
			}
		}
		return new Delivery.Deferred(last);
	}

	private static OptionalInt code(Throwable failed) {
		return switch (failed) {
			case SMTPAddressFailedException address -> OptionalInt.of(address.getReturnCode());
			case SMTPSenderFailedException from -> OptionalInt.of(from.getReturnCode());
			case SMTPSendFailedException data -> OptionalInt.of(data.getReturnCode());
			default -> OptionalInt.empty();
		};
	}

	private static String reason(Throwable failed) {
		return Objects.requireNonNullElse(failed.getMessage(), failed.getClass().getSimpleName()).strip();
	}

}
