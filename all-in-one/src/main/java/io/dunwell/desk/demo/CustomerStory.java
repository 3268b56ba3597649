package io.dunwell.desk.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.ReversePayment;

/**
 * One customer's invoices and cash, day by day. What the desk does about them is
 * {@link Chase}.
 */
final class CustomerStory {

	/** From here on the silent ones pay no more. */
	private static final int FALLS_SILENT = -58;

	private static final int BEFORE_THE_STORY = 34;

	final Customer customer;

	final Dice dice;

	final Diary diary;

	final List<Owed> invoices;

	private final Map<Integer, List<Runnable>> later = new TreeMap<>();

	private final Chase chase;

	private int payments;

	CustomerStory(Customer customer, WorkingDays calendar, Dice dice) {
		this.customer = customer;
		this.dice = dice;
		this.diary = new Diary(customer, calendar, dice);
		this.invoices = plan();
		this.chase = new Chase(this);
	}

	/** Tells one working day. */
	void tell(int day) {
		diary.begin(day);
		if (day == Story.FIRST_DAY) {
			diary.accountTakenOver(customer.open());
		}
		invoices.stream().filter(owed -> owed.known() == day).forEach(this::register);
		pay(day);
		later.getOrDefault(day, List.of()).forEach(Runnable::run);
		chase.work(day);
	}

	/** Lets something happen in a number of working days, unless the story ends first. */
	void in(int days, Runnable happening) {
		later.computeIfAbsent(diary.today() + days, day -> new ArrayList<>()).add(happening);
	}

	/** Invoices that are known by a day, oldest due first. */
	List<Owed> known(int day) {
		return invoices.stream()
			.filter(owed -> owed.known() <= day)
			.sorted(Comparator.comparing(owed -> owed.due))
			.toList();
	}

	private List<Owed> plan() {
		List<Owed> planned = new ArrayList<>();
		int day = Story.FIRST_DAY - BEFORE_THE_STORY + dice.between(0, customer.rhythm());
		while (day < 0) {
			long total = customer.round(customer.usual() * dice.between(55, 165) / 100 + dice.between(0, 99));
			Owed owed = new Owed(day, day + WorkingDays.covering(customer.termsDays()), total);
			owed.pays = owed.due + dice.between(customer.habit().payFrom, customer.habit().payTo);
			if (customer.habit() == Habit.SILENT && day > FALLS_SILENT) {
				owed.pays = Owed.NEVER;
			}
			if (owed.pays > Story.FIRST_DAY) {
				planned.add(owed);
			}
			day += Math.max(2, customer.rhythm() + dice.between(-2, 3));
		}
		return planned;
	}

	private void register(Owed owed) {
		diary.invoiceIn(new RegisterInvoice(null, customer.code(), owed.number, diary.date(owed.issued),
				diary.date(owed.issued).plusDays(customer.termsDays()), customer.money(owed.total), owed.reference(),
				null));
	}

	private void pay(int day) {
		List<Owed> paid = known(day).stream().filter(owed -> owed.pays <= day && owed.payable() > 0).toList();
		if (paid.isEmpty()) {
			return;
		}
		Map<Owed, Long> amounts = new LinkedHashMap<>();
		paid.forEach(owed -> amounts.put(owed, owed.payable()));
		if (dice.chance(customer.habit().paysPart)) {
			Owed last = paid.getLast();
			amounts.put(last, Math.max(100, customer.round(last.payable() * dice.between(40, 96) / 100)));
		}
		amounts.forEach((owed, amount) -> owed.pays = amount < owed.payable() ? day + dice.between(8, 25) : Owed.NEVER);
		if (dice.chance(customer.habit().paysWithoutReference)) {
			payWithoutReference(amounts);
		}
		else {
			payWithReference(amounts);
		}
	}

	private void payWithReference(Map<Owed, Long> amounts) {
		boolean structured = amounts.size() == 1 && dice.chance(60);
		Match match = structured ? new Match("structured-reference", 100) : new Match("invoice-number", 95);
		List<String> named = amounts.keySet()
			.stream()
			.map(owed -> structured ? owed.reference() : owed.number)
			.toList();
		String remittance = structured ? named.getFirst() : "Inv. " + String.join(", ", named);
		long tooMuch = dice.chance(1) ? customer.round(customer.usual() / 20) : 0;
		String payment = receive(sum(amounts) + tooMuch, remittance, allocations(amounts, match));
		amounts.forEach((owed, amount) -> owed.open -= amount);
		if (dice.chance(1)) {
			in(dice.between(2, 4), () -> bounce(payment, amounts));
		}
	}

	private void bounce(String payment, Map<Owed, Long> amounts) {
		diary.collector(new ReversePayment(payment, diary.date(diary.today()), "insufficient funds"));
		amounts.forEach((owed, amount) -> {
			owed.open += amount;
			owed.pays = diary.today() + dice.between(6, 18);
		});
	}

	/** A person finds out what it was for, sooner or later. */
	private void payWithoutReference(Map<Owed, Long> amounts) {
		String payment = receive(sum(amounts), dice.pick(List.of("payment", "as agreed", "on account", "")), List.of());
		in(dice.between(1, 5), () -> {
			amounts.replaceAll((owed, amount) -> Math.min(amount, owed.open));
			amounts.values().removeIf(amount -> amount == 0);
			if (!amounts.isEmpty()) {
				diary.collector(new AllocatePayment(payment, allocations(amounts, Match.BY_HAND)));
				amounts.forEach((owed, amount) -> owed.open -= amount);
			}
		});
	}

	private String receive(long minor, String remittance, List<Allocation> allocations) {
		String reference = "%s-%03d".formatted(customer.code(), ++payments);
		String bankAccount = customer.land().bankAccount();
		// the bank's file of this morning tells yesterday's cash
		diary.cashIn(new RecordPayment(null, bankAccount, reference, diary.date(diary.today() - 1),
				customer.money(minor), customer.code(), customer.name(), remittance, allocations,
				diary.date(diary.today() - 1), null));
		return Ids.payment(Ids.MAIN, bankAccount, reference);
	}

	private List<Allocation> allocations(Map<Owed, Long> amounts, Match match) {
		return amounts.entrySet()
			.stream()
			.map(entry -> new Allocation(entry.getKey().number, customer.money(entry.getValue()), match))
			.toList();
	}

	private static long sum(Map<Owed, Long> amounts) {
		return amounts.values().stream().mapToLong(Long::longValue).sum();
	}

}
