package io.dunwell.log.axonserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.axoniq.axonserver.grpc.event.Event;

/**
 * What is committed, in memory, as readers see it: every event at its index from 0 on
 * without a gap, and again by aggregate, where the sequence number is the index.
 */
final class Log {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition grown = lock.newCondition();

	private final List<Event> events = new ArrayList<>();

	private final Map<String, List<Event>> streams = new HashMap<>();

	private final Map<String, NavigableMap<Long, Event>> snapshots = new HashMap<>();

	void add(List<Event> transaction) {
		lock.lock();
		try {
			transaction.forEach(this::add);
			grown.signalAll();
		}
		finally {
			lock.unlock();
		}
	}

	private void add(Event event) {
		String aggregate = event.getAggregateIdentifier();
		if (event.getSnapshot()) {
			snapshots.computeIfAbsent(aggregate, unused -> new TreeMap<>())
				.put(event.getAggregateSequenceNumber(), event);
			return;
		}
		events.add(event);
		if (!event.getAggregateType().isEmpty()) {
			streams.computeIfAbsent(aggregate, unused -> new ArrayList<>()).add(event);
		}
	}

	/** The index of the next event. */
	long end() {
		lock.lock();
		try {
			return events.size();
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * The index of the first event not older than that, in epoch milliseconds; -1 before
	 * the first one.
	 */
	long firstSince(long instant) {
		lock.lock();
		try {
			if (events.isEmpty() || instant < events.getFirst().getTimestamp()) {
				return -1;
			}
			int index = 0;
			while (index < events.size() && events.get(index).getTimestamp() < instant) {
				index++;
			}
			return index;
		}
		finally {
			lock.unlock();
		}
	}

	/** At least one event from that index on; waits for it. */
	List<Event> from(long index, int atMost) throws InterruptedException {
		lock.lockInterruptibly();
		try {
			while (events.size() <= index) {
				grown.await();
			}
			return copy(events, index, index + atMost);
		}
		finally {
			lock.unlock();
		}
	}

	/** The sequence number of the aggregate's next event. */
	long next(String aggregate) {
		lock.lock();
		try {
			return streams.getOrDefault(aggregate, List.of()).size();
		}
		finally {
			lock.unlock();
		}
	}

	/** The aggregate's events: the first sequence number is included, the end is not. */
	List<Event> stream(String aggregate, long first, long end) {
		lock.lock();
		try {
			return copy(streams.getOrDefault(aggregate, List.of()), first, end);
		}
		finally {
			lock.unlock();
		}
	}

	/** Snapshots, the newest first. */
	Collection<Event> snapshots(String aggregate, long first, long end) {
		lock.lock();
		try {
			NavigableMap<Long, Event> all = snapshots.getOrDefault(aggregate, new TreeMap<>());
			return (first < end) ? List.copyOf(all.subMap(first, true, end, false).descendingMap().values())
					: List.of();
		}
		finally {
			lock.unlock();
		}
	}

	private static List<Event> copy(List<Event> from, long first, long end) {
		int to = (int) Math.min(end, from.size());
		return (first < to) ? List.copyOf(from.subList((int) first, to)) : List.of();
	}

}
