package io.dunwell.desk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.account.OpenAccount;
import org.jspecify.annotations.Nullable;

/**
 * One customer of the demo company.
 *
 * @param code the account's code
 * @param collector handle of the person whose account it is
 * @param usual size of an ordinary invoice, minor units
 * @param termsDays calendar days from issue to due
 * @param rhythm working days between two invoices
 */
record Customer(String code, String collector, Land land, String zone, String name, Habit habit, long usual,
		int termsDays, int rhythm) {

	private static final List<Integer> TERMS = List.of(10, 14, 20, 30, 30, 30, 30, 45, 60);

	/** Percent of the country's usual invoice: many small customers, few large ones. */
	private static final List<Integer> SIZES = List.of(20, 35, 50, 60, 80, 100, 120, 180, 300, 650);

	/** The customers, in the order of their codes. */
	static List<Customer> all(long seed) {
		List<Customer> customers = new ArrayList<>();
		for (String line : lines()) {
			String[] parts = line.split("; ", -1);
			int index = customers.size();
			Dice dice = new Dice(seed + 7919L * index);
			Land land = Land.valueOf(parts[1]);
			customers
				.add(new Customer(String.valueOf(10001 + index), parts[0], land, parts[2], parts[3], Habit.of(index),
						land.usualInvoice * dice.pick(SIZES) / 100, dice.pick(TERMS), dice.between(6, 18)));
		}
		return customers;
	}

	OpenAccount open() {
		return new OpenAccount(null, code, name, land.name(), land.language, zone, land.currency, collector,
				String.valueOf(termsDays), null,
				new ContactDetails("payables." + code + "@customer.example", phone(), null), null);
	}

	/** Numbers that no subscriber has: set aside for stories in Sweden and America. */
	private @Nullable String phone() {
		int last = Integer.parseInt(code) % 100;
		return switch (land) {
			case SE -> "+46 8 465 004 %02d".formatted(last);
			case US -> "+1 614 555 01%02d".formatted(last);
			default -> null;
		};
	}

	Money money(long minor) {
		return new Money(minor, land.currency);
	}

	/** Forints are counted whole, whatever ISO 4217 allows. */
	long round(long minor) {
		return land == Land.HU ? minor / 100 * 100 : minor;
	}

	private static List<String> lines() {
		try (InputStream in = Customer.class.getResourceAsStream("customers.txt")) {
			if (in == null) {
				throw new IllegalStateException("customers.txt is missing from the program");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
