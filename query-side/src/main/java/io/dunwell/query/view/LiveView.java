package io.dunwell.query.view;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.view.Pointers.Pointer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view that is kept up to date: one version serves, and while it is rebuilt a second
 * one catches up beside it and then takes its place.
 */
final class LiveView<D> {

	private static final Logger log = LoggerFactory.getLogger(LiveView.class);

	/** How often to look when the serving version is kept by another process. */
	private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	/** How long to trust that progress is told, before looking whether it still is. */
	private static final long DOUBT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	/** Documents a transaction of a roll. */
	private static final int ROLL = 1000;

	private final View<D> view;

	private final Documents<D> documents;

	private final ViewBackend backend;

	private final StreamableMessageSource<TrackedEventMessage<?>> events;

	private final Clock deskClock;

	private final ReentrantLock progressLock = new ReentrantLock();

	private final Condition progress = progressLock.newCondition();

	private final ReentrantLock rollLock = new ReentrantLock();

	/**
	 * Head of the log when this process started: what was readable then stays readable.
	 */
	private volatile long floor = -1;

	private volatile @Nullable RunningVersion<D> serving;

	private volatile @Nullable RunningVersion<D> building;

	LiveView(View<D> view, ViewBackend backend, StreamableMessageSource<TrackedEventMessage<?>> events,
			JsonMapper mapper, Clock deskClock) {
		this.view = view;
		this.documents = new Documents<>(view, mapper);
		this.backend = backend;
		this.events = events;
		this.deskClock = deskClock;
	}

	/**
	 * Starts to serve. A declaration that changed since makes a new version at once,
	 * since the old one's documents and columns may not fit it.
	 */
	synchronized void start(long head) {
		floor = head;
		Pointer pointer = backend.pointers()
			.find(view.name())
			.orElse(new Pointer(view.name(), view.revision(), 1, null));
		if (pointer.revision() != view.revision()) {
			Integer half = pointer.building();
			int newest = (half != null) ? half : pointer.serving();
			forget(new ViewVersion<>(view, pointer.serving()));
			if (half != null) {
				forget(new ViewVersion<>(view, half));
			}
			pointer = new Pointer(view.name(), view.revision(), newest + 1, null);
			log.info("View {} changed: building version {}", view.name(), newest + 1);
		}
		backend.pointers().save(pointer);
		serving = run(new ViewVersion<>(view, pointer.serving()));
		if (pointer.building() != null) {
			building = run(new ViewVersion<>(view, pointer.building()));
		}
	}

	synchronized void stop() {
		RunningVersion<D> half = building;
		if (half != null) {
			half.stop();
		}
		serving().stop();
	}

	/** Begins to build the next version; does nothing while one is being built. */
	synchronized void rebuild() {
		if (building == null) {
			ViewVersion<D> next = serving().version().next();
			forget(next);
			backend.pointers()
				.save(new Pointer(view.name(), view.revision(), serving().version().number(), next.number()));
			building = run(next);
			log.info("Rebuilding view {} as version {}", view.name(), next.number());
		}
	}

	/**
	 * Reads from the serving version. One that was dropped under a reader's feet is not
	 * an error: the reader finds the next one.
	 */
	<R> R read(Function<ViewVersion<D>, R> reading) {
		RunningVersion<D> asked = serving();
		try {
			return reading.apply(asked.version());
		}
		catch (RuntimeException failed) {
			if (serving() == asked) {
				throw failed;
			}
			return reading.apply(serving().version());
		}
	}

	/**
	 * Waits until the serving version has seen the event at a position.
	 * @throws Rejected {@code views-behind} when that takes longer than the patience
	 */
	void await(long atLeast, Duration patience) {
		long wanted = Math.max(atLeast, floor);
		long left = patience.toNanos();
		progressLock.lock();
		try {
			while (serving().position() < wanted) {
				if (left <= 0) {
					throw new Rejected(Refusal.VIEWS_BEHIND, wanted);
				}
				long wait = Math.min(left, serving().isHere() ? DOUBT_NANOS : LOOK_AGAIN_NANOS);
				left -= wait - progress.awaitNanos(wait);
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new Rejected(Refusal.VIEWS_BEHIND, wanted);
		}
		finally {
			progressLock.unlock();
		}
	}

	/**
	 * Derives again whatever goes stale by the day, in transactions of its own: documents
	 * are then as if all their events had come on that day.
	 */
	void roll(LocalDate day) {
		if (view.daily() == null) {
			return;
		}
		Range stale = Range.of(Daily.INDEX).to(day).limit(ROLL);
		ViewStore store = backend.documents();
		while (!read(version -> store.list(version, stale.limit(1), List.of())).isEmpty()) {
			rollLock.lock();
			try {
				read(version -> backend.transactions().fetchInTransaction(() -> {
					store.lock(version);
					List<StoredDocument> found = store.list(version, stale, List.of());
					store.write(version, found.stream().map(document -> derive(document, day)).toList());
					return found.size();
				}));
			}
			finally {
				rollLock.unlock();
			}
		}
	}

	View<D> view() {
		return view;
	}

	Documents<D> documents() {
		return documents;
	}

	ViewBackend backend() {
		return backend;
	}

	LocalDate today() {
		return LocalDate.now(deskClock);
	}

	RunningVersion<D> serving() {
		RunningVersion<D> running = serving;
		if (running == null) {
			throw new IllegalStateException("view " + view.name() + " has not been started");
		}
		return running;
	}

	@Nullable RunningVersion<D> building() {
		return building;
	}

	private StoredDocument derive(StoredDocument found, LocalDate day) {
		return documents.write(found, documents.read(found), day);
	}

	private RunningVersion<D> run(ViewVersion<D> version) {
		RunningVersion<D> running = new RunningVersion<>(version, documents, backend, events, deskClock,
				this::progressed);
		running.start();
		return running;
	}

	private void forget(ViewVersion<D> version) {
		backend.transactions().executeInTransaction(() -> backend.forget(version));
	}

	private void progressed() {
		progressLock.lock();
		try {
			progress.signalAll();
		}
		finally {
			progressLock.unlock();
		}
		if (hasCaughtUp()) {
			// not on the processor's own thread, which the switch has to wait for
			Thread.ofVirtual().name("switch-" + view.name()).start(this::switchOver);
		}
	}

	private boolean hasCaughtUp() {
		RunningVersion<D> old = serving;
		RunningVersion<D> half = building;
		return old != null && half != null && half.isHere() && half.position() >= old.position();
	}

	private synchronized void switchOver() {
		RunningVersion<D> ready = building;
		if (ready == null || !hasCaughtUp()) {
			return;
		}
		RunningVersion<D> old = serving();
		backend.pointers().save(new Pointer(view.name(), view.revision(), ready.version().number(), null));
		serving = ready;
		building = null;
		log.info("View {} is served by version {}", view.name(), ready.version().number());
		old.stop();
		forget(old.version());
	}

}
