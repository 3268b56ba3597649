package io.dunwell.query.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * One secret token per role, for all companies or for one. Only digests are kept, and
 * every comparison takes as long as any other, so that neither a memory dump nor a
 * stopwatch tells a token.
 */
public final class Tokens {

	private final List<Known> known = new ArrayList<>();

	private static final class Known {

		private final byte[] digest;

		private final Role role;

		private final @Nullable String company;

		Known(byte[] digest, Role role, @Nullable String company) {
			this.digest = digest;
			this.role = role;
			this.company = company;
		}

	}

	/**
	 * Knows these tokens; blank ones let nobody in.
	 * @param companies by company, those that are good for it alone
	 * @throws IllegalArgumentException when two share a token, or the desk's own role has
	 * one
	 */
	Tokens(Map<Role, String> tokens, Map<String, Map<Role, String>> companies) {
		tokens.forEach((role, token) -> add("dunwell.tokens.", role, token, null));
		companies.forEach((company, own) -> own.forEach(
				(role, token) -> add("dunwell.company-tokens." + company + ".", role, token, Ids.company(company))));
	}

	/** Who brings this token, if anybody may. */
	public Optional<Caller> caller(String token, String channel) {
		byte[] digest = digest(token);
		Caller caller = null;
		for (Known one : this.known) {
			if (MessageDigest.isEqual(one.digest, digest)) {
				caller = new Caller(one.role.name().toLowerCase(Locale.ROOT), one.role, channel, one.company);
			}
		}
		return Optional.ofNullable(caller);
	}

	private void add(String property, Role role, String token, @Nullable String company) {
		if (token.isBlank()) {
			return;
		}
		String name = property + role.name().toLowerCase(Locale.ROOT);
		if (role == Role.SYSTEM) {
			throw new IllegalArgumentException(name + ": the desk itself needs no token");
		}
		byte[] digest = digest(token.strip());
		if (this.known.stream().anyMatch(other -> Arrays.equals(other.digest, digest))) {
			throw new IllegalArgumentException(name + " is the token of another role too; each role needs its own");
		}
		this.known.add(new Known(digest, role, company));
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
