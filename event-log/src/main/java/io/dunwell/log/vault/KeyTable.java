package io.dunwell.log.vault;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/** Where keys are kept, on disk before anything is sealed with them. */
public interface KeyTable extends AutoCloseable {

	/** What there is of these subjects. */
	Map<String, Kept> find(Set<String> subjects);

	/**
	 * The same, with a new key for each that has none and was not erased. One that
	 * somebody else makes at this moment may be missing: it is there the next time.
	 */
	Map<String, Kept> make(Set<String> subjects);

	/** Forgets these keys, on disk too, and that they may never be made again. */
	void erase(Set<String> subjects);

	/** How many subjects were erased; grows. */
	long erasures();

	/** Some of all there is, in the order of their subjects' names, after one of them. */
	Map<String, Kept> page(String after, int limit);

	/** Takes keys over from another table; what is known here stays as it is. */
	void put(Map<String, Kept> keys);

	@Override
	void close();

	/** What there is of a subject: a key, or the fact that it was erased. */
	record Kept(@Nullable SecretKey key) {

		private static final int KEY_BYTES = 32;

		private static final SecureRandom RANDOM = new SecureRandom();

		static byte[] newKey() {
			byte[] key = new byte[KEY_BYTES];
			RANDOM.nextBytes(key);
			return key;
		}

		/**
		 * @param key 32 bytes; null once erased
		 */
		public static Kept of(byte @Nullable [] key) {
			return new Kept((key == null) ? null : new SecretKeySpec(key, "AES"));
		}

		/** The key, where there is one. */
		public static Optional<SecretKey> keyIn(@Nullable Kept kept) {
			return Optional.ofNullable(kept).map(known -> known.key);
		}

	}

}
