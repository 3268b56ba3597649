package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Versions of ladders. */
public record LadderVersions(List<Version> versions) {

	/**
	 * One version.
	 *
	 * @param version counted per name, from 1; of one that was not adopted, the number it
	 * would get
	 * @param from the first day on which it is in force; null for the day it is adopted
	 * @param inForce whether accounts are chased by it now
	 * @param policy YAML
	 */
	public record Version(String name, int version, @Nullable LocalDate from, boolean inForce, List<Step> steps,
			String policy) {

	}

	/**
	 * One step.
	 *
	 * @param at when, as the policy says it
	 * @param kind as {@link NoticeDrafted} has it
	 */
	public record Step(String name, String at, String kind, @Nullable String tone, @Nullable String approval) {

	}

}
