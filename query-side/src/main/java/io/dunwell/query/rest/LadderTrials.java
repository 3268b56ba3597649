package io.dunwell.query.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.Effects;
import io.dunwell.messages.ladder.FindEffects;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderTrial.Assumption;
import io.dunwell.messages.ladder.LadderVersions;
import io.dunwell.messages.ladder.ListLadders;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.query.Texts;

/** Asks the ledger about ladders, before and after they are adopted. */
public final class LadderTrials {

	private static final List<Role> READERS = List.of(Role.LEAD, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

	/** A trial reads the whole log. */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final int DAYS_BACK = 90;

	private final Desk desk;

	private final Clock deskClock;

	/**
	 * @param desk one that waits long enough
	 */
	LadderTrials(Desk desk, Clock deskClock) {
		this.desk = desk;
		this.deskClock = deskClock;
	}

	/** Whether somebody in that role may try a ladder. */
	public static boolean isFor(Role role) {
		return READERS.contains(role);
	}

	/** Names of the roles that may. */
	public static String[] roles() {
		return READERS.stream().map(Role::name).toArray(String[]::new);
	}

	/** All that a company adopted, the newest first. */
	public List<LadderVersions.Version> adopted(String company, Caller caller, Texts texts) {
		return this.desk.ask(new ListLadders(company, today()), caller)
			.versions()
			.stream()
			.map(one -> told(one, texts))
			.toList();
	}

	/** What was paid after each step of a company's ladders. */
	public Effects effects(String company, Caller caller) {
		return this.desk.ask(new FindEffects(company), caller);
	}

	/**
	 * What a text says.
	 * @throws Rejected {@code broken-policy}, {@code unknown-ladder}
	 */
	public LadderVersions.Version check(CheckLadder query, Caller caller, Texts texts) {
		return told(this.desk.ask(query, caller).versions().getFirst(), texts);
	}

	/**
	 * @throws Rejected also {@code invalid-field} when the period is not over
	 */
	public LadderTrial simulate(SimulateLadder query, Caller caller, Texts texts) {
		LocalDate to = (query.to() != null) ? query.to() : today().minusDays(1);
		LocalDate from = (query.from() != null) ? query.from() : to.minusDays(DAYS_BACK);
		if (to.isAfter(today())) {
			throw new Rejected(Refusal.INVALID_FIELD, "to", to);
		}
		return this.desk.ask(query.over(from, to), caller).told(one -> words(one, texts));
	}

	public LadderTrial preview(PreviewLadder query, Caller caller, Texts texts) {
		return this.desk.ask((query.from() != null) ? query : query.on(today()), caller).told(one -> words(one, texts));
	}

	private LocalDate today() {
		return LocalDate.now(this.deskClock);
	}

	private static LadderVersions.Version told(LadderVersions.Version version, Texts texts) {
		return version.told(one -> texts.told("ladder.concern." + one.code(), one.arguments()));
	}

	private static String words(Assumption one, Texts texts) {
		return texts.told("ladder.trial." + one.code(), one.arguments());
	}

}
