package io.dunwell.log.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;

import org.springframework.core.env.Environment;

/**
 * What a service needs before it can begin. Services and stores may be started in any
 * order: each waits, and says for whom.
 *
 * @param needed in the order in which they are waited for
 * @param patience how long in all
 */
record Dependencies(List<Dependency> needed, Duration patience) {

	private static final int AXON_SERVER = 8124;

	private static final int MONGO = 27017;

	private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

	private static final Duration SAY_EVERY = Duration.ofSeconds(15);

	private static final int CONNECT_MILLIS = 2000;

	static Dependencies of(Environment environment) {
		String servers = environment.getProperty("axon.axonserver.servers", "localhost");
		String uri = environment.getProperty("spring.mongodb.uri", "mongodb://localhost/dunwell");
		return new Dependencies(
				List.of(new Dependency("Axon Server", "axon.axonserver.servers", List.of(servers.split(",")),
						AXON_SERVER),
						new Dependency("MongoDB", "spring.mongodb.uri", new ConnectionString(uri).getHosts(), MONGO)),
				environment.getProperty("dunwell.start-patience", Duration.class, Duration.ofMinutes(5)));
	}

	/**
	 * Returns when all of them answer.
	 * @throws DependencyMissing when that takes longer than the patience
	 */
	void await() {
		long end = System.nanoTime() + patience.toNanos();
		needed.forEach(dependency -> await(dependency, end));
	}

	private void await(Dependency dependency, long end) {
		long said = System.nanoTime() - SAY_EVERY.toNanos();
		while (!dependency.answers()) {
			long now = System.nanoTime();
			if (now > end || Thread.currentThread().isInterrupted()) {
				throw new DependencyMissing(dependency + " did not answer for " + patience.toSeconds()
						+ " seconds: start it, or say with " + dependency.property() + " where it is.");
			}
			if (now - said >= SAY_EVERY.toNanos()) {
				// before there is a context, there is no logging that the operator has
				// set up
				System.out.println("Waiting for " + dependency + " …");
				said = now;
			}
			LockSupport.parkNanos(LOOK_EVERY);
		}
	}

	/**
	 * One that answers when any of its hosts takes a connection.
	 *
	 * @param property that says where it is
	 * @param hosts with a port where it is not the usual one
	 */
	record Dependency(String name, String property, List<String> hosts, int usualPort) {

		boolean answers() {
			return addresses().anyMatch(Dependency::accepts);
		}

		private Stream<InetSocketAddress> addresses() {
			List<InetSocketAddress> addresses = new ArrayList<>();
			for (String host : hosts) {
				String[] parts = host.strip().split(":", 2);
				addresses
					.add(new InetSocketAddress(parts[0], (parts.length > 1) ? Integer.parseInt(parts[1]) : usualPort));
			}
			return addresses.stream();
		}

		private static boolean accepts(InetSocketAddress address) {
			try (Socket socket = new Socket()) {
				socket.connect(address, CONNECT_MILLIS);
				return true;
			}
			catch (IOException notYet) {
				return false;
			}
		}

		@Override
		public String toString() {
			return name + " at " + String.join(", ", hosts);
		}

	}

}
