package io.dunwell.desk.start;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.desk.folder.Keep;
import io.dunwell.messages.Role;

/**
 * A token per role, made at the first start and kept in the data folder, for whoever sets
 * none.
 */
final class RoleTokens {

	static final List<Role> ROLES = List.of(Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

	static final String FILE = "tokens.properties";

	private static final int BYTES = 24;

	private RoleTokens() {
	}

	/** The tokens of this folder, made if missing, as Spring properties. */
	static Map<String, String> keptIn(Path folder) {
		Keep keep = new Keep(folder, FILE);
		Map<String, String> kept = keep.read();
		Map<String, String> tokens = new TreeMap<>(kept);
		for (Role role : ROLES) {
			tokens.computeIfAbsent(property(role), absent -> fresh(role));
		}
		if (!tokens.equals(kept)) {
			keep.write(tokens);
		}
		return tokens;
	}

	static String property(Role role) {
		return "dunwell.tokens." + role.name().toLowerCase(Locale.ROOT);
	}

	private static String fresh(Role role) {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return role.name().toLowerCase(Locale.ROOT) + "-"
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
