package io.dunwell.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ledger as someone would keep it on paper, in whole öre: slow, obvious, and written
 * without looking at the real one. It says whether an action is allowed and what is open
 * after it.
 */
final class NaiveLedger {

	/**
	 * The most that a lead and a controller write off alone, and what nobody asks for.
	 */
	static final Map<String, Long> LIMITS = Map.of("anna", 60L, "bo", 120L);

	static final long TOLERANCE = 3;

	/** What settled an invoice: a payment, a credit note or a write-off. */
	record Part(String source, String invoice, long amount) {

	}

	private final Map<String, Long> totals = new TreeMap<>();

	private final Map<String, String> owners = new HashMap<>();

	private final NaiveFamilies families = new NaiveFamilies();

	private final Set<String> cancelled = new HashSet<>();

	private final Map<String, NaivePaper> payments = new TreeMap<>();

	private final Map<String, NaivePaper> notes = new TreeMap<>();

	private final Map<String, NaiveWriteOff> writeOffs = new TreeMap<>();

	/** In the order in which they were made; what is taken back is taken from the end. */
	private final List<Part> parts = new ArrayList<>();

	/** invoice → promise that stands on it */
	private final Map<String, String> promised = new HashMap<>();

	/** invoice → by source, what makes less be owed of the promise than the total */
	private final Map<String, Map<String, Long>> counted = new HashMap<>();

	boolean register(String account, String invoice, long amount) {
		if (amount <= 0 || (totals.containsKey(invoice) && !cancelled.remove(invoice))) {
			return false;
		}
		totals.put(invoice, amount);
		owners.put(invoice, account);
		return true;
	}

	boolean setParent(String child, String parent) {
		return families.setParent(child, parent);
	}

	private boolean pays(String payer, String invoice) {
		String owner = owners.getOrDefault(invoice, "nobody");
		return families.pays(payer, owner);
	}

	boolean receive(String payment, long amount) {
		return amount > 0 && payments.putIfAbsent(payment, new NaivePaper(amount)) == null;
	}

	boolean give(String payment, String invoice, long amount, long fee) {
		NaivePaper paper = payments.get(payment);
		if (amount <= 0 || fee < 0 || fee > TOLERANCE || !isOwed(invoice) || paper == null || paper.gone
				|| amount + fee > open(invoice) || amount > unapplied(payment)
				|| !(paper.account.isEmpty() || pays(paper.account, invoice))) {
			return false;
		}
		if (paper.account.isEmpty()) {
			paper.account = Objects.requireNonNull(owners.get(invoice));
		}
		put(payment, invoice, amount);
		if (fee > 0) {
			makeWriteOff(invoice, fee, payment);
		}
		if (unapplied(payment) == 0 && open(invoice) > 0 && open(invoice) <= TOLERANCE) {
			makeWriteOff(invoice, open(invoice), payment);
		}
		return true;
	}

	boolean takeBack(String payment, String invoice) {
		if (!totals.containsKey(invoice) || from(payment, invoice) == 0) {
			return false;
		}
		takeBack(payment, invoice, from(payment, invoice));
		return true;
	}

	/** Nothing for all of it. */
	boolean bounce(String payment, long part) {
		NaivePaper paper = payments.get(payment);
		if (paper == null || paper.gone || part < 0 || (part == 0 && paper.refunded > 0)) {
			return false;
		}
		long left = paper.amount - paper.refunded;
		long gone = (part == 0) ? left : part;
		if (gone <= 0 || gone > left) {
			return false;
		}
		long missing = gone - Math.min(gone, unapplied(payment));
		for (Part one : List.copyOf(parts).reversed()) {
			if (one.source().equals(payment) && missing > 0) {
				long some = Math.min(missing, one.amount());
				takeBack(payment, one.invoice(), some);
				missing -= some;
			}
		}
		paper.gone = gone == paper.amount;
		paper.amount -= gone;
		return true;
	}

	boolean move(String payment, String account) {
		NaivePaper paper = payments.get(payment);
		if (paper == null || (paper.gone && !paper.account.equals(account))) {
			return false;
		}
		if (!paper.account.equals(account)) {
			paper.account = account;
			for (Part one : List.copyOf(parts)) {
				if (one.source().equals(payment) && !pays(account, one.invoice())) {
					takeBack(payment, one.invoice(), one.amount());
				}
			}
		}
		return true;
	}

