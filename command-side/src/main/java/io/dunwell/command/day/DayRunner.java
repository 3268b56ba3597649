package io.dunwell.command.day;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.messages.account.ListCompanies;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Works the collection days of every company, each by a log of its own: one that can not
 * go on holds up no other.
 */
public final class DayRunner {

	private final EventStore events;

	private final OwnVoice desk;

	private final LongSupplier head;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	/**
	 * @param head position of the last event in the log
	 */
	public DayRunner(EventStore events, OwnVoice desk, LongSupplier head) {
		this.events = events;
		this.desk = desk;
		this.head = head;
	}

	/** As {@link #runUpTo(LocalDate, MetaData, Watch)}, and nobody watches. */
	public void runUpTo(LocalDate today, MetaData more) {
		runUpTo(today, more, (company, day, done, total) -> {
		});
	}

	/**
	 * Works every day that was not worked up to a date, company by company; the very
	 * first of a company is that date alone: it judges what matured in all the past.
	 * @param more metadata of what it says, such as when it was recorded if not now
	 * @throws RuntimeException when a day can not go on, once all others have; asked
	 * again, it goes on from where it was
	 */
	public void runUpTo(LocalDate today, MetaData more, Watch watch) {
		oneAtATime.lock();
		try {
			RuntimeException first = null;
			for (String company : companies()) {
				first = failure(first, () -> new CompanyDays(events, desk, company).runUpTo(today, more, watch));
			}
			if (first != null) {
				throw first;
			}
		}
		finally {
			oneAtATime.unlock();
		}
	}

	private List<String> companies() {
		return desk.askHoweverLong(new ListCompanies(), head.getAsLong()).codes();
	}

	/** The first failure of all carries the others. */
	private static @Nullable RuntimeException failure(@Nullable RuntimeException first, Runnable work) {
		try {
			work.run();
			return first;
		}
		catch (RuntimeException failed) {
			if (first == null) {
				return failed;
			}
			first.addSuppressed(failed);
			return first;
		}
	}

}
