package io.dunwell.command.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.CallbackPlanned;

/** The calls planned on one account that nobody made, gave up or planned anew yet. */
final class Callbacks {

	private final Map<String, Planned> open = new TreeMap<>();

	private int ever;

	String next(String account) {
		return Ids.callback(account, ever + 1);
	}

	/** Those of one person. */
	List<String> of(String owner) {
		return open.keySet().stream().filter(id -> planned(id).owner().equals(owner)).toList();
	}

	Instant at(String callback) {
		return planned(callback).at();
	}

	boolean isOpen(String callback) {
		return open.containsKey(callback);
	}

	/** Whether there ever was such a call. */
	boolean knows(String callback) {
		String ordinal = callback.substring(callback.lastIndexOf(':') + 1);
		return ordinal.matches("[1-9]\\d{0,8}") && Integer.parseInt(ordinal) <= ever;
	}

	/** The owner of one whose time has not come yet. */
	Optional<String> waiting(String callback) {
		return Optional.ofNullable(open.get(callback)).filter(one -> !one.released()).map(Planned::owner);
	}

	void plan(CallbackPlanned planned) {
		open.put(planned.callback(), new Planned(planned.owner(), planned.at(), false));
		ever++;
	}

	void release(String callback) {
		open.computeIfPresent(callback, (id, one) -> new Planned(one.owner(), one.at(), true));
	}

	void close(String callback) {
		open.remove(callback);
	}

	private Planned planned(String callback) {
		return Optional.ofNullable(open.get(callback)).orElseThrow();
	}

	private record Planned(String owner, Instant at, boolean released) {

	}

}
