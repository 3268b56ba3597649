package io.dunwell.log.axonserver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.common.hash.Hashing;

/** Which connections handle what, by the name of the command or query. */
final class Handlers<C extends Handlers.Connection> {

	/**
	 * Of a handler: its client's id and the component that the client is an instance of.
	 */
	interface Connection {

		String client();

		String component();

	}

	private final Map<String, List<C>> byName = new HashMap<>();

	private final Map<String, Integer> turns = new HashMap<>();

	synchronized void add(String name, C handler) {
		List<C> handlers = byName.computeIfAbsent(name, unused -> new ArrayList<>());
		if (!handlers.contains(handler)) {
			handlers.add(handler);
		}
	}

	synchronized void remove(String name, C handler) {
		byName.getOrDefault(name, List.of()).remove(handler);
	}

	synchronized void removeAll(C handler) {
		byName.values().forEach(handlers -> handlers.remove(handler));
	}

	synchronized List<C> of(String name) {
		return List.copyOf(byName.getOrDefault(name, List.of()));
	}

	/**
	 * Always the same one for a key while the handlers are the same, and when one comes
	 * or goes only its own keys move (rendezvous hashing). Load factors play no part.
	 */
	Optional<C> forKey(String name, String key) {
		return of(name).stream().max(Comparator.comparingLong(handler -> weight(handler.client(), key)));
	}

	private static long weight(String client, String key) {
		return Hashing.murmur3_128().hashString(client + "/" + key, StandardCharsets.UTF_8).asLong();
	}

	/** One of each component, in turn. */
	synchronized List<C> oneOfEach(String name) {
		Map<String, List<C>> components = new TreeMap<>();
		of(name).forEach(
				handler -> components.computeIfAbsent(handler.component(), unused -> new ArrayList<>()).add(handler));
		int turn = turns.merge(name, 1, Integer::sum);
		return components.values().stream().map(same -> same.get(Math.floorMod(turn, same.size()))).toList();
	}

}
