package io.dunwell.query.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dunwell.messages.Role;

/**
 * One secret token per role. Only digests are kept, and every comparison takes as long as
 * any other, so that neither a memory dump nor a stopwatch tells a token.
 */
public final class Tokens {

	private final Map<Role, byte[]> digests = new EnumMap<>(Role.class);

	/**
	 * Knows these tokens; blank ones let nobody in.
	 * @throws IllegalArgumentException when two roles share a token, or the desk's own
	 * role has one
	 */
	Tokens(Map<Role, String> tokens) {
		tokens.forEach((role, token) -> {
			if (!token.isBlank()) {
				add(role, digest(token.strip()));
			}
		});
	}

	/** Who brings this token, if anybody may. */
	public Optional<Caller> caller(String token, String channel) {
		byte[] digest = digest(token);
		Caller caller = null;
		for (Map.Entry<Role, byte[]> known : this.digests.entrySet()) {
			if (MessageDigest.isEqual(known.getValue(), digest)) {
				caller = new Caller(known.getKey().name().toLowerCase(Locale.ROOT), known.getKey(), channel);
			}
		}
		return Optional.ofNullable(caller);
	}

	private void add(Role role, byte[] digest) {
		if (role == Role.SYSTEM) {
			throw new IllegalArgumentException("dunwell.tokens.system: the desk itself needs no token");
		}
		if (this.digests.values().stream().anyMatch(other -> Arrays.equals(other, digest))) {
			throw new IllegalArgumentException("dunwell.tokens." + role.name().toLowerCase(Locale.ROOT)
					+ " is the token of another role too; each role needs its own");
		}
		this.digests.put(role, digest);
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

}
