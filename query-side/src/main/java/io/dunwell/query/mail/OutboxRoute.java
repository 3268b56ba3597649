package io.dunwell.query.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * Lays mail down in a folder, for a desk that has no mail server: a person may open each
 * file and send it.
 */
record OutboxRoute(Path folder) implements MailRoute {

	@Override
	public Delivery send(MimeMessage message) {
		try {
			Path name = folder.resolve(SpoolName.of(MessageId.read(message.getMessageID()).orElseThrow()) + ".eml");
			Path whole = Files.createDirectories(folder).resolve(name.getFileName() + ".part");
			try (OutputStream file = Files.newOutputStream(whole)) {
				message.writeTo(file);
			}
			Files.move(whole, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return new Delivery.Accepted();
		}
		catch (IOException | UncheckedIOException | MessagingException failed) {
			return new Delivery.Deferred(String.valueOf(failed.getMessage()));
		}
	}

}
