package io.dunwell.log;

import java.util.Set;

/** Which payments turned out, after they had been recorded, to be of which account. */
public interface PaymentIndex {

	/**
	 * Ids of the payments that were ever attached to the account with this id: what the
	 * bank said about them is sealed with keys of their own, not with the account's.
	 */
	Set<String> attachedTo(String account);

}
