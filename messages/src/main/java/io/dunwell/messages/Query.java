package io.dunwell.messages;

/**
 * A question.
 *
 * @param <A> the one concrete type it is answered with
 */
public interface Query<A> {

}
