package io.dunwell.messages.audit;

/**
 * How far the views are.
 *
 * @param position of the last event in the log that every view has seen; 0 before the
 * first
 */
public record ViewsPosition(long position) {

}
