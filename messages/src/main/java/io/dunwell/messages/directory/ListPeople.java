package io.dunwell.messages.directory;

import io.dunwell.messages.Query;

/**
 * Asks who works at the desk.
 */
public record ListPeople(String company) implements Query<People> {

}
