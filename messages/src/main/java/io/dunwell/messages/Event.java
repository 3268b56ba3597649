package io.dunwell.messages;

/** A fact. Never changed, never removed. */
public interface Event {

}
