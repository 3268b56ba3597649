package io.dunwell.sandbox.state;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The feed of changes: the page streams it, the control API waits on it. */
public final class Changes {

	private static final int KEPT = 2000;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition arrived = this.lock.newCondition();

	private final Deque<Change> recent = new ArrayDeque<>();

	private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

	private long last;

	/** Listeners are called in order, under the feed's lock: they must only take note. */
	public void publish(Change.Kind kind, @Nullable String channel, @Nullable String onlyFor, JsonNode body) {
		this.lock.lock();
		try {
			var change = new Change(++this.last, kind, channel, onlyFor, body);
			this.recent.addLast(change);
			if (this.recent.size() > KEPT) {
				this.recent.removeFirst();
			}
			this.listeners.forEach((listener) -> listener.accept(change));
			this.arrived.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Calls the listener for each later change until the returned handle is run. */
	public Runnable listen(Consumer<Change> listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	/** The sequence of the newest change. */
	public long last() {
		this.lock.lock();
		try {
			return this.last;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** What has changed after that sequence, oldest first, as far as it is still kept. */
	public List<Change> since(long sequence, Predicate<Change> relevant) {
		this.lock.lock();
		try {
			return this.recent.stream()
				.filter((change) -> change.sequence() > sequence && relevant.test(change))
				.toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until something relevant has changed after that sequence and nothing more has
	 * for the quiet time, or until the longest time has passed.
	 */
	public List<Change> settled(long sequence, Predicate<Change> relevant, Duration longest, Duration quiet) {
		this.lock.lock();
		try {
			var end = System.nanoTime() + longest.toNanos();
			var seen = since(sequence, relevant);
			while (true) {
				var left = end - System.nanoTime();
				var wait = seen.isEmpty() ? left : Math.min(left, quiet.toNanos());
				if (wait <= 0 || !awaitMore(sequence, relevant, seen.size(), wait)) {
					return since(sequence, relevant);
				}
				seen = since(sequence, relevant);
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return since(sequence, relevant);
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean awaitMore(long sequence, Predicate<Change> relevant, int known, long nanos)
			throws InterruptedException {
		var left = nanos;
		while (since(sequence, relevant).size() <= known) {
			if (left <= 0) {
				return false;
			}
			left = this.arrived.awaitNanos(left);
		}
		return true;
	}

}
