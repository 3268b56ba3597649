package io.dunwell.command.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.log.Outage;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.day.CloseCollectionDay;
import io.dunwell.messages.day.ListCasesDue;
import io.dunwell.messages.day.OpenCollectionDay;
import io.dunwell.messages.day.ProgressDay;
import io.dunwell.messages.day.WorkCase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/**
 * Works the collection days of one company: each opened, its due cases worked page by
 * page, closed; missed ones in order, one that was interrupted from its cursor. All it
 * knows is in the log, and all it does may be done twice: it can be killed anywhere, and
 * two processes may run it.
 */
final class CompanyDays {

	private static final Logger log = LoggerFactory.getLogger(CompanyDays.class);

	/** Cases between two notes of progress (design.md, Collection day). */
	private static final int PAGE = 500;

	/** More senders than cores: each waits for the disk. */
	private static final int SENDERS = 4;

	/** Another process did it first, or did more. */
	private static final Set<Refusal> DONE_ELSEWHERE = Set.of(Refusal.DAY_CLOSED, Refusal.DAY_OUT_OF_ORDER,
			Refusal.UNKNOWN_DAY);

	private final EventStore events;

	private final OwnVoice desk;

	private final String company;

	CompanyDays(EventStore events, OwnVoice desk, String company) {
		this.events = events;
		this.desk = desk;
		this.company = company;
	}

	/**
	 * Works every day that was not worked up to a date; the very first time, that date
	 * alone: it judges what matured in all the past.
	 * @param more metadata of what it says, such as when it was recorded if not now
	 * @throws RuntimeException when a day can not go on; asked again, it goes on from
	 * where it was
	 */
	void runUpTo(LocalDate today, MetaData more, Watch watch) {
		LocalDate next = Progress.of(events, company).next(today);
		int total = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(next, today) + 1));
		int left = total;
		watch.sees(company, next, 0, total);
		while (left > 0) {
			run(next, more);
			LocalDate worked = next;
			next = Progress.of(events, company).next(today);
			left = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(next, today) + 1));
			watch.sees(company, worked, total - left, total);
		}
	}

	private void run(LocalDate date, MetaData more) {
		try {
			desk.tell(new OpenCollectionDay(company, date), more);
			Progress day = Progress.of(events, company);
			int worked = work(date, day, more);
			desk.tell(new CloseCollectionDay(company, date, worked), more);
			log.debug("Collection day {} of {} is closed, {} cases", date, company, worked);
		}
		catch (Rejected refused) {
			if (!DONE_ELSEWHERE.contains(refused.refusal())) {
				throw refused;
			}
		}
	}

	/**
	 * @return how many cases the day had
	 */
	private int work(LocalDate date, Progress day, MetaData more) {
		int worked = day.worked();
		List<Due> page = due(date, day.cursor(), day.position());
		try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
			while (!page.isEmpty()) {
				work(page, date, senders, more);
				worked += page.size();
				String cursor = page.getLast().account();
				if (page.size() < PAGE) {
					return worked;
				}
				desk.tell(new ProgressDay(company, date, cursor, worked), more);
				page = due(date, cursor, day.position());
			}
		}
		return worked;
	}

	/** As of a view that has seen what the day works on. */
	private List<Due> due(LocalDate date, @Nullable String after, long position) {
		return desk.askHoweverLong(new ListCasesDue(company, date, after, PAGE), position).cases();
	}

	/**
	 * A case that cannot be worked holds up neither the others nor the day: it is due
	 * again tomorrow. Where none of several can, or the log cannot be reached, it is not
	 * the cases, and the day waits.
	 */
	private void work(List<Due> page, LocalDate date, ExecutorService senders, MetaData more) {
		List<Future<?>> sent = new ArrayList<>();
		for (Due due : page) {
			WorkCase work = new WorkCase(company, due.account(), date, due.promises(), due.invoices());
			sent.add(senders.submit(() -> desk.tell(work, more)));
		}
		List<Throwable> failures = new ArrayList<>();
		for (int i = 0; i < sent.size(); i++) {
			try {
				sent.get(i).get();
			}
			catch (ExecutionException failure) {
				log.error("Collection day {}: {} is skipped and left for tomorrow", date, page.get(i).account(),
						failure.getCause());
				failures.add(failure.getCause());
			}
			catch (InterruptedException stopping) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("The desk stops", stopping);
			}
		}
		boolean none = failures.size() == page.size();
		if (none && (page.size() > 1 || isOutage(failures.getFirst()))) {
			throw new IllegalStateException("No case of the collection day " + date + " could be worked",
					failures.getFirst());
		}
	}

	/** What would befall any case: the log cannot be read or written just now. */
	private static boolean isOutage(Throwable failure) {
		return Outage.in(failure) || (failure instanceof Rejected refused && refused.refusal() == Refusal.UNCERTAIN);
	}

}
