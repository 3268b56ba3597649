package io.dunwell.log.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dunwell.log.vault.KeyTable.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A key ring that remembers the keys it has met, until one is erased: by this process,
 * which forgets at once, or by another, which it asks about every second.
 */
public final class RememberedKeys implements KeyRing {

	private static final long LOOK_FOR_ERASURES_EVERY = TimeUnit.SECONDS.toNanos(1);

	private final KeyTable table;

	private final Cache<String, Kept> known = Caffeine.newBuilder().maximumSize(100_000).build();

	private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_FOR_ERASURES_EVERY);

	private volatile long erased;

	private long generation;

	public RememberedKeys(KeyTable table) {
		this.table = table;
	}

	@Override
	public Optional<SecretKey> key(String subject) {
		Kept kept = cached(subject);
		return Kept.keyIn((kept != null) ? kept : make(Set.of(subject)).get(subject));
	}

	@Override
	public void prepare(Collection<String> subjects) {
		Set<String> unknown = unknown(subjects);
		if (!unknown.isEmpty()) {
			make(unknown);
		}
	}

	@Override
	public void prefetch(Collection<String> subjects) {
		Set<String> unknown = unknown(subjects);
		if (!unknown.isEmpty()) {
			fetch(unknown);
		}
	}

	@Override
	public Optional<SecretKey> find(String subject) {
		Kept kept = cached(subject);
		return Kept.keyIn((kept != null) ? kept : fetch(Set.of(subject)).get(subject));
	}

	@Override
	public boolean knows(String subject) {
		return cached(subject) != null || fetch(Set.of(subject)).containsKey(subject);
	}

	@Override
	public void erase(Collection<String> subjects) {
		table.erase(Set.copyOf(subjects));
		forget();
	}

	private @Nullable Kept cached(String subject) {
		forgetWhatOthersErased();
		return known.getIfPresent(subject);
	}

	private Set<String> unknown(Collection<String> subjects) {
		return subjects.stream().filter(subject -> cached(subject) == null).collect(Collectors.toUnmodifiableSet());
	}

	private Map<String, Kept> fetch(Set<String> subjects) {
		long before = generation();
		Map<String, Kept> keys = table.find(subjects);
		keys.forEach((subject, kept) -> remember(before, subject, kept));
		return keys;
	}

	private Map<String, Kept> make(Set<String> subjects) {
		long before = generation();
		Map<String, Kept> keys = new HashMap<>();
		// a second round meets what somebody else made during the first
		while (keys.size() < subjects.size()) {
			keys.putAll(table.make(subjects));
		}
		keys.forEach((subject, kept) -> remember(before, subject, kept));
		return keys;
	}

	private void forgetWhatOthersErased() {
		long last = lookedAt.get();
		long now = System.nanoTime();
		if (now - last < LOOK_FOR_ERASURES_EVERY || !lookedAt.compareAndSet(last, now)) {
			return;
		}
		long count = table.erasures();
		if (count != erased) {
			erased = count;
			forget();
		}
	}

	private synchronized long generation() {
		return generation;
	}

	/** A key read before an erasure must not be remembered after it. */
	private synchronized void remember(long before, String subject, Kept kept) {
		if (generation == before) {
			known.put(subject, kept);
		}
	}

	private synchronized void forget() {
		generation++;
		known.invalidateAll();
	}

}
