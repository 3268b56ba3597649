package io.dunwell.desk.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Command;
import io.dunwell.messages.Role;

/**
 * Notes who does what on one account, with plausible hours: files arrive before people
 * do, people do one thing after another.
 */
final class Diary {

	private static final ZoneId HOUSE = ZoneId.of("Europe/Stockholm");

	private static final LocalTime ACCOUNTS_TAKEN_OVER = LocalTime.of(6, 10);

	private static final LocalTime INVOICES_IN = LocalTime.of(6, 40);

	private static final LocalTime BANK_FILE_IN = LocalTime.of(7, 30);

	private final List<Act> acts = new ArrayList<>();

	private final Customer customer;

	private final WorkingDays calendar;

	private final Dice dice;

	private int day;

	private LocalTime now = LocalTime.MIN;

	Diary(Customer customer, WorkingDays calendar, Dice dice) {
		this.customer = customer;
		this.calendar = calendar;
		this.dice = dice;
	}

	void begin(int day) {
		this.day = day;
		this.now = LocalTime.of(dice.between(9, 15), dice.between(0, 59));
	}

	int today() {
		return day;
	}

	LocalDate date(int day) {
		return calendar.date(day);
	}

	void accountTakenOver(Command command) {
		file(ACCOUNTS_TAKEN_OVER, command);
	}

	void invoiceIn(Command command) {
		file(INVOICES_IN, command);
	}

	void cashIn(Command command) {
		file(BANK_FILE_IN, command);
	}

	/** The account's collector does something. */
	void collector(Command command) {
		by(DemoPerson.of(customer.collector()), command);
	}

	void by(DemoPerson person, Command command) {
		now = now.plusMinutes(dice.between(2, 5));
		acts.add(new Act(day, date(day).atTime(now).atZone(person.zoneId()).toInstant(), person.handle(), person.role(),
				customer.code(), command));
	}

	List<Act> acts() {
		return acts;
	}

	private void file(LocalTime time, Command command) {
		acts.add(new Act(day, date(day).atTime(time).atZone(HOUSE).toInstant(), "desk", Role.SYSTEM, customer.code(),
				command));
	}

}
