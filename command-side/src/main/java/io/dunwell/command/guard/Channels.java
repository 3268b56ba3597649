package io.dunwell.command.guard;

import java.util.List;
import java.util.Optional;

/** The ways to reach a customer. */
public final class Channels {

	/** As contacts name them. */
	public static final List<String> ALL = List.of("phone", "e-mail", "sms", "letter", "chat", "visit");

	private Channels() {
	}

	/** The one by which a notice of a kind goes; empty where it reaches nobody. */
	public static Optional<String> ofNotice(String kind) {
		return switch (kind) {
			case "call" -> Optional.of("phone");
			case "e-mail", "letter", "sms" -> Optional.of(kind);
			default -> Optional.empty();
		};
	}

}
