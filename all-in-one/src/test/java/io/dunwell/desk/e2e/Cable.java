package io.dunwell.desk.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** A connection to a server of this machine that can be cut and mended. */
final class Cable implements AutoCloseable {

	private final int to;

	private final int port = Services.freePort();

	private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

	private @Nullable ServerSocket door;

	Cable(int to) {
		this.to = to;
		mend();
	}

	int port() {
		return port;
	}

	/** Ends what is connected, and takes no new connections. */
	void cut() {
		close();
	}

	void mend() {
		try {
			ServerSocket open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
			door = open;
			Thread.ofVirtual().start(() -> accept(open));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private void accept(ServerSocket open) {
		try {
			while (!open.isClosed()) {
				Socket caller = open.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
				ends.add(caller);
				ends.add(server);
				Thread.ofVirtual().start(() -> pump(caller, server));
				Thread.ofVirtual().start(() -> pump(server, caller));
			}
		}
		catch (IOException cut) {
			close();
		}
	}

	private void pump(Socket from, Socket to) {
		try (from; to; InputStream in = from.getInputStream()) {
			in.transferTo(to.getOutputStream());
		}
		catch (IOException cut) {
			// the other direction ends with this one
		}
		finally {
			ends.remove(from);
			ends.remove(to);
		}
	}

	@Override
	public void close() {
		try {
			if (door != null) {
				door.close();
			}
			for (Socket end : ends) {
				end.close();
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
