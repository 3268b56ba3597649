package io.dunwell.desk.demo;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;

/** What the desk does about one customer's overdue invoices. */
final class Chase {

	private static final int LINES_OF_A_PROMISE = 3;

	private static final List<String> REACHED = List.of("Spoke with %s; the invoice waits for approval.",
			"%s will look into it and call back.", "%s says it goes out with the next payment run.",
			"%s asked for a copy; sent.", "Cash is tight, %s says; their own customers pay late.");

	private final CustomerStory story;

	private final Customer customer;

	private final Dice dice;

	private final Diary diary;

	private final Quarrel quarrel;

	private int nextContact = -Owed.NEVER;

	private int heldTo = -Owed.NEVER;

	private int holds;

	Chase(CustomerStory story) {
		this.story = story;
		this.customer = story.customer;
		this.dice = story.dice;
		this.diary = story.diary;
		this.quarrel = new Quarrel(story);
	}

	void work(int day) {
		quarrel.mayBegin(day);
		List<Owed> late = story.known(day).stream().filter(owed -> owed.isToChase(day)).toList();
		if (late.isEmpty() || day < nextContact || day <= heldTo || day - late.getFirst().due < 2) {
			mayAskForMoreTime(day);
			return;
		}
		int reached = customer.habit() == Habit.SILENT ? 12 : 48;
		if (dice.chance(reached)) {
			talk(day, late);
		}
		else {
			diary.collector(new LogContact(null, customer.code(), "phone",
					dice.pick(List.of("no-answer", "no-answer", "message-left", "message-left", "wrong-party")), null));
			nextContact = day + dice.between(2, 5);
		}
		if (customer.habit() == Habit.SILENT && holds == 0 && day - late.getFirst().due > 28 && dice.chance(30)) {
			hold(day, "insolvency", dice.between(15, 40));
		}
	}

	private void talk(int day, List<Owed> late) {
		String person = dice.pick(customer.land().contacts());
		diary.collector(new LogContact(null, customer.code(), dice.chance(75) ? "phone" : "e-mail", "right-party",
				dice.pick(REACHED).formatted(person)));
		nextContact = day + dice.between(4, 9);
		if (dice.chance(customer.habit().promises)) {
			promise(day, late, person);
		}
		else if (dice.chance(4)) {
			hold(day, "payment plan", dice.between(6, 15));
		}
		else {
			late.forEach(owed -> owed.pays = Math.min(owed.pays, day + dice.between(4, 30)));
		}
	}

	private void promise(int day, List<Owed> late, String person) {
		List<Owed> named = late.subList(0, Math.min(LINES_OF_A_PROMISE, late.size()));
		int by = day + dice.between(2, 9);
		boolean half = dice.chance(12);
		List<PromiseLine> lines = named.stream()
			.map(owed -> new PromiseLine(owed.number,
					customer.money(half ? Math.max(100, customer.round(owed.payable() / 2)) : owed.payable()),
					diary.date(by)))
			.toList();
		diary.collector(new MakePromise(null, customer.code(), person, "phone", lines));
		// the ledger keeps lines in the order of their invoices, and names the promise so
		Owed first = Collections.min(named, Comparator.comparing(Owed::id));
		first.promises++;
		boolean keeps = dice.chance(customer.habit().keeps);
		for (Owed owed : named) {
			owed.promised = by;
			// the bank's file tells a day later
			owed.pays = keeps ? by + dice.between(0, 1) : Math.max(owed.pays, by + dice.between(5, 20));
		}
		if (dice.chance(3)) {
			diary.collector(new CancelPromise(Ids.promise(first.id(), first.promises), "logged on the wrong customer"));
			named.forEach(owed -> owed.promised = -Owed.NEVER);
		}
	}

	/**
	 * Who promised something and calls again moves the date: the old promise is replaced.
	 */
	private void mayAskForMoreTime(int day) {
		List<Owed> waiting = story.known(day)
			.stream()
			.filter(owed -> owed.promised >= day && owed.payable() > 0 && owed.due < day)
			.toList();
		if (!waiting.isEmpty() && dice.chance(3)) {
			promise(day, waiting, dice.pick(customer.land().contacts()));
		}
	}

	private void hold(int day, String reason, int days) {
		holds++;
		heldTo = day + days;
		diary.collector(new PlaceHold(null, customer.code(), null, reason, diary.date(heldTo)));
		String hold = Ids.hold(Ids.account(Ids.MAIN, customer.code()), holds);
		if (dice.chance(35)) {
			story.in(dice.between(2, days - 1), () -> {
				// an insolvency is not the collector's to end
				diary.by(DemoPerson.of("eva"), new LiftHold(hold));
				heldTo = -Owed.NEVER;
			});
		}
	}

}