	boolean refund(String payment, long amount) {
		NaivePaper paper = payments.get(payment);
		if (paper == null || paper.gone || amount <= 0 || amount > unapplied(payment)) {
			return false;
		}
		paper.refunded += amount;
		return true;
	}

	/** A credit note with or without an invoice: as much as fits is applied. */
	boolean credit(String account, String note, String invoice, long amount) {
		boolean alone = invoice.isEmpty();
		if (amount <= 0 || notes.containsKey(note)
				|| (!alone && (!totals.containsKey(invoice) || !account.equals(owners.get(invoice))))) {
			return false;
		}
		NaivePaper paper = new NaivePaper(amount);
		paper.account = account;
		notes.put(note, paper);
		long applied = alone ? 0 : Math.min(amount, open(invoice));
		if (applied > 0) {
			put(note, invoice, applied);
			forgive(note, invoice, applied);
		}
		return true;
	}

	boolean giveCredit(String note, String invoice, long amount) {
		NaivePaper paper = notes.get(note);
		if (paper == null || amount <= 0 || !isOwed(invoice) || !paper.account.equals(owners.get(invoice))
				|| amount > open(invoice) || amount > unapplied(note)) {
			return false;
		}
		put(note, invoice, amount);
		forgive(note, invoice, amount);
		return true;
	}

	boolean refundCredit(String note, long amount) {
		NaivePaper paper = notes.get(note);
		if (paper == null || amount <= 0 || amount > unapplied(note)) {
			return false;
		}
		paper.refunded += amount;
		return true;
	}

	boolean askWriteOff(String who, String invoice, long amount) {
		if (amount <= 0 || !isOwed(invoice) || amount > open(invoice)) {
			return false;
		}
		String id = nextWriteOff(invoice);
		boolean alone = amount <= LIMITS.getOrDefault(who, 0L);
		writeOffs.put(id, new NaiveWriteOff(invoice, who, amount, "", alone ? "made" : "waiting"));
		if (alone) {
			put(id, invoice, amount);
			forgive(id, invoice, amount);
		}
		return true;
	}

	boolean approve(String who, String id) {
		NaiveWriteOff one = writeOffs.get(id);
		if (one != null && one.state.equals("made")) {
			return true; // already
		}
		if (one == null || !one.state.equals("waiting") || one.asker.equals(who) || one.asked > open(one.invoice)) {
			return false;
		}
		one.state = "made";
		put(id, one.invoice, one.asked);
		forgive(id, one.invoice, one.asked);
		return true;
	}

	boolean reject(String who, String id) {
		NaiveWriteOff one = writeOffs.get(id);
		if (one == null || !one.state.equals("waiting") || one.asker.equals(who)) {
			return false;
		}
		one.state = "rejected";
		return true;
	}

	boolean recover(String id, long amount) {
		NaiveWriteOff one = writeOffs.get(id);
		if (one == null || !one.state.equals("made") || amount <= 0 || amount > from(id, one.invoice)) {
			return false;
		}
		takeBack(id, one.invoice, amount);
		return true;
	}

	boolean cancelInvoice(String invoice) {
		if (!isOwed(invoice) || parts.stream().anyMatch(part -> part.invoice().equals(invoice))) {
			return false;
		}
		writeOffs.values()
			.stream()
			.filter(one -> one.invoice.equals(invoice) && one.state.equals("waiting"))
			.forEach(one -> one.state = "rejected");
		cancelled.add(invoice);
		promised.remove(invoice);
		return true;
	}

	boolean amend(String invoice) {
		return isOwed(invoice) && open(invoice) > 0;
	}

	boolean promise(String account, String invoice, long amount) {
		return amount > 0 && isOwed(invoice) && account.equals(owners.get(invoice)) && amount <= open(invoice);
	}

	void promiseStands(String invoice, String promise) {
		promised.put(invoice, promise);
		Map<String, Long> settled = new HashMap<>();
		parts.stream()
			.filter(part -> part.invoice().equals(invoice))
			.forEach(part -> settled.merge(part.source(), part.amount(), Long::sum));
		counted.put(invoice, settled);
	}

	boolean cancel(String promise) {
		return promised.values().remove(promise);
	}

	Map<String, String> promised() {
		return promised;
	}

	/** The nth write-off there is, or one there is not. */
	String writeOff(int nth) {
		List<String> ids = List.copyOf(writeOffs.keySet());
		return (nth < ids.size()) ? ids.get(nth) : "write-off:main:I1:99";
	}

