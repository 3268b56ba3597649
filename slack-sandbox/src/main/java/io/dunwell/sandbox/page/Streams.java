package io.dunwell.sandbox.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.dunwell.sandbox.state.Change;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * Server-sent events: each open page hears what its person may see. A page that cannot
 * keep up is cut off and reloads.
 */
public final class Streams implements AutoCloseable {

	private static final int MOST_WAITING = 1000;

	private static final long HEARTBEAT_SECONDS = 15;

	private final World world;

	private final Set<Thread> open = ConcurrentHashMap.newKeySet();

	public Streams(World world) {
		this.world = world;
	}

	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET("/sandbox/stream", this::handle).build();
	}

	private ServerResponse handle(ServerRequest request) {
		var person = this.world.directory().person(request.param("user").orElse(""));
		if (person.isEmpty()) {
			return ServerResponse.notFound().build();
		}
		var visible = this.world.directory().visibleTo(person.get());
		return ServerResponse.sse((sse) -> start(sse, visible), Duration.ZERO);
	}

	private void start(SseBuilder sse, Predicate<Change> visible) {
		var waiting = new LinkedBlockingQueue<Change>(MOST_WAITING);
		var writer = Thread.ofVirtual().name("sandbox-stream").unstarted(() -> write(sse, waiting));
		var stopListening = this.world.changes().listen((change) -> {
			if (visible.test(change) && !waiting.offer(change)) {
				writer.interrupt();
			}
		});
		Runnable end = () -> {
			stopListening.run();
			this.open.remove(writer);
			writer.interrupt();
		};
		sse.onComplete(end).onTimeout(end).onError((error) -> end.run());
		this.open.add(writer);
		writer.start();
	}

	private void write(SseBuilder sse, BlockingQueue<Change> waiting) {
		try {
			sse.event("hello").data("{}");
			while (!Thread.currentThread().isInterrupted()) {
				var change = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
				if (change == null) {
					sse.comment("still here").send();
				}
				else {
					sse.id(Long.toString(change.sequence())).event("change").data(describe(change));
				}
			}
			sse.complete();
		}
		catch (IOException gone) {
			sse.error(gone);
		}
		catch (InterruptedException ended) {
			sse.complete();
		}
	}

	private static String describe(Change change) {
		var json = Json.object()
			.put("kind", change.kind().name().toLowerCase(Locale.ROOT))
			.put("channel", change.channel());
		json.set("body", change.body());
		return Json.write(json);
	}

	@Override
	public void close() {
		this.open.forEach(Thread::interrupt);
	}

}
