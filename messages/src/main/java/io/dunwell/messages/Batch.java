package io.dunwell.messages;

/** A command of many rows, each of which stands or falls alone. */
public interface Batch {

}
