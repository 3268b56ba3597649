package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import com.google.common.util.concurrent.Uninterruptibles;
import io.axoniq.axonserver.grpc.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Commits one transaction after the other, which is what makes the order. Those that wait
 * at the same time share one write to the disk.
 */
final class Writer implements AutoCloseable {

	private final Log log = new Log();

	private final @Nullable Journal journal;

	private final BlockingQueue<Transaction> waiting = new LinkedBlockingQueue<>();

	private final Thread thread;

	/** From then on nobody knows how much is on the disk: only a restart can tell. */
	private @Nullable IOException broken;

	/** Without a folder everything is in memory only. */
	Writer(@Nullable Path folder) throws IOException {
		journal = (folder != null) ? new Journal(folder, log::add) : null;
		thread = Thread.ofPlatform().name("axon-server-stand-in").daemon().start(this::run);
	}

	Log log() {
		return log;
	}

	/** Completes when all of the events can be read, or none of them ever will. */
	CompletableFuture<Void> commit(List<Event> events) {
		Transaction transaction = new Transaction(events, new CompletableFuture<>());
		waiting.add(transaction);
		return transaction.done;
	}

	private void run() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				List<Transaction> batch = new ArrayList<>();
				batch.add(waiting.take());
				waiting.drainTo(batch);
				commitAll(batch);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void commitAll(List<Transaction> batch) {
		Map<String, Long> next = new HashMap<>();
		List<Transaction> accepted = batch.stream().filter(transaction -> accept(transaction, next)).toList();
		try {
			store(accepted);
		}
		catch (IOException ex) {
			broken = ex;
			accepted.forEach(transaction -> transaction.done
				.completeExceptionally(Refusals.DATAFILE_WRITE_ERROR.because(ex.toString())));
			return;
		}
		for (Transaction transaction : accepted) {
			log.add(transaction.events);
			transaction.done.complete(null);
		}
	}

	private void store(List<Transaction> accepted) throws IOException {
		if (broken != null) {
			throw broken;
		}
		if (journal != null && !accepted.isEmpty()) {
			journal.append(accepted.stream().map(Transaction::events).toList());
		}
	}

	/** Next holds what the batch has already promised to earlier transactions. */
	private boolean accept(Transaction transaction, Map<String, Long> next) {
		Map<String, Long> wanted = new HashMap<>();
		for (Event event : transaction.events) {
			String aggregate = event.getAggregateIdentifier();
			Long promised = wanted.getOrDefault(aggregate, next.get(aggregate));
			long expected = (promised != null) ? promised : log.next(aggregate);
			String refusal = refusal(event, expected);
			if (refusal != null) {
				transaction.done.completeExceptionally(Refusals.INVALID_SEQUENCE.because(refusal));
				return false;
			}
			if (!event.getSnapshot()) {
				wanted.put(aggregate, expected + 1);
			}
		}
		next.putAll(wanted);
		return true;
	}

	private static @Nullable String refusal(Event event, long expected) {
		long sequence = event.getAggregateSequenceNumber();
		if (event.getSnapshot()) {
			return (sequence < expected) ? null
					: "Invalid sequence number while storing snapshot. Highest aggregate "
							+ event.getAggregateIdentifier() + " sequence number: " + (expected - 1)
							+ ", snapshot sequence " + sequence + ".";
		}
		return (event.getAggregateType().isEmpty() || sequence == expected) ? null : "Invalid sequence number "
				+ sequence + " for aggregate " + event.getAggregateIdentifier() + ", expected " + expected;
	}

	@Override
	public void close() {
		thread.interrupt();
		Uninterruptibles.joinUninterruptibly(thread);
		if (journal != null) {
			journal.close();
		}
	}

	private record Transaction(List<Event> events, CompletableFuture<Void> done) {
	}

}
