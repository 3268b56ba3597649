package io.dunwell.log.json;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import io.dunwell.log.vault.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a key per subject. The subject is authenticated too, so that a sealed
 * text cannot be moved to another subject.
 */
final class Seal {

	private static final String CIPHER = "AES/GCM/NoPadding";

	/** NIST SP 800-38D: 96 bits of nonce, 128 of tag. */
	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final KeyRing keys;

	private final Consumer<byte[]> nonce;

	Seal(KeyRing keys) {
		this(keys, new SecureRandom()::nextBytes);
	}

	Seal(KeyRing keys, Consumer<byte[]> nonce) {
		this.keys = keys;
		this.nonce = nonce;
	}

	/** Base64 of nonce and ciphertext; null when the subject was erased. */
	@Nullable String close(String subject, String text) {
		return keys.key(subject).map(key -> close(subject, text, key)).orElse(null);
	}

	/** The text; null when the subject was erased. */
	@Nullable String open(String subject, String sealed) {
		return keys.find(subject).map(key -> open(subject, sealed, key)).orElse(null);
	}

	private String close(String subject, String text, SecretKey key) {
		byte[] iv = new byte[NONCE_BYTES];
		nonce.accept(iv);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, subject, key, iv);
			byte[] plain = text.getBytes(StandardCharsets.UTF_8);
			byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
			System.arraycopy(iv, 0, sealed, 0, NONCE_BYTES);
			cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
			return Base64.getEncoder().encodeToString(sealed);
		}
		catch (GeneralSecurityException failed) {
			throw new IllegalStateException("Personal data of " + subject + " cannot be sealed", failed);
		}
	}

	private static String open(String subject, String sealed, SecretKey key) {
		byte[] bytes = Base64.getDecoder().decode(sealed);
		try {
			Cipher cipher = cipher(Cipher.DECRYPT_MODE, subject, key, bytes);
			byte[] plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
			return new String(plain, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException failed) {
			throw new IllegalStateException("Personal data of " + subject + " does not fit its key", failed);
		}
	}

	private static Cipher cipher(int mode, String subject, SecretKey key, byte[] iv) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv, 0, NONCE_BYTES));
		cipher.updateAAD(subject.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
