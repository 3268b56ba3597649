package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of a file, to be read as often as needed and never held at once. */
interface Content {

	/** From its start. */
	InputStream open() throws IOException;

	static Content of(byte[] bytes) {
		return () -> new ByteArrayInputStream(bytes);
	}

	/** What it begins with, at most so many bytes. */
	default byte[] start(int most) {
		try (InputStream in = open()) {
			return in.readNBytes(most);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * All of a document that has to be held at once, as invoices and PDFs have.
	 * @throws UnreadableFile {@code file-too-large}
	 */
	default byte[] document() {
		byte[] bytes = start(LARGEST_DOCUMENT + 1);
		if (bytes.length > LARGEST_DOCUMENT) {
			throw new UnreadableFile(ImportCode.FILE_TOO_LARGE, LARGEST_DOCUMENT_MIB);
		}
		return bytes;
	}

	/** Of one invoice, pictures within it included. */
	int LARGEST_DOCUMENT_MIB = 32;

	int LARGEST_DOCUMENT = LARGEST_DOCUMENT_MIB * 1024 * 1024;

}
