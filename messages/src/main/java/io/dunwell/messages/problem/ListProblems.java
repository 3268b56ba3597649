package io.dunwell.messages.problem;

import io.dunwell.messages.Query;

/** Asks for the root causes of a company's disputes, and what is done about them. */
public record ListProblems(String company) implements Query<Problems> {

}
