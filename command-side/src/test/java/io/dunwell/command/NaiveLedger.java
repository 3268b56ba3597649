package io.dunwell.command;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ledger as one would keep it on paper, in whole öre: slow, obvious, and written
 * without looking at the real one. It says whether an action is allowed and what is open
 * after it.
 */
final class NaiveLedger {

	private final Map<String, Long> totals = new TreeMap<>();

	private final Map<String, Long> credited = new HashMap<>();

	private final Map<String, Long> receipts = new TreeMap<>();

	/** payment → invoice → amount */
	private final Map<String, Map<String, Long>> given = new HashMap<>();

	private final Map<String, Boolean> bounced = new HashMap<>();

	private final Map<String, Boolean> creditNotes = new HashMap<>();

	/** invoice → promise that stands on it */
	private final Map<String, String> promised = new HashMap<>();

	/** invoice → what was open when it was promised, less what was credited since */
	private final Map<String, Long> owed = new HashMap<>();

	boolean register(String invoice, long amount) {
		return amount > 0 && totals.putIfAbsent(invoice, amount) == null;
	}

	boolean receive(String payment, long amount) {
		if (amount <= 0 || receipts.containsKey(payment)) {
			return false;
		}
		receipts.put(payment, amount);
		return true;
	}

	boolean give(String payment, String invoice, long amount) {
		boolean fits = amount > 0 && totals.containsKey(invoice) && receipts.containsKey(payment)
				&& !bounced.containsKey(payment) && amount <= open(invoice) && amount <= unapplied(payment);
		if (fits) {
			given.computeIfAbsent(payment, p -> new HashMap<>()).merge(invoice, amount, Long::sum);
		}
		return fits;
	}

	boolean takeBack(String payment, String invoice) {
		return totals.containsKey(invoice) && given.getOrDefault(payment, new HashMap<>()).remove(invoice) != null;
	}

	boolean bounce(String payment) {
		if (!receipts.containsKey(payment) || bounced.containsKey(payment)) {
			return false;
		}
		bounced.put(payment, true);
		given.remove(payment);
		return true;
	}

	boolean credit(String note, String invoice, long amount) {
		if (amount <= 0 || !totals.containsKey(invoice) || creditNotes.containsKey(note)) {
			return false;
		}
		creditNotes.put(note, true);
		long applied = Math.min(amount, open(invoice));
		credited.merge(invoice, applied, Long::sum);
		if (owed.merge(invoice, -applied, Long::sum) <= 0) {
			promised.remove(invoice);
		}
		return true;
	}

	boolean promise(String invoice, long amount) {
		return amount > 0 && totals.containsKey(invoice) && amount <= open(invoice);
	}

	void promiseStands(String invoice, String promise) {
		promised.put(invoice, promise);
		owed.put(invoice, open(invoice));
	}

	boolean cancel(String promise) {
		return promised.values().remove(promise);
	}

	Map<String, String> promised() {
		return promised;
	}

	long open(String invoice) {
		long applied = given.values().stream().mapToLong(to -> to.getOrDefault(invoice, 0L)).sum();
		return totals.getOrDefault(invoice, 0L) - credited.getOrDefault(invoice, 0L) - applied;
	}

	long unapplied(String payment) {
		if (bounced.containsKey(payment)) {
			return 0;
		}
		return receipts.getOrDefault(payment, 0L)
				- given.getOrDefault(payment, Map.of()).values().stream().mapToLong(Long::longValue).sum();
	}

	Map<String, Long> open() {
		Map<String, Long> open = new TreeMap<>();
		totals.keySet().forEach(invoice -> open.put(invoice, open(invoice)));
		return open;
	}

	Map<String, Long> unapplied() {
		Map<String, Long> unapplied = new TreeMap<>();
		receipts.keySet().forEach(payment -> unapplied.put(payment, unapplied(payment)));
		return unapplied;
	}

}