	/** The nth credit note there is, or one there is not. */
	String note(int nth) {
		List<String> ids = List.copyOf(notes.keySet());
		return (nth < ids.size()) ? ids.get(nth) : "K99";
	}

	long open(String invoice) {
		if (cancelled.contains(invoice)) {
			return 0;
		}
		return totals.getOrDefault(invoice, 0L)
				- parts.stream().filter(part -> part.invoice().equals(invoice)).mapToLong(Part::amount).sum();
	}

	/** Of a payment or a credit note. */
	long unapplied(String source) {
		NaivePaper paper = payments.containsKey(source) ? payments.get(source) : notes.get(source);
		if (paper == null) {
			return 0;
		}
		return paper.amount - paper.refunded
				- parts.stream().filter(part -> part.source().equals(source)).mapToLong(Part::amount).sum();
	}

	Map<String, Long> open() {
		Map<String, Long> open = new TreeMap<>();
		totals.keySet().forEach(invoice -> open.put(invoice, open(invoice)));
		return open;
	}

	Map<String, Long> total() {
		return totals;
	}

	Map<String, Long> unapplied() {
		Map<String, Long> unapplied = new TreeMap<>();
		payments.keySet().forEach(payment -> unapplied.put(payment, unapplied(payment)));
		notes.keySet().forEach(note -> unapplied.put(note, unapplied(note)));
		return unapplied;
	}

	private boolean isOwed(String invoice) {
		return totals.containsKey(invoice) && !cancelled.contains(invoice);
	}

	private String nextWriteOff(String invoice) {
		long ever = writeOffs.values().stream().filter(one -> one.invoice.equals(invoice)).count();
		return "write-off:main:" + invoice + ":" + (ever + 1);
	}

	private void makeWriteOff(String invoice, long amount, String cause) {
		String id = nextWriteOff(invoice);
		writeOffs.put(id, new NaiveWriteOff(invoice, "desk", amount, cause, "made"));
		put(id, invoice, amount);
		forgive(id, invoice, amount);
	}

	private long from(String source, String invoice) {
		return parts.stream()
			.filter(part -> part.source().equals(source) && part.invoice().equals(invoice))
			.mapToLong(Part::amount)
			.sum();
	}

	/** Given to again, it was given to last. */
	private void put(String source, String invoice, long amount) {
		long before = from(source, invoice);
		parts.removeIf(part -> part.source().equals(source) && part.invoice().equals(invoice));
		parts.add(new Part(source, invoice, before + amount));
	}

	/** Some of it, and all differences that it had left there. */
	private void takeBack(String source, String invoice, long amount) {
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			if (part.source().equals(source) && part.invoice().equals(invoice)) {
				parts.set(i, new Part(source, invoice, part.amount() - amount));
			}
		}
		parts.removeIf(part -> part.amount() == 0);
		forget(source, invoice);
		NaiveWriteOff off = writeOffs.get(source);
		if (off != null && from(source, invoice) == 0) {
			off.state = "recovered";
		}
		writeOffs.forEach((id, one) -> {
			if (one.cause.equals(source) && one.invoice.equals(invoice) && one.state.equals("made")) {
				one.state = "recovered";
				parts.removeIf(part -> part.source().equals(id));
				forget(id, invoice);
			}
		});
	}

	/** What is taken back and comes again is not what it was. */
	private void forget(String source, String invoice) {
		counted.getOrDefault(invoice, new HashMap<>())
			.computeIfPresent(source, (one, amount) -> Math.min(amount, from(source, invoice)));
	}

	/** Of what was forgiven nothing is owed any more, nor promised. */
	private void forgive(String source, String invoice, long amount) {
		Map<String, Long> less = counted.get(invoice);
		if (less == null || !promised.containsKey(invoice)) {
			return;
		}
		long owed = owed(invoice);
		less.merge(source, Math.min(amount, owed), Long::sum);
		if (amount >= owed) {
			promised.remove(invoice);
		}
	}

	/** What is owed of what was when it was promised, before what was just forgiven. */
	private long owed(String invoice) {
		long less = 0;
		for (Map.Entry<String, Long> one : counted.getOrDefault(invoice, Map.of()).entrySet()) {
			less += Math.min(one.getValue(), from(one.getKey(), invoice));
		}
		return totals.getOrDefault(invoice, 0L) - less;
	}

}
