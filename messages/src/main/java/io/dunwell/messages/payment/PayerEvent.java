package io.dunwell.messages.payment;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on whose account a payer pays for, as people taught it.
 */
public sealed interface PayerEvent extends Event, OfAccount permits PayerRemembered, PayerForgotten {

	/** Id of the payer, made from the name as the bank spells it. */
	String payer();

}
