package io.dunwell.messages.contact;

import java.util.List;
import java.util.Optional;

/** Who may be called now by the contact policy. */
public record MayCall(List<Customer> customers) {

	/**
	 * One customer.
	 *
	 * @param account code
	 * @param text why, and from when on if not now
	 */
	public record Customer(String account, boolean allowed, String text) {

	}

	/** Why an account may not be called now; nothing where it may. */
	public Optional<String> forbidden(String account) {
		return customers.stream()
			.filter(one -> one.account().equals(account) && !one.allowed())
			.findFirst()
			.map(Customer::text);
	}

}
