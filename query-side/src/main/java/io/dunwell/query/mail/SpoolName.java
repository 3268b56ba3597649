package io.dunwell.query.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of files for messages: short enough for every disk, however long the id. */
final class SpoolName {

	private SpoolName() {
	}

	static String of(MessageId id) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.stem().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException everyJdkHasIt) {
			throw new IllegalStateException(everyJdkHasIt);
		}
	}

}
