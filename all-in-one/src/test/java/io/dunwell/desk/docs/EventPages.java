package io.dunwell.desk.docs;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Event;
import io.dunwell.messages.Events;
import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of events: a page for each family, from the records and their samples.
 */
final class EventPages {

	private EventPages() {
	}

	/** File name → text. */
	static Map<String, String> all() {
		Map<String, String> pages = new TreeMap<>();
		StringBuilder index = new StringBuilder("""
				# Events

				What the log holds, written by the build from the contract and the committed samples.

				| event | family | meaning |
				|---|---|---|
				""");
		for (Class<? extends Event> family : Events.FAMILIES) {
			String name = family.getSimpleName()
				.replace("Event", "")
				.replaceAll("(?<!^)(?=[A-Z])", "-")
				.toLowerCase(Locale.ROOT);
			pages.put(name + ".md", page(family));
			for (Class<?> type : family.getPermittedSubclasses()) {
				index.append("| `%s` | [%s](%s.md) | %s |\n".formatted(name(type).value(), name, name,
						Sources.meaning(type)));
			}
		}
		pages.put("README.md", index.toString());
		return pages;
	}

	private static String page(Class<?> family) {
		StringBuilder page = new StringBuilder("# " + Sources.meaning(family).replaceAll("\\.$", "") + "\n");
		for (Class<?> type : family.getPermittedSubclasses()) {
			page.append("\n## `%s`, revision %d\n\n%s\n\n| field | type |\n|---|---|\n".formatted(name(type).value(),
					name(type).revision(), Sources.meaning(type)));
			for (RecordComponent field : type.getRecordComponents()) {
				page.append("| %s | %s |\n".formatted(field.getName(), type(field)));
			}
			page.append("\n```json\n%s\n```\n".formatted(sample(type)));
		}
		return page.toString();
	}

	private static String type(RecordComponent field) {
		boolean optional = Arrays.stream(field.getAnnotatedType().getAnnotations())
			.anyMatch(annotation -> annotation.annotationType() == Nullable.class);
		String name = field.getGenericType().getTypeName().replaceAll("[a-z]+(\\.[a-z]+)*\\.(?=[A-Z])", "");
		return "`" + name + "`" + (optional ? ", may be absent" : "");
	}

	private static String sample(Class<?> type) {
		return Sources
			.read(Sources.root()
				.resolve("event-log/src/test/resources/samples/%s.v%d.json".formatted(name(type).value(),
						name(type).revision())))
			.strip();
	}

	private static LogicalName name(Class<?> type) {
		LogicalName name = type.getAnnotation(LogicalName.class);
		if (name == null) {
			throw new IllegalStateException(type + " has no logical name");
		}
		return name;
	}

}
