package io.dunwell.messages.copy;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on copies of invoices.
 */
public sealed interface CopyEvent extends Event, OfAccount permits CopyAsked, CopyTaken, CopyMailed, CopyFailed {

	/** Its id. */
	String copy();

	/** Id of the invoice. */
	String invoice();

}
