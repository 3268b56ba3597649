package io.dunwell.desk.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dunwell.messages.Refusal;
import io.dunwell.query.cash.CashCode;
import io.dunwell.query.imports.ImportCode;

/** Every reason for a refusal, with its sentence as readers see it. */
final class RejectionPage {

	private RejectionPage() {
	}

	static String text() {
		StringBuilder page = new StringBuilder(
				"""
						# Rejections

						Why a command or a query is refused, written by the build. The code is stable; the sentence comes in the
						reader's language (here: English, an ICU message format). REST answers with a problem document that carries
						code and arguments: 403 for `forbidden`, 404 for an unknown account that was asked for, 409 for `conflict`,
						503 for `views-behind`, 504 for `uncertain`, 422 for the rest.

						""");
		table(page, "messages/src/main/java/io/dunwell/messages/Refusal.java", Refusal.values());
		page.append(
				"""

						## Imports

						What else can be wrong with a file (422, or 413 for `file-too-large`; nothing of it goes in), with a row of
						it (`rejected`), or worth a look (`warnings`).

						""");
		table(page, "query-side/src/main/java/io/dunwell/query/imports/ImportCode.java", ImportCode.values());
		page.append("""

				## Cash application

				Why cash of an import stays unapplied, or part of it.

				""");
		table(page, "query-side/src/main/java/io/dunwell/query/cash/CashCode.java", CashCode.values());
		return page.toString();
	}

	/** Of all pages, for whoever checks them. */
	static List<Enum<?>> reasons() {
		return Stream.<Enum<?>[]>of(Refusal.values(), ImportCode.values(), CashCode.values())
			.flatMap(Arrays::stream)
			.toList();
	}

	/** As it is told outside. */
	static String code(Enum<?> reason) {
		return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static <E extends Enum<E>> void table(StringBuilder page, String file, E[] reasons) {
		String source = Sources.read(Sources.root().resolve(file));
		ResourceBundle texts = ResourceBundle.getBundle("io.dunwell.query.texts", Locale.ENGLISH);
		page.append("| code | arguments | sentence |\n|---|---|---|\n");
		for (E reason : reasons) {
			page.append("| `%s` | %s | %s |\n".formatted(code(reason), arguments(source, reason),
					texts.getString("refusal." + code(reason)).replace("|", "\\|")));
		}
	}

	private static String arguments(String source, Enum<?> reason) {
		Matcher comment = Pattern.compile("/\\*\\*([^*]*)\\*/\\s*" + reason.name() + "\\b").matcher(source);
		if (!comment.find()) {
			throw new IllegalStateException(reason + " does not say its arguments");
		}
		return Sources.plain(comment.group(1));
	}

}
