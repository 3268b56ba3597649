package io.dunwell.desk.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.recognition.GiveKudos;

/**
 * The past of the demo company, told in working days up to yesterday: the same seed tells
 * the same story on any day, moved to that day's dates.
 */
final class Story {

	/** 120 days back are 86 working days, or one less. */
	static final int FIRST_DAY = -86;

	private static final int FIRST_INVOICE = 1001;

	/** As many rows as an import puts into one unit of work. */
	private static final int ROWS = 100;

	private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);

	private static final LocalTime AFTERNOON = LocalTime.of(16, 10);

	/** Where the company is. */
	static final ZoneId HOUSE = ZoneId.of("Europe/Stockholm");

	private final WorkingDays calendar;

	private final List<CustomerStory> customers;

	private Story(long seed, LocalDate today) {
		this.calendar = new WorkingDays(today);
		List<Customer> all = Customer.all(seed);
		this.customers = all.stream()
			.map(customer -> new CustomerStory(customer, calendar, new Dice(seed * 31 + customer.code().hashCode())))
			.toList();
		numberInvoices();
	}

	/** All acts, in the order in which they happen. */
	static List<Act> of(long seed, LocalDate today) {
		Story story = new Story(seed, today);
		List<Act> acts = new ArrayList<>(story.peopleJoin());
		for (int day = FIRST_DAY; day < 0; day++) {
			for (CustomerStory customer : story.customers) {
				customer.tell(day);
			}
		}
		story.customers.forEach(customer -> acts.addAll(customer.diary.acts()));
		acts.addAll(story.strangersPay());
		acts.addAll(new Chasers(story.customers, story.calendar).acts());
		acts.addAll(new LooseEnds(story.customers, story.calendar).acts());
		acts.addAll(story.peopleThank());
		acts.addAll(new Remedies(story.calendar).acts());
		return inFiles(acts);
	}

	/** Numbers follow the order in which the invoices became known. */
	private void numberInvoices() {
		List<Owed> invoices = customers.stream()
			.flatMap(customer -> customer.invoices.stream())
			.sorted(Comparator.comparing(owed -> owed.issued))
			.toList();
		int number = FIRST_INVOICE;
		for (Owed owed : invoices) {
			owed.number = String.valueOf(number++);
		}
	}

	private List<Act> peopleJoin() {
		return DemoPerson.ALL.stream().map(person -> byDesk(FIRST_DAY, BEFORE_WORK, person.add())).toList();
	}

	/** Cash of which nobody knows whose it is. */
	private List<Act> strangersPay() {
		return List.of(stranger(-31, "Nordic Holding 7 AB", "1 450.00", "faktura"),
				stranger(-17, "M. Sundberg", "612.50", "tack for hjalpen"),
				stranger(-6, "Ventura Group Treasury", "8940.00", "settlement Oct"),
				stranger(-2, "Kovacs J.", "2375.00", "szamla"));
	}

	private Act stranger(int day, String payer, String amount, String remittance) {
		LocalDate booked = calendar.date(day - 1);
		return byDesk(day, LocalTime.of(7, 30), new RecordPayment(null, Land.SE.bankAccount(), "X%04d".formatted(-day),
				booked, Money.of(amount.replace(" ", ""), "SEK"), null, payer, remittance, List.of(), booked, null));
	}

	private List<Act> peopleThank() {
		return List.of(thanks(-40, "eva", "bela", "the calmest call with an angry customer I ever heard"),
				thanks(-19, "anna", "dan", "read three contracts with me until we found the clause"),
				thanks(-8, "dan", "chloe", "took my calls while I was ill"),
				thanks(-3, "chloe", "anna", "found out why the invoices to Lyon went to the old address"));
	}

	private Act thanks(int day, String from, String to, String reason) {
		return new Act(day, calendar.date(day).atTime(AFTERNOON).atZone(HOUSE).toInstant(), from,
				DemoPerson.of(from).role(), null, new GiveKudos(null, to, reason));
	}

	private Act byDesk(int day, LocalTime time, Command command) {
		return new Act(day, calendar.date(day).atTime(time).atZone(HOUSE).toInstant(), "desk", Role.SYSTEM, null,
				command);
	}

	/** A day's invoices come in one file, and so do the receipts of each bank account. */
	private static List<Act> inFiles(List<Act> acts) {
		List<Act> sorted = acts.stream().sorted(Comparator.comparing(Act::at)).toList();
		List<Act> told = new ArrayList<>();
		List<Act> file = new ArrayList<>();
		for (Act act : sorted) {
			if (!file.isEmpty() && !file.getFirst().at().equals(act.at())) {
				told.addAll(files(file));
				file.clear();
			}
			if (act.command() instanceof RegisterInvoice || act.command() instanceof RecordPayment) {
				file.add(act);
			}
			else {
				told.add(act);
			}
		}
		told.addAll(files(file));
		return told;
	}

	private static List<Act> files(List<Act> acts) {
		List<Act> files = new ArrayList<>();
		List<Row> rows = acts.stream()
			.filter(act -> act.command() instanceof RegisterInvoice)
			.map(act -> new Row(null, (RegisterInvoice) act.command(), null))
			.toList();
		for (int from = 0; from < rows.size(); from += ROWS) {
			files.add(acts.getFirst()
				.about(null, new RegisterInvoices(rows.subList(from, Math.min(rows.size(), from + ROWS)))));
		}
		acts.stream()
			.filter(act -> act.command() instanceof RecordPayment)
			.map(act -> (RecordPayment) act.command())
			.collect(Collectors.groupingBy(RecordPayment::bankAccount, TreeMap::new, Collectors.toList()))
			.values()
			.forEach(payments -> files.add(acts.getFirst().about(null, new RecordPayments(payments))));
		return files;
	}

}
