package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
	 * @param concerns what it says and does not do
	 */
	public record Version(String name, int version, @Nullable LocalDate from, boolean inForce, List<Step> steps,
			String policy, List<Concern> concerns) {

		/** The same with its concerns in words. */
		public Version told(Function<Concern, String> words) {
			return new Version(name, version, from, inForce, steps, policy,
					concerns.stream().map(one -> new Concern(one.code(), one.arguments(), words.apply(one))).toList());
		}

	}

	/**
	 * What is allowed in a policy, and does not do what it seems to ask for.
	 *
	 * @param code {@code fee-above-law}, {@code charge-unwritten} or
	 * {@code no-interest-rate}
	 * @param arguments what its sentence names
	 * @param text its sentence; null before the reader's language is known
	 */
	public record Concern(String code, List<String> arguments, @Nullable String text) {

		public static Concern of(String code, Object... arguments) {
			return new Concern(code, Stream.of(arguments).map(Object::toString).toList(), null);
		}

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
