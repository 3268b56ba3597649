package io.dunwell.log.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys for tests without a database, always the same for a subject: no secret at all. */
public final class MemoryKeyRing implements KeyRing {

	private final Set<String> erased = ConcurrentHashMap.newKeySet();

	@Override
	public Optional<SecretKey> key(String subject) {
		return find(subject);
	}

	@Override
	public void prepare(Collection<String> subjects) {
		// a key is its subject's hash
	}

	@Override
	public void prefetch(Collection<String> subjects) {
		// likewise
	}

	@Override
	public Optional<SecretKey> find(String subject) {
		return erased.contains(subject) ? Optional.empty() : Optional.of(hash(subject));
	}

	@Override
	public boolean knows(String subject) {
		return true;
	}

	@Override
	public void erase(Collection<String> subjects) {
		erased.addAll(subjects);
	}

	private static SecretKey hash(String subject) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
			return new SecretKeySpec(digest, "AES");
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

}
