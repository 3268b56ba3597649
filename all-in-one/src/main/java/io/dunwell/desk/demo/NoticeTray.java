package io.dunwell.desk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.ladder.WithdrawNotice;

/**
 * What people do about the notices that their ladders drafted: most are given in the
 * afternoon of the same day, some a day or two later, a few are taken back. What was
 * given or withdrawn before the story was interrupted is left alone.
 */
final class NoticeTray {

	private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

	private static final int MOST = 1000;

	/** Calls of the same day follow once the first notice is given. */
	private static final int ROUNDS = 2;

	/** So long before the story ends, leads and controllers had other things to do. */
	private static final int UNAPPROVED_DAYS = 10;

	private final Switchboard switchboard;

	private final LongSupplier head;

	private final LocalDate end;

	private final Map<String, Customer> customers;

	/**
	 * @param head position of the last event in the log
	 * @param end the day after the story's last
	 */
	NoticeTray(Switchboard switchboard, LongSupplier head, LocalDate end) {
		this.switchboard = switchboard;
		this.head = head;
		this.end = end;
		this.customers = Customer.all(DemoCompany.SEED)
			.stream()
			.collect(Collectors.toMap(Customer::code, Function.identity()));
	}

	/**
	 * What waits on the afternoon of a working day, as work to be done account by
	 * account.
	 * @param work does the lanes, which may be done at the same time
	 */
	void work(LocalDate date, Consumer<List<Runnable>> work) {
		for (int round = 0; round < ROUNDS; round++) {
			Map<String, Runnable> lanes = new LinkedHashMap<>();
			for (Notice notice : waiting()) {
				if (!notice.date().isAfter(date) && customers.containsKey(notice.account())) {
					decide(notice, date)
						.ifPresent(doing -> lanes.merge(notice.account(), doing, (first, second) -> () -> {
							first.run();
							second.run();
						}));
				}
			}
			if (lanes.isEmpty()) {
				return;
			}
			work.accept(List.copyOf(lanes.values()));
		}
	}

	private List<Notice> waiting() {
		return switchboard
			.ask(new ListNotices(Ids.MAIN, null, "draft", MOST), Map.of(Meta.ACTOR, "desk", Meta.ROLE,
					Role.SYSTEM.name(), Meta.AT_LEAST, Long.toString(head.getAsLong())))
			.notices();
	}

	/** Told by the notice alone, so that the same story is told again. */
	private Optional<Runnable> decide(Notice notice, LocalDate date) {
		int chance = Math.floorMod(notice.id().hashCode() * 31, 100);
		int days = chance < 85 ? 0 : chance < 95 ? 1 : 2;
		if (notice.kind().equals("slack-task")) {
			days += 2;
		}
		if (notice.date().plusDays(days).isAfter(date)) {
			return Optional.empty();
		}
		DemoPerson collector = DemoPerson.of(customer(notice).collector());
		if (chance >= 98) {
			return Optional
				.of(() -> say(new WithdrawNotice(notice.id(), "We spoke this morning"), collector, notice, date));
		}
		if (notice.approval() == null) {
			DemoPerson giver = notice.owner().equals("controller") ? DemoPerson.of("frank") : collector;
			return Optional.of(() -> say(new GiveNotice(notice.id()), giver, notice, date));
		}
		if (notice.date().plusDays(UNAPPROVED_DAYS).isAfter(end)) {
			return Optional.empty();
		}
		DemoPerson approver = DemoPerson.of(notice.approval().equals("lead") ? "eva" : "frank");
		return Optional.of(() -> {
			say(new ApproveNotice(notice.id()), approver, notice, date);
			say(new GiveNotice(notice.id()), collector, notice, date);
		});
	}

	/** Whatever the ledger refuses waits for somebody else. */
	private void say(Command command, DemoPerson who, Notice notice, LocalDate date) {
		Instant at = date.atTime(AFTERNOON).atZone(ZoneId.of(customer(notice).zone())).toInstant();
		try {
			switchboard.tell(command, Map.of(Meta.ACTOR, who.handle(), Meta.ROLE, who.role().name(), Meta.CHANNEL,
					"demo", Meta.RECORDED, at.toString()));
		}
		catch (Rejected refused) {
			// somebody was faster, or the customer is not to be contacted now
		}
	}

	private Customer customer(Notice notice) {
		return Optional.ofNullable(customers.get(notice.account())).orElseThrow();
	}

}
