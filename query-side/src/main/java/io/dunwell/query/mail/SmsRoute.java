package io.dunwell.query.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * Posts text messages to whoever sends them: the JSON that a message holds, signed. At
 * least once, as mail: the receiver knows a repetition by the notice.
 */
final class SmsRoute implements MailRoute {

	/** HMAC-SHA256 of the body, in hexadecimal. */
	static final String SIGNATURE = "Dunwell-Signature";

	private static final String HMAC = "HmacSHA256";

	/** Answers of 4xx that say nothing of the message itself. */
	private static final Set<Integer> NOT_NOW = Set.of(401, 403, 404, 408, 425, 429);

	private static final int LONGEST_REASON = 200;

	private final URI url;

	private final SecretKeySpec secret;

	private final Duration patience;

	private final HttpClient client;

	SmsRoute(SmsProperties settings, Duration patience) {
		this.url = settings.url();
		this.secret = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC);
		this.patience = patience;
		this.client = HttpClient.newBuilder().connectTimeout(patience).build();
	}

	@Override
	public Delivery send(MimeMessage message) {
		try {
			byte[] body = message.getInputStream().readAllBytes();
			HttpResponse<String> answer = client.send(HttpRequest.newBuilder(url)
				.timeout(patience)
				.header("Content-Type", "application/json")
				.header(SIGNATURE, "sha256=" + sign(body))
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build(), HttpResponse.BodyHandlers.ofString());
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

	private String sign(byte[] body) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(secret);
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

}
