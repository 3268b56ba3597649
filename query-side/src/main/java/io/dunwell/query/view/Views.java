package io.dunwell.query.view;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Rejected;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;

/**
 * All views of this process: starts and stops them, tells how they are doing, rebuilds
 * them, and hands out what reads them. Arguments that name no view are answered with
 * {@link IllegalArgumentException}.
 */
public final class Views implements SmartLifecycle {

	private final Map<String, LiveView<?>> views = new LinkedHashMap<>();

	private final StreamableMessageSource<TrackedEventMessage<?>> events;

	private final Follower follower;

	private volatile Runnable onProgress = () -> {
	};

	private volatile boolean running;

	Views(Collection<? extends View<?>> declared, ViewBackend backend,
			StreamableMessageSource<TrackedEventMessage<?>> events, JsonMapper mapper, Clock deskClock) {
		this.events = events;
		this.follower = new Follower(backend, views);
		for (View<?> view : declared) {
			if (views.put(view.name(), new LiveView<>(view, backend, follower, events, mapper, deskClock,
					() -> onProgress.run())) != null) {
				throw new IllegalArgumentException("two views are called " + view.name());
			}
		}
	}

	/** Reads a view. */
	public <D> ViewReader<D> reader(View<D> view) {
		LiveView<?> live = live(view.name());
		if (!live.view().equals(view)) {
			throw new IllegalArgumentException("another view is called " + view.name());
		}
		@SuppressWarnings("unchecked") // the same declaration has the same documents
		LiveView<D> same = (LiveView<D>) live;
		return new ViewReader<>(same);
	}

	/**
	 * Waits until every view has seen the event at a position.
	 * @throws Rejected {@code views-behind} when one of them takes longer than the
	 * patience
	 */
	public void await(long position, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		views.values().forEach(view -> view.await(position, Duration.ofNanos(deadline - System.nanoTime())));
	}

	/**
	 * Waits until every view has seen all there is in the log now.
	 * @throws Rejected {@code views-behind} when that takes longer than the patience
	 */
	public void awaitHead(Duration patience) {
		await(head(), patience);
	}

	/** Has something done, and quickly, whenever a view of this process moves on. */
	void onProgress(Runnable then) {
		onProgress = then;
	}

	/** The last position that every view has seen; -1 before the first event. */
	public long position() {
		return views.values().stream().mapToLong(view -> view.serving().position()).min().orElse(-1);
	}

	public List<ViewStatus> status() {
		long head = head();
		return views.values().stream().map(view -> status(view, head)).toList();
	}

	/** How one view is doing. */
	ViewStatus status(String view) {
		return status(live(view), head());
	}

	Set<String> names() {
		return Set.copyOf(views.keySet());
	}

	/**
	 * Builds a view anew beside the serving one, which it replaces when it has caught up.
	 */
	public void rebuild(String view) {
		live(view).rebuild();
	}

	/** Events that a view's serving version could not take. */
	public List<ParkedEvent> parked(String view) {
		return letters(live(view)).list();
	}

	/**
	 * Tries the parked events of a sequence again, in their order, up to the first that
	 * fails again.
	 * @return whether none is left
	 */
	public boolean retry(String view, String sequence) {
		return letters(live(view)).retry(sequence);
	}

	/** Gives up the parked events of a sequence. */
	public void drop(String view, String sequence) {
		letters(live(view)).drop(sequence);
	}

	@Override
	public void start() {
		long head = head();
		follower.start();
		views.values().forEach(view -> view.start(head));
		running = true;
	}

	@Override
	public void stop() {
		running = false;
		follower.stop();
		// each waits up to a second for its last batch: together
		views.values().parallelStream().forEach(LiveView::stop);
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Before the web server, so that the first request finds views that run. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 4096;
	}

	private LiveView<?> live(String name) {
		LiveView<?> live = views.get(name);
		if (live == null) {
			throw new IllegalArgumentException("no view is called " + name);
		}
		return live;
	}

	private long head() {
		TrackingToken head = events.createHeadToken();
		return (head != null) ? head.position().orElse(-1) : -1;
	}

	private static <D> DeadLetters<D> letters(LiveView<D> view) {
		return new DeadLetters<>(view.serving(), view.today());
	}

	private static ViewStatus status(LiveView<?> view, long head) {
		RunningVersion<?> serving = view.serving();
		RunningVersion<?> building = view.building();
		return new ViewStatus(view.view().name(), serving.version().number(), serving.position(), head,
				letters(view).count(), view.trouble() != null || serving.isFailing(), view.trouble(),
				rebuild(building, head));
	}

	private static ViewStatus.@Nullable Rebuild rebuild(@Nullable RunningVersion<?> building, long head) {
		if (building == null) {
			return null;
		}
		long position = building.position();
		int percent = (head <= 0) ? 100 : (int) Math.min(100, (position + 1) * 100 / (head + 1));
		return new ViewStatus.Rebuild(building.version().number(), position, percent);
	}

}
