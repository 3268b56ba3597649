package io.dunwell.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.dunwell.command.day.DayRunner;
import io.dunwell.command.day.StaleCases;
import io.dunwell.command.day.Watch;
import io.dunwell.command.problem.DueChecks;
import io.dunwell.command.task.DueTasks;
import io.dunwell.command.worklist.DueCallbacks;
import org.axonframework.messaging.MetaData;

/**
 * All that the desk does by its clock, in order: planned calls, collection days, notices
 * that wait for somebody who has paid, tasks that wait for an answer, and problems to be
 * looked at again.
 *
 * @param companyZone a day begins when the company's date does
 */
public record WhatIsDue(DueCallbacks callbacks, DayRunner days, StaleCases stale, DueTasks tasks, DueChecks checks,
		ZoneId companyZone) {

	/**
	 * Does it; done again, it changes nothing.
	 * @throws RuntimeException when something can not be done now; the next time goes on
	 * from there
	 */
	public void work(Instant now, Watch watch) {
		callbacks.release(now);
		LocalDate today = LocalDate.ofInstant(now, companyZone);
		days.runUpTo(today, MetaData.emptyInstance(), watch);
		stale.work(today);
		tasks.remind(today);
		checks.work(today);
	}

}
