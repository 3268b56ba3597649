package io.dunwell.messages;

/** An event that belongs to one account's story. */
public interface OfAccount {

	/** The account's id, {@code account:<company>:<code>}. */
	String account();

}
