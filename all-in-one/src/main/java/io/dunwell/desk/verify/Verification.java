package io.dunwell.desk.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.query.view.AsOf;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads everything once and compares everything that can be compared. */
public final class Verification {

	private static final int PAGE = 1000;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final EventLog log;

	private final Views views;

	private final List<View<?>> declared;

	private final Clock deskClock;

	private final Findings findings = new Findings();

	public Verification(EventLog log, Views views, List<View<?>> declared, Clock deskClock) {
		this.log = log;
		this.views = views;
		this.declared = declared;
		this.deskClock = deskClock;
	}

	/**
	 * Checks it all.
	 * @param progress is told positions of the log
	 * @param said is told what was looked at
	 * @return what is wrong, in sentences; empty when all is well
	 */
	public List<String> run(LongConsumer progress, Consumer<String> said) {
		log(progress, said);
		views.awaitHead(PATIENCE);
		declared.forEach(view -> said.accept("view %s: %d documents compared".formatted(view.name(), compare(view))));
		return findings.sentences();
	}

	/**
	 * Checks the log alone.
	 * @return what is wrong, in sentences; empty when all is well
	 */
	public List<String> log(LongConsumer progress, Consumer<String> said) {
		LogCheck order = new LogCheck(findings);
		LedgerCheck ledger = new LedgerCheck(findings);
		LadderCheck ladders = new LadderCheck(findings);
		long events = read(event -> {
			order.see(event);
			ledger.see((Event) event.message().getPayload());
			ladders.see((Event) event.message().getPayload());
			progress.accept(event.position());
		});
		ledger.end();
		said.accept("%d events in %d streams: read, in order, in balance".formatted(events, order.streams()));
		return findings.sentences();
	}

	private long read(Consumer<LoggedEvent> reader) {
		long position = 0;
		long count = 0;
		try {
			for (List<LoggedEvent> page = log.read(0, PAGE); !page.isEmpty(); page = log.read(position, PAGE)) {
				for (LoggedEvent event : page) {
					position = event.position();
					count++;
					reader.accept(event);
				}
			}
		}
		catch (SerializationException unreadable) {
			findings.add("after position " + position + " an event cannot be read: " + unreadable.getMessage());
		}
		return count;
	}

	/**
	 * Both ways: what the log makes must be there, and what is there the log must make.
	 * The stored documents pass by a page at a time, and each takes its expected one
	 * along.
	 */
	private <D> int compare(View<D> view) {
		ViewReader<D> reader = views.reader(view);
		LocalDate today = (view.daily() == null) ? LocalDate.now(deskClock) : reader.roll();
		Map<String, D> expected = AsOf.documents(view, log, deskClock.getZone(), event -> true, today);
		int stored = 0;
		for (SequencedMap<String, D> page = reader.page("", PAGE); !page.isEmpty(); page = reader
			.page(page.lastEntry().getKey(), PAGE)) {
			stored += page.size();
			page.forEach((id, document) -> same(view, id, document, expected.remove(id)));
		}
		expected.keySet()
			.stream()
			.sorted()
			.forEach(id -> findings.add("view " + view.name() + ": " + id + " is missing"));
		return stored;
	}

	private <D> void same(View<D> view, String id, D stored, @Nullable D expected) {
		if (expected == null) {
			findings.add("view " + view.name() + ": " + id + " is there, but nothing in the log makes it");
		}
		else {
			findings.unless(stored.equals(expected),
					"view " + view.name() + ": " + id + " is not what the log makes of it");
		}
	}

}
