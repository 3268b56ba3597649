package io.dunwell.query.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail as it travels: text and HTML to choose from, files beside them. */
final class Mime {

	private static final Session NO_SESSION = Session.getInstance(new Properties());

	private Mime() {
	}

	/**
	 * The bytes of a mail.
	 * @param from address of the sender
	 * @throws MessagingException when an address is none
	 */
	static byte[] write(OutgoingMail mail, String from) throws MessagingException {
		String id = new MessageId(mail.notice()).in(from.substring(from.lastIndexOf('@') + 1));
		MimeMessage message = new Keeping(id);
		MimeMessageHelper helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
				StandardCharsets.UTF_8.name());
		helper.setValidateAddresses(true);
		helper.setFrom(from);
		helper.setTo(mail.to());
		helper.setCc(mail.copies().toArray(String[]::new));
		// A name with a line break would end the header.
		helper.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "));
		helper.setSentDate(Date.from(mail.at()));
		helper.setText(mail.text(), mail.html());
		// No robot answers a robot (RFC 3834).
		message.setHeader("Auto-Submitted", "auto-generated");
		for (OutgoingMail.Attachment file : mail.attachments()) {
			helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
		}
		return bytes(message);
	}

	/** The bytes of a text message: JSON for whoever sends it, kept as mail is. */
	static byte[] write(OutgoingText text, String from) {
		Map<String, String> json = new TreeMap<>(Map.of("notice", text.notice(), "phone", text.phone(), "text",
				text.text(), "language", text.language()));
		try {
			MimeMessage message = new Keeping(
					new MessageId(text.notice()).in(from.substring(from.lastIndexOf('@') + 1)));
			message.setText(new JsonMapper().writeValueAsString(json), StandardCharsets.UTF_8.name(), "json");
			return bytes(message);
		}
		catch (MessagingException neverOfText) {
			throw new IllegalStateException(neverOfText);
		}
	}

	private static byte[] bytes(MimeMessage message) throws MessagingException {
		message.saveChanges();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			message.writeTo(bytes);
		}
		catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
		return bytes.toByteArray();
	}

	/** The mail that those bytes are. */
	static MimeMessage read(InputStream bytes) throws MessagingException {
		return new MimeMessage(NO_SESSION, bytes);
	}

	/** Jakarta Mail gives a message an id of its own whenever it is saved. */
	private static final class Keeping extends MimeMessage {

		private final String id;

		Keeping(String id) {
			super(NO_SESSION);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", id);
		}

	}

}
