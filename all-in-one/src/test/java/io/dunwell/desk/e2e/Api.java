package io.dunwell.desk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks REST to the desk, and reads what it has written. */
final class Api {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = new JsonMapper();

	private static final String BOUNDARY = "dunwell-boundary-7f3a";

	private final RunningDesk desk;

	private final String token;

	Api(RunningDesk desk, Role role) {
		this.desk = desk;
		this.token = desk.property("dunwell.tokens." + role.name().toLowerCase(Locale.ROOT));
	}

	/** Reads what all writes of these tests, at least, have made. */
	Answer get(String path) {
		return send(request(path).header("Dunwell-At-Least", String.valueOf(desk.written())).GET().build());
	}

	Answer command(String name, String json, String... headers) {
		HttpRequest.Builder request = request("/api/commands/" + name).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json.replace('\'', '"')));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request.build());
	}

	Answer post(String path, String json) {
		return send(request(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json.replace('\'', '"')))
			.build());
	}

	/** Hands on mail as a mail server does. */
	Answer mail(String path, byte[] message) {
		return send(request(path).header("Content-Type", "message/rfc822")
			.POST(BodyPublishers.ofByteArray(message))
			.build());
	}

	/** A file, as it comes. */
	byte[] download(String path) {
		try {
			return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	Answer upload(String kind, String name, byte[] file, @Nullable String mapping) {
		byte[] head = part("file", name).getBytes(StandardCharsets.UTF_8);
		String tail = (mapping == null) ? "" : part("mapping", "mapping.yaml") + mapping;
		byte[] end = ("\r\n" + tail + "\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
		return send(request("/api/imports/" + kind).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofByteArray(file),
					BodyPublishers.ofByteArray(end)))
			.build());
	}

	private static String part(String name, String file) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(desk.url(path))).header("Authorization", "Bearer " + token);
	}

	private Answer send(HttpRequest request) {
		try {
			HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
			response.headers().firstValue("Dunwell-Position").map(Long::valueOf).ifPresent(desk::wrote);
			String type = response.headers().firstValue("Content-Type").orElse("");
			JsonNode body = type.contains("json") && !type.contains("ndjson") ? JSON.readTree(response.body())
					: JSON.getNodeFactory().stringNode(response.body());
			return new Answer(response.statusCode(), body);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	/** What came back. */
	record Answer(int status, JsonNode body) {

		/** The text at a JSON pointer, empty when there is none. */
		String text(String pointer) {
			return body.at(pointer).asString("");
		}

		/** The stable code of a refusal. */
		String code() {
			return text("/code");
		}

	}

}
