package io.dunwell.query.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Documents in a folder: {@code COMPANY/NUMBER.pdf}, where the number is percent-encoded
 * so that it never leads out of the folder.
 */
record InvoiceFolder(Path folder) implements InvoiceFiles {

	@Override
	public Optional<InvoiceFile> find(String company, String number) {
		Path file = folder.resolve(safe(company)).resolve(safe(number) + ".pdf");
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(new InvoiceFile(number, Files.readAllBytes(file)));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String safe(String name) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("..", "%2E%2E");
	}

}
