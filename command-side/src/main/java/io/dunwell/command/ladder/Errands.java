package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.calendar.Holidays;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.directory.Directory;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.task.TaskOpened;
import org.jspecify.annotations.Nullable;

/**
 * Has somebody of the desk asked about a customer: by a step of the ladder that is a
 * task, or because a colleague wants to know.
 */
public final class Errands {

	/** After so many working days who was asked hears of it again, then the lead. */
	private static final int REMIND_AFTER = 2;

	private static final String SALESPERSON = "salesperson";

	private static final String COLLECTOR = "collector";

	private static final String LEAD = "lead";

	private final Ledger ledger;

	public Errands(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The day on which somebody is to hear again of what was asked on a day. */
	public static LocalDate remind(Account.Facts account, LocalDate today) {
		return Holidays.after(today, REMIND_AFTER, account.country());
	}

	/** Asks what the steps want to know for which nobody was asked yet. */
	void open(Account.Facts account, Loaded<CollectionCase> one, LocalDate today) {
		one.ask(CollectionCase::notices)
			.waiting()
			.stream()
			.filter(notice -> notice.manner() == Manner.TASK && !notice.lacksApproval())
			.filter(notice -> !one.ask(CollectionCase::tasks).knows(notice.id()))
			.forEach(notice -> open(account, one, notice, today));
	}

	private void open(Account.Facts account, Loaded<CollectionCase> one, Waiting notice, LocalDate today) {
		Asked asked = asked(account, notice.drafted().terms().owner());
		one.tell(it -> it.state(new TaskOpened(notice.id(), account.id(), notice.drafted().step(), asked.role(),
				asked.owner(), asked.instead(), new Personal(account.id(), null), remind(account, today)), today));
	}

	/**
	 * Asks the salesperson of an account something.
	 * @return the task's id
	 * @throws Rejected {@code no-salesperson}: who asks would be asked instead
	 */
	public String ask(Account.Facts account, Loaded<CollectionCase> one, String question, LocalDate today) {
		Asked asked = asked(account, SALESPERSON);
		if (asked.instead() != null) {
			throw new Rejected(Refusal.NO_SALESPERSON, Ids.keyOf(account.id()), asked.instead());
		}
		return one.ask(it -> {
			String task = it.nextTask();
			it.state(new TaskOpened(task, account.id(), null, asked.role(), asked.owner(), null,
					new Personal(account.id(), question), remind(account, today)), today);
			return task;
		});
	}

	/** Whoever can not be reached is stood in for: nothing is asked of nobody. */
	private Asked asked(Account.Facts facts, String role) {
		Loaded<Account> account = ledger.load(Account.class, facts.id(), Refusal.UNKNOWN_ACCOUNT);
		String collector = account.ask(Account::collector);
		if (!role.equals(SALESPERSON)) {
			return role.equals(COLLECTOR) ? collector(collector, null) : new Asked(role, null, null);
		}
		String salesperson = account.ask(Account::salesperson);
		return unreachable(facts.company(), salesperson).map(why -> collector(collector, why))
			.orElseGet(() -> new Asked(SALESPERSON, salesperson, null));
	}

	private static Asked collector(@Nullable String collector, @Nullable String instead) {
		return new Asked((collector != null) ? COLLECTOR : LEAD, collector, instead);
	}

	/** Why nobody can ask them, if so. */
	private Optional<String> unreachable(String company, @Nullable String handle) {
		if (handle == null) {
			return Optional.of("none");
		}
		String directory = Ids.directory(company);
		String person = Ids.person(company, handle);
		if (!ledger.exists(directory)) {
			return Optional.of("unknown");
		}
		Loaded<Directory> people = ledger.load(Directory.class, directory, Refusal.UNKNOWN_PERSON);
		if (people.ask(it -> it.zone(person)).isEmpty()) {
			return Optional.of("unknown");
		}
		return people.ask(it -> it.isOnSlack(person)) ? Optional.empty() : Optional.of("not-on-slack");
	}

	/**
	 * @param owner null for all of the role
	 */
	private record Asked(String role, @Nullable String owner, @Nullable String instead) {

	}

}
