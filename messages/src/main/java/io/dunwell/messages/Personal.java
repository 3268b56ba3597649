package io.dunwell.messages;

import org.jspecify.annotations.Nullable;

/**
 * Text about a person, sealed with the key of its subject wherever it is stored.
 *
 * @param subject the data subject: id of an account, a payment or a person
 * @param text the text; null once the subject was erased, or when there never was any
 */
public record Personal(String subject, @Nullable String text) {

	/** Never tells the text: what is printed ends in a log. */
	@Override
	public String toString() {
		return "Personal[" + subject + "]";
	}

}
