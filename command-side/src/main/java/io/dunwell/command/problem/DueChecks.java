package io.dunwell.command.problem;

import java.time.LocalDate;
import java.util.function.LongSupplier;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.messages.problem.CheckAction;
import io.dunwell.messages.problem.ChecksDue;
import io.dunwell.messages.problem.ListChecksDue;
import org.axonframework.messaging.MetaData;

/** Looks again at the actions that were done some time ago. */
public final class DueChecks {

	/** More are looked at a minute later. */
	private static final int PAGE = 100;

	private final OwnVoice desk;

	private final LongSupplier head;

	/**
	 * @param head position of the last event in the log
	 */
	public DueChecks(OwnVoice desk, LongSupplier head) {
		this.desk = desk;
		this.head = head;
	}

	/**
	 * Done again, it changes nothing.
	 * @param today the company's date
	 */
	public void work(LocalDate today) {
		for (ChecksDue.Due due : desk.ask(new ListChecksDue(today, PAGE), head.getAsLong()).checks()) {
			desk.tell(new CheckAction(due.company(), due.cause(), today), MetaData.emptyInstance());
		}
	}

}
