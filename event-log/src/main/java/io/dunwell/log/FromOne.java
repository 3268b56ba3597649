package io.dunwell.log;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose positions start at nought, counted from 1. Never asks the server to skip
 * what its reader does not handle: people wait for a reader to come to a position, and it
 * would not learn that it has.
 */
final class FromOne implements BlockingStream<TrackedEventMessage<?>> {

	private final BlockingStream<TrackedEventMessage<?>> fromNought;

	FromOne(BlockingStream<TrackedEventMessage<?>> fromNought) {
		this.fromNought = fromNought;
	}

	/**
	 * The token so much further; null, and before the first event, when there is none.
	 */
	static @Nullable TrackingToken counted(@Nullable TrackingToken token, int more) {
		long position = (token == null) ? -1 : token.position().orElse(-1) + more;
		return (position < 0) ? null : new GlobalSequenceTrackingToken(position);
	}

	@Override
	public Optional<TrackedEventMessage<?>> peek() {
		return fromNought.peek().map(FromOne::counted);
	}

	@Override
	public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
		return fromNought.hasNextAvailable(timeout, unit);
	}

	@Override
	public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
		return counted(fromNought.nextAvailable());
	}

	@Override
	public boolean setOnAvailableCallback(Runnable callback) {
		return fromNought.setOnAvailableCallback(callback);
	}

	@Override
	public void close() {
		fromNought.close();
	}

	private static TrackedEventMessage<?> counted(TrackedEventMessage<?> event) {
		return event
			.withTrackingToken(new GlobalSequenceTrackingToken(event.trackingToken().position().orElseThrow() + 1));
	}

}
