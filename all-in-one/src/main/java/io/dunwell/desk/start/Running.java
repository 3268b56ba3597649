package io.dunwell.desk.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.dunwell.desk.folder.Keep;

/**
 * Where the desk of a folder listens, so that commands typed beside it find it.
 *
 * @param port on the loopback interface
 * @param adminToken what it lets an admin in with
 */
public record Running(int port, String adminToken) {

	private static final String FILE = "running.properties";

	/**
	 * The desk that runs on this folder. A killed one leaves its file behind: its process
	 * is looked for, too, by number and start, since numbers come again.
	 */
	public static Optional<Running> on(Path folder) {
		Map<String, String> kept = new Keep(folder, FILE).read();
		String pid = kept.get("pid");
		String port = kept.get("port");
		String token = kept.get("token");
		if (pid == null || port == null || token == null) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(pid))
			.filter(process -> process.isAlive() && started(process).equals(kept.get("started")))
			.map(alive -> new Running(Integer.parseInt(port), token));
	}

	/** Where it is reached. */
	public String url() {
		return "http://127.0.0.1:" + port;
	}

	void note(Path folder) {
		ProcessHandle here = ProcessHandle.current();
		new Keep(folder, FILE).write(Map.of("pid", String.valueOf(here.pid()), "started", started(here), "port",
				String.valueOf(port), "token", adminToken));
	}

	static void forget(Path folder) {
		new Keep(folder, FILE).forget();
	}

	private static String started(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toString).orElse("unknown");
	}

}
