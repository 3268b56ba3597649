package io.dunwell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.dunwell.log.axonserver.AxonServerStandIn;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * What stands in for Axon Server and MongoDB, in a process of its own as PostgreSQL is:
 * the one keeps events in a file that is forced to the disk, the other documents in
 * memory only, without secondary indexes.
 */
final class StandIns implements AutoCloseable {

	/** By which {@link Benchmarks} knows that it is that process. */
	static final String NAME = "stand-ins";

	static final String AXON_SERVER = "axon-server";

	static final String MONGO = "mongo";

	/** Starts what is packed into one jar; there is none on an ordinary class path. */
	static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

	private final Path folder;

	private final Process process;

	private final Options addresses;

	private StandIns(Path folder, Process process, Options addresses) {
		this.folder = folder;
		this.process = process;
		this.addresses = addresses;
	}

	/** Returns when they listen, on 127.0.0.1. */
	static StandIns start() throws IOException {
		Path folder = Files.createTempDirectory("dunwell-bench");
		String main = ClassUtils.isPresent(LAUNCHER, StandIns.class.getClassLoader()) ? LAUNCHER
				: Benchmarks.class.getName();
		Process process = new ProcessBuilder(Demo.java(), "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), main, NAME, folder.toString())
			.redirectError(Redirect.INHERIT)
			.start();
		BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
		for (String line = says.readLine(); line != null; line = says.readLine()) {
			if (line.startsWith(AXON_SERVER)) {
				return new StandIns(folder, process, Options.of(List.of(line.split(" "))));
			}
		}
		throw new IllegalStateException("The stand-ins did not start");
	}

	/** As who gives servers would name them. */
	Options addresses() {
		return addresses;
	}

	ProcessHandle handle() {
		return process.toHandle();
	}

	@Override
	public void close() throws IOException {
		process.destroyForcibly().onExit().join();
		FileSystemUtils.deleteRecursively(folder);
	}

	/** Says where they listen, and ends with whoever started it. */
	static void serve(Path folder, Report report) throws IOException {
		// each would tell of every message
		LoggingSystem.get(StandIns.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		MongoServer documents = new MongoServer(new MemoryBackend());
		try (AxonServerStandIn events = AxonServerStandIn.start(0, folder)) {
			report.say("%s=127.0.0.1:%d %s=mongodb://127.0.0.1:%d/bench?directConnection=true", AXON_SERVER,
					events.port(), MONGO, documents.bind().getPort());
			while (System.in.read() != -1) {
				// whatever it hears: only the end counts
			}
		}
		finally {
			documents.shutdownNow();
		}
	}

}
