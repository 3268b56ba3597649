package io.dunwell.desk.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.SetCashPolicy;
import io.dunwell.messages.account.SetParent;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody's decision on the morning on which the story ends: cash with
 * hints of different worth, a payer the desk has just learned, write-offs above the
 * collectors' limit, a family of two.
 */
final class LooseEnds {

	private static final int YESTERDAY = -1;

	private static final LocalTime BANK_FILE_IN = LocalTime.of(7, 30);

	private static final LocalTime EVENING = LocalTime.of(16, 45);

	private final WorkingDays calendar;

	private final List<Owing> owing;

	private final List<Act> acts = new ArrayList<>();

	/**
	 * @param customers once all of the story is told
	 */
	LooseEnds(List<CustomerStory> customers, WorkingDays calendar) {
		this.calendar = calendar;
		this.owing = customers.stream()
			.filter(one -> one.customer.land() == Land.SE)
			.flatMap(one -> one.known(YESTERDAY)
				.stream()
				.filter(owed -> owed.open > 0 && owed.disputed == 0 && owed.due < YESTERDAY)
				.limit(1)
				.map(owed -> new Owing(one.customer, owed)))
			.toList();
	}

	private record Owing(Customer customer, Owed owed) {

		Money open() {
			return customer.money(owed.open);
		}

	}

	List<Act> acts() {
		Owing sameName = owing.get(0);
		receive("L1", sameName.customer().name(), "betalning", sameName.open());
		Owing weak = owing.get(1);
		receive("L2", "Ventura Group Treasury", "order " + weak.owed().number + "-2", weak.customer().money(45_000));
		Owing taught = owing.get(2);
		String payer = "SUNDBERG HOLDING AB";
		String payment = receive("L3", payer, "tack", taught.open());
		said(taught.customer().collector(), taught.customer().code(),
				new AllocatePayment(payment, List.of(new Allocation(taught.owed().number, taught.open(), null))));
		writeOff(owing.get(3), "Konkurs, ingen utdelning väntas");
		writeOff(owing.get(4), "Bolaget är upplöst, inget finns kvar");
		String parent = owing.get(5).customer().code();
		said("eva", null, new SetParent(null, owing.get(6).customer().code(), parent));
		said("eva", null, new SetCashPolicy(null, parent, true));
		return acts;
	}

	private void writeOff(Owing one, String reason) {
		said(one.customer().collector(), one.customer().code(),
				new RequestWriteOff(null, one.owed().number, one.open(), reason));
	}

	private String receive(String reference, String payer, String remittance, Money amount) {
		RecordPayment receipt = new RecordPayment(null, Land.SE.bankAccount(), reference, calendar.date(YESTERDAY - 1),
				amount, null, payer, remittance, List.of(), calendar.date(YESTERDAY - 1), null);
		acts.add(new Act(YESTERDAY, calendar.date(YESTERDAY).atTime(BANK_FILE_IN).atZone(Story.HOUSE).toInstant(),
				"desk", Role.SYSTEM, null, receipt));
		return Ids.payment(Ids.MAIN, receipt.bankAccount(), reference);
	}

	private void said(String who, @Nullable String account, Command command) {
		acts.add(new Act(YESTERDAY, calendar.date(YESTERDAY).atTime(EVENING).atZone(Story.HOUSE).toInstant(), who,
				DemoPerson.of(who).role(), account, command));
	}

}
