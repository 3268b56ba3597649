package io.dunwell.log.axonserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What Axon's own client needs of Axon Server, for tests on one machine: events that
 * survive {@code kill -9}, commands, queries and subscription queries. One node, one
 * context, no access control, no ad-hoc queries, no scheduler. All events are held in
 * memory. {@code AxonServerContractTest} is its contract and runs against a real server
 * too.
 */
public final class AxonServerStandIn implements AutoCloseable {

	static final String READY = "Listening on 127.0.0.1:";

	private final Writer writer;

	private final Server server;

	private AxonServerStandIn(int port, @Nullable Path folder) throws IOException {
		writer = new Writer(folder);
		server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
			.permitKeepAliveTime(100, TimeUnit.MILLISECONDS)
			.permitKeepAliveWithoutCalls(true)
			.keepAliveTime(2500, TimeUnit.MILLISECONDS)
			.keepAliveTimeout(5, TimeUnit.SECONDS)
			.addService(new PlatformService(this::port))
			.addService(new EventStoreService(writer))
			.addService(new CommandService())
			.addService(new QueryService())
			.build()
			.start();
	}

	/**
	 * Listens on 127.0.0.1.
	 * @param port 0 for any free one
	 * @param folder where committed events are kept, and read from at the start; without
	 * one they are gone at the end
	 * @throws IOException when the port is taken, or another process has the folder
	 */
	public static AxonServerStandIn start(int port, @Nullable Path folder) throws IOException {
		return new AxonServerStandIn(port, folder);
	}

	public int port() {
		return server.getPort();
	}

	/** Cuts every connection and ends. What was acknowledged is in the folder. */
	@Override
	public void close() {
		server.shutdownNow();
		try {
			server.awaitTermination();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		writer.close();
	}

	/**
	 * A process of its own: says on a line of its own where it listens, and ends with its
	 * standard input, so that it never outlives the one that started it.
	 * @param args the port and the folder
	 */
	public static void main(String[] args) throws IOException {
		try (AxonServerStandIn server = start(Integer.parseInt(args[0]), Path.of(args[1]))) {
			System.out.println(READY + server.port());
			while (System.in.read() != -1) {
				// Whatever is said: only the end counts.
			}
		}
	}

}
