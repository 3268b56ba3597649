package io.dunwell.query.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An address to which JSON is posted, signed with a secret that both sides know. */
public final class Webhook {

	/** HMAC-SHA256 of the body, in hexadecimal. */
	public static final String SIGNATURE = "Dunwell-Signature";

	/** The same however often the same is told. */
	public static final String ID = "Idempotency-Key";

	private final URI url;

	private final SecretKeySpec secret;

	private final Duration patience;

	private final HttpClient client;

	/**
	 * @param patience until it is reached, and again until it answers
	 */
	public Webhook(URI url, String secret, Duration patience) {
		this.url = url;
		this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
		this.patience = patience;
		this.client = HttpClient.newBuilder().connectTimeout(patience).build();
	}

	/**
	 * @throws IOException when there is no answer: perhaps it was taken
	 */
	public HttpResponse<String> post(byte[] body, String id) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(url)
			.timeout(patience)
			.header("Content-Type", "application/json")
			.header(ID, id)
			.header(SIGNATURE, "sha256=" + signed(body))
			.POST(BodyPublishers.ofByteArray(body))
			.build(), BodyHandlers.ofString());
	}

	private String signed(byte[] body) {
		try {
			Mac mac = Mac.getInstance(secret.getAlgorithm());
			mac.init(secret);
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

}
