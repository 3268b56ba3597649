package io.dunwell.log.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.util.LinuxUtils;

import org.springframework.util.FileSystemUtils;

/**
 * The server process on one data folder, driven by {@code pg_ctl}. Not by the launcher of
 * the library that brings the programs: that one stops the server in a shutdown hook of
 * its own, while requests are still being answered, and puts tests before durability.
 */
final class Server {

	/**
	 * All that differs from PostgreSQL's own, durable defaults; nothing listens beyond
	 * this machine. A file of the write-ahead log that is no longer needed is deleted,
	 * not kept to be written over: erased keys are in it.
	 */
	private static final Map<String, String> SETTINGS = Map.of("listen_addresses", "127.0.0.1",
			"unix_socket_directories", "", "timezone", "UTC", "wal_recycle", "off");

	/** After a crash it replays its write-ahead log first. */
	private static final int RECOVERY_SECONDS = 600;

	private final Path home;

	private final Path data;

	private final Path log;

	/** Programs in home, database in data, the server's own words to log. */
	Server(Path home, Path data, Path log) {
		this.home = home;
		this.data = data;
		this.log = log;
	}

	/**
	 * Makes the database when there is none yet: no trusted connections, texts in the
	 * same order everywhere.
	 */
	void initialise(Path passwordFile) throws IOException {
		if (Files.exists(data)) {
			return;
		}
		// made beside its place and moved there whole: a start that is killed here begins
		// anew
		Path fresh = data.resolveSibling(data.getFileName() + ".new");
		FileSystemUtils.deleteRecursively(fresh);
		run("initdb", "--pgdata=" + fresh, "--username=postgres", "--pwfile=" + passwordFile, "--auth=scram-sha-256",
				"--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
		Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Returns when it takes connections. */
	void start(int port) throws IOException {
		String settings = SETTINGS.entrySet()
			.stream()
			.map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
			.collect(Collectors.joining(" "));
		run("pg_ctl", "start", "--pgdata=" + data, "--wait", "--timeout=" + RECOVERY_SECONDS,
				"--options=-p " + port + " " + settings);
	}

	/** Ends what is under way and returns when it is down. */
	void stop() throws IOException {
		run("pg_ctl", "stop", "--pgdata=" + data, "--wait", "--mode=fast");
	}

	/**
	 * Stops the server that a killed process left running. To be called by the holder of
	 * the folder's lock only: nobody else can be using that server.
	 */
	void stopOrphan() throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return;
		}
		String pid = Files.readAllLines(pidFile).getFirst().strip();
		Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
		if (process.filter(Server::isPostgres).isPresent()) {
			stop();
		}
		else if (process.isPresent()) {
			// the machine was restarted and another program has the id now: PostgreSQL
			// would refuse to start
			Files.delete(pidFile);
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().filter(command -> command.contains("postgres")).isPresent();
	}

	private void run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root; in a user namespace of its own it is
			// nobody
			command.addAll(List.of("unshare", "--user"));
		}
		command.add(home.resolve("bin").resolve(program).toString());
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(log.toFile()))
			.start();
		try {
			if (process.waitFor() != 0) {
				throw new IOException(program + " failed; " + log + " says why");
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while waiting for " + program, interrupted);
		}
	}

}
