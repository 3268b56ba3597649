package io.dunwell.query.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what it is told to say, as real ones do on their bad days. */
final class ScriptedServer implements AutoCloseable {

	/** Instead of an answer, the line is cut. */
	static final String CUT = "cut";

	private final ServerSocket socket;

	private final Queue<String> toRecipients = new ConcurrentLinkedQueue<>();

	private final Queue<String> toData = new ConcurrentLinkedQueue<>();

	private final List<String> messages = new CopyOnWriteArrayList<>();

	private final Thread thread;

	ScriptedServer() throws IOException {
		this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		this.thread = Thread.ofPlatform().daemon().start(this::serve);
	}

	int port() {
		return socket.getLocalPort();
	}

	ScriptedServer answersRecipient(String answer) {
		toRecipients.add(answer);
		return this;
	}

	ScriptedServer answersData(String answer) {
		toData.add(answer);
		return this;
	}

	/** All that was handed over whole, answered or not. */
	List<String> messages() {
		return messages;
	}

	private void serve() {
		while (!socket.isClosed()) {
			try (Socket client = socket.accept()) {
				talk(client);
			}
			catch (IOException hungUp) {
				// the next one, if any
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
		say(client, "220 test ESMTP");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String verb = line.toUpperCase(Locale.ROOT);
			if (verb.startsWith("RCPT")) {
				say(client, next(toRecipients));
			}
			else if (verb.startsWith("DATA")) {
				say(client, "354 go on");
				messages.add(body(in));
				String answer = next(toData);
				if (CUT.equals(answer)) {
					return;
				}
				say(client, answer);
			}
			else if (verb.startsWith("QUIT")) {
				say(client, "221 bye");
				return;
			}
			else {
				say(client, "250 ok");
			}
		}
	}

	private static String body(BufferedReader in) throws IOException {
		StringBuilder body = new StringBuilder();
		for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
			body.append(line).append('\n');
		}
		return body.toString();
	}

	private static String next(Queue<String> answers) {
		String answer = answers.poll();
		return (answer != null) ? answer : "250 ok";
	}

	private static void say(Socket client, String line) throws IOException {
		client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		client.getOutputStream().flush();
	}

	@Override
	public void close() {
		try {
			socket.close();
			thread.join();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

}
