package io.dunwell.messages.broken;

import org.springframework.util.StringUtils;

/** A deliberately broken example: a message that needs a framework, and chats. */
public final class LeansOnSpring {

	private LeansOnSpring() {
	}

	static void print(String text) {
		System.out.println(StringUtils.capitalize(text));
	}

}
