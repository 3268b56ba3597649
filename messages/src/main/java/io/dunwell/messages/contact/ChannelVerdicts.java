package io.dunwell.messages.contact;

import java.util.List;

/** What the contact policy says to one channel, in the order of the question. */
public record ChannelVerdicts(List<OfAccount> accounts) {

	/**
	 * What it says of an account.
	 *
	 * @param account id
	 * @param zone IANA id, the customer's
	 */
	public record OfAccount(String account, String zone, ContactVerdicts.Verdict verdict) {

	}

}
