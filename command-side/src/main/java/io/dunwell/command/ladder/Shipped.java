package io.dunwell.command.ladder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;

/** The ladders that ship (domain.md, The pressure ladder). */
final class Shipped {

	/** What a ladder can be called: anything else is a text. */
	static final String NAME = "[\\p{L}\\p{N}-]+";

	static final List<String> NAMES = List.of("default", "soft");

	private Shipped() {
	}

	/**
	 * The text of one that is named; any other text as it is.
	 * @throws Rejected {@code unknown-ladder}
	 */
	static String orAsIs(String policy) {
		String name = policy.strip();
		if (!name.matches(NAME)) {
			return policy;
		}
		if (!NAMES.contains(name)) {
			throw new Rejected(Refusal.UNKNOWN_LADDER, name);
		}
		return text(name);
	}

	static String text(String name) {
		try (InputStream file = Shipped.class.getResourceAsStream(name + ".yaml")) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException neverOfOurOwn) {
			throw new UncheckedIOException(neverOfOurOwn);
		}
	}

}
