package io.dunwell.command.unit;

import java.util.Objects;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates used last, kept ready so that a command need not read their streams
 * again. Only for a process that is the log's one writer: a refusal decided on a
 * remembered aggregate would not be noticed as a conflict if another process had written
 * meanwhile. Axon forgets what a failed unit of work has touched.
 */
public final class AggregateMemory implements Cache {

	/**
	 * The open invoices of a large desk with their accounts; some kilobytes at most each.
	 */
	private static final long AGGREGATES = 50_000;

	private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries = Caffeine.newBuilder()
		.maximumSize(AGGREGATES)
		.build();

	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" }) // as Axon has it
	public <K, V> @Nullable V get(K id) {
		return (V) entries.getIfPresent(Objects.requireNonNull(id));
	}

	@Override
	public void put(Object id, Object aggregate) {
		entries.put(id, aggregate);
	}

	@Override
	public boolean putIfAbsent(Object id, Object aggregate) {
		return entries.asMap().putIfAbsent(id, aggregate) == null;
	}

	@Override
	public boolean remove(Object id) {
		return entries.asMap().remove(id) != null;
	}

	@Override
	public void removeAll() {
		entries.invalidateAll();
	}

	@Override
	public boolean containsKey(Object id) {
		return entries.asMap().containsKey(id);
	}

	@Override
	public Registration registerCacheEntryListener(EntryListener listener) {
		throw new UnsupportedOperationException("Nobody listens to a memory of aggregates");
	}

}
