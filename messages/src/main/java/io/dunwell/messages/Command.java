package io.dunwell.messages;

/**
 * A request to change something; answered with {@link Done}, {@link BatchResult} or
 * {@link Rejected}.
 */
public interface Command {

}
