package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.util.unit.DataSize;

/**
 * A file on its way in, laid down on the disk: so it can be read twice, and what it is
 * known by is there before any of it goes in. Only this process' user may read it, and it
 * is gone when closed.
 */
final class Spool implements Content, AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	private final Path file;

	private final String sha256;

	private Spool(Path file, String sha256) {
		this.file = file;
		this.sha256 = sha256;
	}

	/**
	 * Reads a file to its end.
	 * @throws UnreadableFile {@code file-too-large}
	 */
	static Spool of(InputStream from, DataSize largest) throws IOException {
		Path file = Files.createTempFile("dunwell-import", ".spool");
		try {
			return new Spool(file, copy(from, file, largest));
		}
		catch (IOException | RuntimeException failed) {
			Files.deleteIfExists(file);
			throw failed;
		}
	}

	private static String copy(InputStream from, Path file, DataSize largest) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		InputStream in = new DigestInputStream(from, digest);
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				if (size > largest.toBytes()) {
					throw new UnreadableFile(ImportCode.FILE_TOO_LARGE, largest.toMegabytes());
				}
				out.write(buffer, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(file);
	}

	/** Of the file's bytes, in hexadecimal digits. */
	String sha256OfBytes() {
		return sha256;
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(file);
	}

}
