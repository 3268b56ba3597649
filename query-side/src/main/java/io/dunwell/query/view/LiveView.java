package io.dunwell.query.view;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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

	private final View<D> view;

	private final Documents<D> documents;

	private final ViewBackend backend;

	private final Follower follower;

	private final StreamableMessageSource<TrackedEventMessage<?>> events;

	private final Clock deskClock;

	private final Runnable onProgress;

	private final ReentrantLock progressLock = new ReentrantLock();

	private final Condition progress = progressLock.newCondition();

	private final Roll<D> roll = new Roll<>(this);

	/**
	 * Head of the log when this process started: what was readable then stays readable.
	 */
	private volatile long floor = -1;

	private volatile @Nullable RunningVersion<D> serving;

	private volatile @Nullable RunningVersion<D> building;

	/** Where this process has followed the pointer to. */
	private volatile @Nullable Pointer pointer;

	/** When the pointer was last asked for, in the machine's nanoseconds. */
	private volatile long confirmed;

	private boolean stopped = true;

	LiveView(View<D> view, ViewBackend backend, Follower follower,
			StreamableMessageSource<TrackedEventMessage<?>> events, JsonMapper mapper, Clock deskClock,
			Runnable onProgress) {
		this.view = view;
		this.documents = new Documents<>(view, mapper);
		this.backend = backend;
		this.follower = follower;
		this.events = events;
		this.deskClock = deskClock;
		this.onProgress = onProgress;
	}

	/**
	 * Starts to serve. A declaration that changed since makes a new version at once,
	 * since the old one's documents and columns may not fit it: of two releases the one
	 * that starts last wins.
	 */
	synchronized void start(long head) {
		floor = head;
		pointer = null;
		serving = null;
		building = null;
		stopped = false;
		long asked = System.nanoTime();
		Pointer mine = claim();
		follow(mine);
		confirmed = asked;
		// whoever moved the pointer may have died before it cleared up
		for (int old = Math.max(1, mine.serving() - 2); old < mine.serving(); old++) {
			retire(new ViewVersion<>(view, old));
		}
	}

	synchronized void stop() {
		stopped = true;
		halt();
	}

	/** Begins to build the next version; does nothing while one is being built. */
	synchronized void rebuild() {
		Pointer from = pointer;
		if (from == null || from.building() != null || trouble() != null) {
			return;
		}
		if (backend.pointers().move(from, from.rebuilding())) {
			log.info("Rebuilding view {} as version {}", view.name(), from.rebuilding().newest());
			follow(from.rebuilding());
		}
		else {
			look();
		}
	}

	/**
	 * Goes where a process has moved the pointer; where this one has been before, it does
	 * not return. A pointer to another declaration is another release's: two would fight
	 * over it for ever.
	 * @param asked when it was asked for, in the machine's nanoseconds
	 */
	synchronized void follow(Pointer to, long asked) {
		follow(to);
		confirmed = asked;
		if (hasCaughtUp()) {
			switchOver();
		}
	}

	/**
	 * Why it can neither answer nor go on, if so: another release keeps it.
	 */
	@Nullable String trouble() {
		Pointer at = pointer;
		return (at == null || at.revision() == view.revision()) ? null
				: "another release keeps this view, by revision %d of its declaration: this process has revision %d"
					.formatted(at.revision(), view.revision());
	}

	/**
	 * Reads from the serving version. One that was dropped under a reader's feet is
	 * neither an error nor empty: the reader finds the next one.
	 * @throws Rejected {@code views-behind} when another release keeps the view
	 */
	<R> R read(Function<ViewVersion<D>, R> reading) {
		while (true) {
			refuseTrouble();
			RunningVersion<D> asked = serving();
			try {
				R found = reading.apply(asked.version());
				if (isStillServing(asked)) {
					return found;
				}
			}
			catch (RuntimeException failed) {
				if (isStillServing(asked)) {
					throw failed;
				}
			}
		}
	}

	/**
	 * Waits until the serving version has seen the event at a position.
	 * @throws Rejected {@code views-behind} when that takes longer than the patience
	 */
	void await(long atLeast, Duration patience) {
		refuseTrouble();
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

	/** Brings documents up to a day, as if all their events had come on it. */
	void roll(LocalDate day) {
		roll.to(day);
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

	/** The pointer, moved to this declaration where it was another's or nobody's. */
	private Pointer claim() {
		Pointers pointers = backend.pointers();
		while (true) {
			Pointer found = pointers.find(view.name()).orElse(null);
			if (found != null && found.revision() == view.revision()) {
				return found;
			}
			Pointer mine = (found != null) ? found.redeclared(view.revision())
					: new Pointer(view.name(), view.revision(), 1, null);
			if (pointers.move(found, mine)) {
				log.info("View {} begins as version {}", view.name(), mine.serving());
				return mine;
			}
		}
	}

	private synchronized void follow(Pointer to) {
		Pointer from = pointer;
		if (stopped || (from != null && !from.isBefore(to))) {
			return;
		}
		if (to.revision() == view.revision()) {
			serve(to.serving());
			build(to.building());
			pointer = to;
		}
		else {
			pointer = to;
			log.error("View {}: {}", view.name(), trouble());
			halt();
		}
	}

	private void serve(int number) {
		RunningVersion<D> old = serving;
		RunningVersion<D> half = building;
		if (old != null && old.version().number() == number) {
			return;
		}
		if (half != null && half.version().number() == number) {
			serving = half;
			building = null;
		}
		else {
			serving = run(new ViewVersion<>(view, number));
		}
		if (old != null) {
			log.info("View {} is served by version {}", view.name(), number);
			old.stop();
		}
	}

	private void build(@Nullable Integer number) {
		RunningVersion<D> half = building;
		if (half != null && (number == null || half.version().number() != number)) {
			building = null;
			half.stop();
		}
		if (number != null && building == null) {
			building = run(new ViewVersion<>(view, number));
		}
	}

	private void halt() {
		RunningVersion<D> half = building;
		if (half != null) {
			half.stop();
		}
		RunningVersion<D> kept = serving;
		if (kept != null) {
			kept.stop();
		}
	}

	private void look() {
		long asked = System.nanoTime();
		backend.pointers().find(view.name()).ifPresent(found -> follow(found, asked));
	}

	/**
	 * Whether a version served all the while, and its documents were not yet being
	 * deleted. Other processes wait a while before they delete: only who has not looked
	 * for half of it must look again.
	 */
	private boolean isStillServing(RunningVersion<D> asked) {
		if (backend.isShared() && System.nanoTime() - confirmed > Follower.GRACE.toNanos() / 2) {
			look();
		}
		return serving == asked && trouble() == null;
	}

	private void refuseTrouble() {
		if (trouble() != null) {
			throw new Rejected(Refusal.VIEWS_BEHIND, floor);
		}
	}

	private RunningVersion<D> run(ViewVersion<D> version) {
		RunningVersion<D> running = new RunningVersion<>(version, documents, backend, events, deskClock,
				this::progressed);
		running.start();
		return running;
	}

	/** Has a version deleted once nobody reads it. */
	private void retire(ViewVersion<D> version) {
		follower.retire(() -> backend.transactions().executeInTransaction(() -> backend.forget(version)));
	}

	private void progressed() {
		progressLock.lock();
		try {
			progress.signalAll();
		}
		finally {
			progressLock.unlock();
		}
		onProgress.run();
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
		Pointer from = pointer;
		if (stopped || from == null || from.building() == null || trouble() != null || !hasCaughtUp()) {
			return;
		}
		ViewVersion<D> old = serving().version();
		if (backend.pointers().move(from, from.switched())) {
			follow(from.switched());
			retire(old);
		}
		else {
			look();
		}
	}

}
