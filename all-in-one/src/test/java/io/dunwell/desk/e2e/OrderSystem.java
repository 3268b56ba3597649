package io.dunwell.desk.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An order system that is told of credit stops, and does not always take them. */
final class OrderSystem implements AutoCloseable {

	private static final String SECRET = "between-us";

	private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

	/** What it answers next; 200 when there is none. */
	final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

	/** What it was told under a valid signature, and took. */
	final List<JsonNode> taken = new CopyOnWriteArrayList<>();

	/** Ids of all that it was told. */
	final List<String> told = new CopyOnWriteArrayList<>();

	OrderSystem() throws IOException {
		this.server.createContext("/credit", this::hear);
		this.server.start();
	}

	/** How a desk is told of it. */
	String[] properties() {
		return new String[] {
				"--dunwell.webhooks.credit.url=http://127.0.0.1:" + this.server.getAddress().getPort() + "/credit",
				"--dunwell.webhooks.credit.secret=" + SECRET };
	}

	private void hear(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		this.told.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
		Integer answer = this.answers.poll();
		boolean valid = ("sha256=" + signed(body)).equals(exchange.getRequestHeaders().getFirst("Dunwell-Signature"));
		if (answer == null && valid) {
			this.taken.add(new JsonMapper().readTree(body));
		}
		exchange.sendResponseHeaders(valid ? (answer != null) ? answer : 200 : 401, -1);
		exchange.close();
	}

	private static String signed(byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
