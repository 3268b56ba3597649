package io.dunwell.desk.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Ids;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.ApplyCreditNote;

/** What one customer contests, and how it ends. */
final class Quarrel {

	/** Why it was contested, what was said, and what was found to be behind it. */
	private record Ground(String reason, String note, String rootCause) {

	}

	private static final List<Ground> GROUNDS = List.of(
			new Ground("damaged-goods", "Two pallets arrived wet; pictures were sent.", "transport damage"),
			new Ground("missing-goods", "Delivery note signed for less than invoiced.", "picking error"),
			new Ground("wrong-item", "Received another size than ordered.", "picking error"),
			new Ground("price", "The agreed discount is missing.", "price list out of date"),
			new Ground("price", "Freight was to be included.", "order entered wrongly"),
			new Ground("defective-goods", "Fails after a week of use.", "supplier defect"),
			new Ground("poor-service", "The fitter came twice, only once was needed.", "work order unclear"),
			new Ground("terms", "Says 60 days were agreed.", "terms not confirmed in writing"),
			new Ground("already-paid", "Claims to have paid; no receipt shown.", "paid to an old bank account"));

	private final CustomerStory story;

	private final Customer customer;

	private final Dice dice;

	private final Diary diary;

	private int creditNotes;

	Quarrel(CustomerStory story) {
		this.story = story;
		this.customer = story.customer;
		this.dice = story.dice;
		this.diary = story.diary;
	}

	/** A customer contests an invoice when it is a week old, or never. */
	void mayBegin(int day) {
		for (Owed owed : story.known(day)) {
			if (day == owed.known() + 5 && owed.payable() > 0 && owed.promised < day
					&& dice.chance(customer.habit().disputes)) {
				begin(owed);
			}
		}
	}

	private void begin(Owed owed) {
		long all = owed.payable();
		long amount = dice.chance(45) ? all : Math.max(100, customer.round(all * dice.between(8, 60) / 100));
		Ground ground = dice.pick(GROUNDS);
		diary.collector(new OpenDispute(null, owed.number, customer.money(amount), ground.reason(), ground.note()));
		owed.disputes++;
		owed.disputed += amount;
		String dispute = Ids.dispute(owed.id(), owed.disputes);
		story.in(dice.between(6, 45), () -> end(owed, dispute, amount, ground));
	}

	private void end(Owed owed, String dispute, long amount, Ground ground) {
		String outcome = dice.pick(List.of("accepted", "accepted", "accepted", "partly-accepted", "rejected",
				"rejected", "rejected", "goods-returned", "goodwill", "withdrawn"));
		long credit = switch (outcome) {
			case "rejected", "withdrawn" -> 0;
			case "partly-accepted" -> customer.round(amount / 2);
			default -> amount;
		};
		String note = credit == 0 ? null : credit(owed, Math.min(credit, owed.open));
		diary.collector(
				new ResolveDispute(dispute, outcome, note, "withdrawn".equals(outcome) ? null : ground.rootCause()));
		owed.disputed -= amount;
		owed.pays = Math.max(owed.due, diary.today()) + dice.between(3, 12);
	}

	private @Nullable String credit(Owed owed, long credit) {
		if (credit == 0) {
			return null;
		}
		String number = "C%s-%d".formatted(customer.code(), ++creditNotes);
		diary.by(DemoPerson.of("frank"), new ApplyCreditNote(null, customer.code(), number, diary.date(diary.today()),
				customer.money(credit), owed.number));
		owed.open -= credit;
		return number;
	}

}
