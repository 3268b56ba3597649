package io.dunwell.log;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Decides which positions will never change any more.
 * <p>
 * A writer takes its transaction id before its position, so whoever holds a position
 * below one that is visible has an id smaller than any id taken from now on. A gap is
 * noted with such an id; once a snapshot shows that all older transactions have ended,
 * what that snapshot does not show below the noted ceiling was rolled back and will never
 * come.
 */
final class SettledPrefix {

	/**
	 * What one statement saw: rows in order of position, and the oldest transaction that
	 * still ran.
	 */
	record Sight(List<StoredEvent> rows, long oldestRunning) {

	}

	/** The last visible position, and the oldest transaction that still ran. */
	record End(long position, long oldestRunning) {

	}

	/**
	 * All positions up to the ceiling are settled once every transaction before the limit
	 * has ended.
	 */
	private record Note(long ceiling, long limit) {

	}

	private long settled;

	private @Nullable Note note;

	/**
	 * Positions up to this are settled for statements that start from now on. To be asked
	 * before the statement: one that is under way has an older view.
	 */
	synchronized long settled() {
		return settled;
	}

	/** Up to where a statement that saw this can be sure. */
	synchronized long settledBy(long oldestRunning, long settledBefore) {
		if (note == null || oldestRunning < note.limit()) {
			return settledBefore;
		}
		long ceiling = note.ceiling();
		settled = Math.max(settled, ceiling);
		note = null;
		return Math.max(ceiling, settledBefore);
	}

	/** The rows that follow the given position without an unsettled gap. */
	List<StoredEvent> ready(long after, Sight sight, long settledBefore) {
		long sure = settledBy(sight.oldestRunning(), settledBefore);
		long last = after;
		int count = 0;
		for (StoredEvent row : sight.rows()) {
			long position = positionOf(row);
			if (position != last + 1 && position - 1 > sure) {
				break;
			}
			last = position;
			count++;
		}
		if (after <= sure) {
			settle(last);
		}
		return sight.rows().subList(0, count);
	}

	/** Whether a gap below this visible position needs noting. */
	synchronized boolean wantsNote(long ceiling) {
		return ceiling > settled && note == null;
	}

	/**
	 * Notes that positions below the ceiling hang on transactions before the limit.
	 * @param ceiling a position that was visible before the limit was taken
	 * @param limit a transaction id taken after that
	 */
	synchronized void note(long ceiling, long limit) {
		if (note == null && ceiling > settled) {
			note = new Note(ceiling, limit);
		}
	}

	/** Remembers that nothing will ever be added up to this position. */
	synchronized void settle(long position) {
		settled = Math.max(settled, position);
	}

	static long positionOf(StoredEvent row) {
		Long position = row.position();
		if (position == null) {
			throw new IllegalStateException("A row of the log without a position");
		}
		return position;
	}

}
