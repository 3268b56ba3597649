package io.dunwell.log.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.log.vault.KeyTable;
import io.dunwell.log.vault.KeyTable.Kept;
import io.dunwell.messages.day.DayOpened;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a whole log to two files, a line an event and a line a key, and makes a log of
 * them again: in another store, of another mode. Order, ids, metadata and times stay, and
 * what was sealed stays sealed with the same keys. Positions do not: each store gives its
 * own, so what an event says of one is translated.
 */
public final class LogArchive {

	private static final int PAGE = 1000;

	private static final JsonMapper JSON = new JsonMapper();

	private final EventLog log;

	private final KeyTable keys;

	private final Serializer serializer;

	/**
	 * @param serializer of events, which seals what is personal
	 */
	public LogArchive(EventLog log, KeyTable keys, Serializer serializer) {
		this.log = log;
		this.keys = keys;
		this.serializer = serializer;
	}

	/**
	 * Writes all there is now.
	 * @param progress is told positions
	 * @return how many events
	 */
	public long write(Writer events, Writer ofKeys, LongConsumer progress) throws IOException {
		long count = 0;
		for (Iterator<LoggedEvent> all = all(); all.hasNext(); count++) {
			LoggedEvent event = all.next();
			events.write(JSON.writeValueAsString(line(event)));
			events.write('\n');
			progress.accept(event.position());
		}
		// after the events: whatever they are sealed with is there by now
		String after = "";
		for (Map<String, Kept> page = keys.page(after, PAGE); !page.isEmpty(); page = keys.page(after, PAGE)) {
			for (Map.Entry<String, Kept> entry : new TreeMap<>(page).entrySet()) {
				ofKeys.write(JSON.writeValueAsString(new KeyLine(entry.getKey(), text(entry.getValue()))));
				ofKeys.write('\n');
				after = entry.getKey();
			}
		}
		return count;
	}

	/**
	 * Makes a log of the files. One that was interrupted goes on where it was when it is
	 * told again.
	 * @param progress is told how many events are in
	 * @return how many events the log has now
	 * @throws OtherLog when there is a log already, and it is another one
	 */
	public long read(BufferedReader events, BufferedReader ofKeys, EventStore store, LongConsumer progress)
			throws IOException {
		readKeys(ofKeys);
		NavigableMap<Long, Long> positions = new TreeMap<>(Map.of(0L, 0L));
		Iterator<LoggedEvent> existing = all();
		List<EventLine> page = new ArrayList<>();
		long count = 0;
		for (String text = events.readLine(); text != null; text = events.readLine()) {
			EventLine line = JSON.readValue(text, EventLine.class);
			count++;
			if (page.isEmpty() && existing.hasNext()) {
				LoggedEvent known = existing.next();
				if (!known.message().getIdentifier().equals(line.id())) {
					throw new OtherLog(known.position());
				}
				positions.put(line.position(), known.position());
				continue;
			}
			page.add(line);
			if (page.size() == PAGE) {
				append(page, positions, store);
				progress.accept(count);
			}
		}
		if (page.isEmpty() && existing.hasNext()) {
			throw new OtherLog(existing.next().position());
		}
		append(page, positions, store);
		progress.accept(count);
		return count;
	}

	private void readKeys(BufferedReader ofKeys) throws IOException {
		Map<String, Kept> page = new HashMap<>();
		for (String text = ofKeys.readLine(); text != null; text = ofKeys.readLine()) {
			KeyLine line = JSON.readValue(text, KeyLine.class);
			String key = line.key();
			page.put(line.subject(), Kept.of((key == null) ? null : Base64.getDecoder().decode(key)));
			if (page.size() == PAGE) {
				keys.put(page);
				page.clear();
			}
		}
		keys.put(page);
	}

	/** Appends what was gathered, and learns the positions it was given. */
	private void append(List<EventLine> page, NavigableMap<Long, Long> positions, EventStore store) {
		List<EventLine> left = List.copyOf(page);
		page.clear();
		while (!left.isEmpty()) {
			// what names a position of this page must wait for the page before it
			int size = untilPositionIsNeeded(left, positions.lastKey());
			long before = log.last();
			store.publish(left.subList(0, size).stream().map(line -> message(line, positions)).toList());
			Iterator<LoggedEvent> given = log.read(before, size).iterator();
			left.subList(0, size).forEach(line -> positions.put(line.position(), given.next().position()));
			left = left.subList(size, left.size());
		}
	}

	private static int untilPositionIsNeeded(List<EventLine> lines, long known) {
		for (int i = 1; i < lines.size(); i++) {
			EventLine line = lines.get(i);
			if (line.name().equals("collection-day-opened") && line.position() > known) {
				return i;
			}
		}
		return lines.size();
	}

	private DomainEventMessage<?> message(EventLine line, NavigableMap<Long, Long> positions) {
		Object payload = serializer
			.deserialize(new SimpleSerializedObject<>(line.data(), String.class, line.name(), line.revision()));
		if (payload instanceof DayOpened opened) {
			long here = positions.floorEntry(opened.position()).getValue();
			payload = new DayOpened(opened.day(), opened.company(), opened.date(), here);
		}
		return new GenericDomainEventMessage<>(line.kind(), line.stream(), line.sequence(), payload,
				MetaData.from(line.meta()), line.id(), line.at());
	}

	private EventLine line(LoggedEvent event) {
		DomainEventMessage<?> message = event.message();
		SerializedObject<String> payload = message.serializePayload(serializer, String.class);
		Map<String, String> meta = new TreeMap<>();
		message.getMetaData().forEach((name, value) -> meta.put(name, value.toString()));
		return new EventLine(event.position(), message.getIdentifier(), message.getType(),
				message.getAggregateIdentifier(), message.getSequenceNumber(), message.getTimestamp(),
				payload.getType().getName(), payload.getType().getRevision(), payload.getData(), meta);
	}

	private Iterator<LoggedEvent> all() {
		return new Iterator<>() {

			private Iterator<LoggedEvent> page = log.read(0, PAGE).iterator();

			private long last;

			@Override
			public boolean hasNext() {
				if (!page.hasNext() && last > 0) {
					page = log.read(last, PAGE).iterator();
				}
				return page.hasNext();
			}

			@Override
			public LoggedEvent next() {
				LoggedEvent event = page.next();
				last = event.position();
				return event;
			}

		};
	}

	private static @Nullable String text(Kept kept) {
		return Kept.keyIn(kept).map(key -> Base64.getEncoder().encodeToString(key.getEncoded())).orElse(null);
	}

	/** There is a log already, which is not the beginning of the one in the file. */
	public static final class OtherLog extends RuntimeException {

		private OtherLog(long position) {
			super("another log is here already: it differs at position " + position);
		}

	}

	/**
	 * A line of the file of events.
	 *
	 * @param position in the log it was written from
	 * @param kind of aggregate
	 * @param data as it lies in the log, what is personal sealed
	 */
	record EventLine(long position, String id, String kind, String stream, long sequence, Instant at, String name,
			@Nullable String revision, String data, Map<String, String> meta) {

	}

	/**
	 * A line of the file of keys.
	 *
	 * @param key Base64; null once erased
	 */
	record KeyLine(String subject, @Nullable String key) {

	}

}
