package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives again whatever goes stale by the day, in transactions of its own: documents are
 * then as if all their events had come on that day.
 */
final class Roll<D> {

	private static final Logger log = LoggerFactory.getLogger(Roll.class);

	/** Documents a transaction. */
	private static final int SIZE = 1000;

	private final LiveView<D> live;

	private final ReentrantLock lock = new ReentrantLock();

	Roll(LiveView<D> live) {
		this.live = live;
	}

	void to(LocalDate day) {
		if (live.view().daily() == null) {
			return;
		}
		Range stale = Range.of(Daily.INDEX).to(day).limit(SIZE);
		ViewStore store = live.backend().documents();
		while (!live.read(version -> store.list(version, stale.limit(1), List.of())).isEmpty()) {
			lock.lock();
			try {
				live.read(version -> live.backend().transactions().fetchInTransaction(() -> {
					store.lock(version);
					List<StoredDocument> found = store.list(version, stale, List.of());
					store.write(version, found.stream().map(document -> derive(document, day)).toList());
					return found.size();
				}));
			}
			catch (LostUpdate overtaken) {
				log.debug("Looking again what is stale in {}", live.view().name(), overtaken);
			}
			finally {
				lock.unlock();
			}
		}
	}

	private StoredDocument derive(StoredDocument found, LocalDate day) {
		return live.documents().write(found, live.documents().read(found), day);
	}

}
