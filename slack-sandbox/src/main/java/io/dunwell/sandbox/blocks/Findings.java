package io.dunwell.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found wrong, in Slack's wording:
 * {@code [ERROR] what [json-pointer:/where]}.
 */
final class Findings {

	private final List<String> messages = new ArrayList<>();

	void add(String pointer, String message) {
		this.messages.add("[ERROR] " + message + " [json-pointer:" + pointer + "]");
	}

	int count() {
		return this.messages.size();
	}

	/** Slack names the block that fits no schema before what is wrong inside it. */
	void headline(int before, String pointer) {
		if (count() > before) {
			this.messages.add(before, "[ERROR] failed to match all allowed schemas [json-pointer:" + pointer + "]");
		}
	}

	List<String> messages() {
		return List.copyOf(this.messages);
	}

}
