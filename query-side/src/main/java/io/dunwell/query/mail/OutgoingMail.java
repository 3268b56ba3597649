package io.dunwell.query.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail to a customer.
 *
 * @param notice id of what it gives notice of
 * @param at when it was written
 * @param copies who else gets it
 */
public record OutgoingMail(String notice, Instant at, String to, List<String> copies, String subject, String text,
		String html, List<Attachment> attachments) {

	public OutgoingMail {
		copies = List.copyOf(copies);
		attachments = List.copyOf(attachments);
	}

	/** A file that goes with it. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	public record Attachment(String name, String type, byte[] content) {

	}

}
