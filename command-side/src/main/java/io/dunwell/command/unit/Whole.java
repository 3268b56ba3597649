package io.dunwell.command.unit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;

import io.dunwell.messages.Document;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A command is whole when every component that is not {@link Nullable} is there, and
 * texts are neither blank nor longer than a page: what JSON, a modal or a file may leave
 * out.
 */
public final class Whole {

	/** Longer texts are files, not notes (Slack's own limit for a text input). */
	private static final int LONGEST_TEXT = 3000;

	private static final int LONGEST_DOCUMENT = 64_000;

	private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
		@Override
		protected RecordComponent[] computeValue(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			for (RecordComponent component : components) {
				component.getAccessor().setAccessible(true);
			}
			return components;
		}
	};

	private Whole() {
	}

	/**
	 * Checks a record and the records within.
	 * @throws Rejected {@code missing-field} or {@code invalid-field}
	 */
	public static void check(Record command) {
		for (RecordComponent component : COMPONENTS.get(command.getClass())) {
			Object value = value(command, component);
			if (value == null || (value instanceof String text && text.isBlank())) {
				if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
					throw new Rejected(Refusal.MISSING_FIELD, component.getName());
				}
			}
			else {
				checkValue(component.getName(), value,
						component.isAnnotationPresent(Document.class) ? LONGEST_DOCUMENT : LONGEST_TEXT);
			}
		}
	}

	private static void checkValue(String name, Object value, int longest) {
		if (value instanceof String text && text.length() > longest) {
			throw new Rejected(Refusal.INVALID_FIELD, name, text.substring(0, 40) + "…");
		}
		if (value instanceof Record nested) {
			check(nested);
		}
		if (value instanceof List<?> list) {
			for (Object element : list) {
				if (element == null) {
					throw new Rejected(Refusal.MISSING_FIELD, name);
				}
				checkValue(name, element, longest);
			}
		}
	}

	private static @Nullable Object value(Record record, RecordComponent component) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException accessorsOfRecordsDoNotFail) {
			throw new IllegalStateException(accessorsOfRecordsDoNotFail);
		}
	}

}
