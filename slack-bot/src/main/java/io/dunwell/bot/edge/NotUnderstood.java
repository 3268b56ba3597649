package io.dunwell.bot.edge;

import java.util.List;

import io.dunwell.bot.input.Problem;

/** What was typed cannot be taken as it stands; each problem is told in a sentence. */
public final class NotUnderstood extends RuntimeException {

	private final transient List<Problem> problems;

	public NotUnderstood(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	public NotUnderstood(Problem problem) {
		this(List.of(problem));
	}

	public List<Problem> problems() {
		return this.problems;
	}

}
