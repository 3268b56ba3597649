package io.dunwell.query.mail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import io.dunwell.query.hook.Webhook;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * Posts text messages to whoever sends them: the JSON that a message holds, signed. At
 * least once, as mail: the receiver knows a repetition by the notice.
 */
final class SmsRoute implements MailRoute {

	/** Answers of 4xx that say nothing of the message itself. */
	private static final Set<Integer> NOT_NOW = Set.of(401, 403, 404, 408, 425, 429);

	private static final int LONGEST_REASON = 200;

	private final Webhook hook;

	SmsRoute(SmsProperties settings, Duration patience) {
		this.hook = new Webhook(settings.url(), settings.secret(), patience);
	}

	@Override
	public Delivery send(MimeMessage message) {
		try {
			String notice = MessageId.read(message.getMessageID()).orElseThrow().notice();
			HttpResponse<String> answer = hook.post(message.getInputStream().readAllBytes(), notice);
			return delivery(answer.statusCode(), answer.body());
		}
		catch (IOException | MessagingException failed) {
			return new Delivery.Deferred(failed.getClass().getSimpleName());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return new Delivery.Deferred("stopped");
		}
	}

	/** A mistake in our own settings is no fault of the message: it waits. */
	private static Delivery delivery(int status, String body) {
		if (status / 100 == 2) {
			return new Delivery.Accepted();
		}
		String reason = "HTTP " + status + " " + withoutNumbers(body);
		return (status / 100 == 4 && !NOT_NOW.contains(status)) ? new Delivery.Refused(reason.strip())
				: new Delivery.Deferred(reason.strip());
	}

	/** Receivers like to repeat what they were sent; telephone numbers end in no log. */
	private static String withoutNumbers(String body) {
		String told = body.replaceAll("\\+?\\d[\\d\\s()/.-]{4,}", "…").replaceAll("\\s+", " ");
		return (told.length() > LONGEST_REASON) ? told.substring(0, LONGEST_REASON) : told;
	}

}
