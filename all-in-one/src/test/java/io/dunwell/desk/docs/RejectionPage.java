package io.dunwell.desk.docs;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Refusal;

/** Every reason for a refusal, with its sentence as readers see it. */
final class RejectionPage {

	private RejectionPage() {
	}

	static String text() {
		String source = Sources.read(Sources.root().resolve("messages/src/main/java/io/dunwell/messages/Refusal.java"));
		ResourceBundle texts = ResourceBundle.getBundle("io.dunwell.query.texts", Locale.ENGLISH);
		StringBuilder page = new StringBuilder(
				"""
						# Rejections

						Why a command or a query is refused, written by the build. The code is stable; the sentence comes in the
						reader's language (here: English, an ICU message format). REST answers with a problem document that carries
						code and arguments: 403 for `forbidden`, 404 for an unknown account that was asked for, 409 for `conflict`,
						503 for `views-behind`, 422 for the rest.

						| code | arguments | sentence |
						|---|---|---|
						""");
		for (Refusal refusal : Refusal.values()) {
			page.append("| `%s` | %s | %s |\n".formatted(refusal.code(), arguments(source, refusal),
					texts.getString("refusal." + refusal.code()).replace("|", "\\|")));
		}
		return page.toString();
	}

	private static String arguments(String source, Refusal refusal) {
		Matcher comment = Pattern.compile("/\\*\\*([^*]*)\\*/\\s*" + refusal.name() + "\\b").matcher(source);
		if (!comment.find()) {
			throw new IllegalStateException(refusal + " does not say its arguments");
		}
		return Sources.plain(comment.group(1));
	}

}
