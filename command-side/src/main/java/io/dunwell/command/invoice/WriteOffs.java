package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import org.jspecify.annotations.Nullable;

/**
 * What was asked to be written off an invoice, what waits, and what was; states what
 * becomes of it.
 */
final class WriteOffs {

	private final Map<String, Asked> waiting = new TreeMap<>();

	private final Map<String, Made> made = new TreeMap<>();

	/** Rejected, or recovered as a whole. */
	private final Set<String> closed = new TreeSet<>();

	private final Invoice invoice;

	private int ever;

	WriteOffs(Invoice invoice) {
		this.invoice = invoice;
	}

	String next() {
		return Ids.writeOff(invoice.id(), ever + 1);
	}

	/** Has a write-off wait for another person; refuses as {@link Invoice#checkCash}. */
	void request(String id, Money amount, String reason, LocalDate today) {
		invoice.checkCash(amount);
		Fact.apply(new WriteOffRequested(invoice.id(), invoice.account(), id, amount, reason), today);
	}

	/**
	 * Gives some of the invoice up; refuses as {@link Invoice#checkCash}.
	 * @param payment whose cash left the difference; null when a person asked
	 */
	void make(String id, Money amount, String reason, @Nullable String payment, LocalDate effective) {
		invoice.checkCash(amount);
		LocalDate from = invoice.notBeforeIssue(effective);
		Fact.apply(new AmountWrittenOff(invoice.id(), invoice.account(), id, amount, reason, payment,
				invoice.less(amount)), from);
		invoice.closed(from);
	}

	/**
	 * Has a write-off that waits not be made.
	 * @throws Rejected {@code write-off-closed}, {@code unknown-write-off}
	 */
	void reject(String id, String reason, LocalDate today) {
		Fact.apply(new WriteOffRejected(invoice.id(), invoice.account(), id, waiting(id).amount(), reason), today);
	}

	/**
	 * Opens some of what was written off again.
	 * @throws Rejected {@code write-off-closed}, {@code unknown-write-off},
	 * {@code more-than-written-off}, {@code amount-not-positive}, {@code other-currency}
	 */
	void recover(String id, Money amount, String reason, LocalDate effective) {
		Money left = left(id);
		if (AmountIsPositive.check(amount).compareTo(left) > 0) {
			throw new Rejected(Refusal.MORE_THAN_WRITTEN_OFF, Ids.keyOf(id), left, amount);
		}
		Fact.apply(new WriteOffRecovered(invoice.id(), invoice.account(), id, amount, reason, invoice.more(amount)),
				invoice.notBeforeIssue(effective));
	}

	/** Opens again the differences that the cash of a payment had left. */
	void recoverWhatIsLeftBy(String payment, String reason, LocalDate effective) {
		List<String> caused = made.entrySet()
			.stream()
			.filter(one -> payment.equals(one.getValue().payment()))
			.map(Map.Entry::getKey)
			.toList();
		caused.forEach(one -> recover(one, left(one), reason, effective));
	}

	/** One that this act may be repeating. */
	Optional<String> repeatedBy(Act act, Money amount) {
		return waiting.entrySet()
			.stream()
			.filter(one -> act.mayRepeat(one.getValue().by()) && one.getValue().amount().equals(amount))
			.map(Map.Entry::getKey)
			.findFirst()
			.or(() -> made.entrySet()
				.stream()
				.filter(one -> act.mayRepeat(one.getValue().by()) && one.getValue().left().equals(amount))
				.map(Map.Entry::getKey)
				.findFirst());
	}

	boolean isMade(String id) {
		return made.containsKey(id);
	}

	/** What waits for another person, in the order of their ids. */
	List<String> waiting() {
		return List.copyOf(waiting.keySet());
	}

	/**
	 * One that waits.
	 * @throws Rejected {@code write-off-closed}, {@code unknown-write-off}
	 */
	Asked waiting(String id) {
		Asked asked = waiting.get(id);
		if (asked == null) {
			throw refused(id);
		}
		return asked;
	}

	/**
	 * What is still written off.
	 * @throws Rejected {@code write-off-closed}, {@code unknown-write-off}
	 */
	Money left(String id) {
		Made one = made.get(id);
		if (one == null) {
			throw refused(id);
		}
		return one.left();
	}

	void on(WriteOffRequested requested, Act by) {
		waiting.put(requested.writeOff(), new Asked(requested.amount(), requested.reason(), by));
		ever++;
	}

	void on(WriteOffRejected rejected) {
		waiting.remove(rejected.writeOff());
		closed.add(rejected.writeOff());
	}

	void on(AmountWrittenOff off, Act by) {
		if (waiting.remove(off.writeOff()) == null) {
			ever++;
		}
		made.put(off.writeOff(), new Made(off.amount(), off.payment(), by));
	}

	void on(WriteOffRecovered recovered) {
		made.computeIfPresent(recovered.writeOff(), (id, one) -> one.less(recovered.amount()));
		if (!made.containsKey(recovered.writeOff())) {
			closed.add(recovered.writeOff());
		}
	}

	private Rejected refused(String id) {
		boolean known = closed.contains(id) || made.containsKey(id);
		return new Rejected(known ? Refusal.WRITE_OFF_CLOSED : Refusal.UNKNOWN_WRITE_OFF, Ids.keyOf(id));
	}

	/** What somebody asked to write off. */
	record Asked(Money amount, String reason, Act by) {
	}

	/**
	 * What was written off.
	 *
	 * @param payment whose cash had left the difference; null when a person asked
	 */
	private record Made(Money left, @Nullable String payment, Act by) {

		/** Nothing when all of it is recovered. */
		@Nullable Made less(Money amount) {
			Money rest = left.minus(amount);
			return rest.isPositive() ? new Made(rest, payment, by) : null;
		}

	}

}
