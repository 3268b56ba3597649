package io.dunwell.messages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the companies apart for whoever may see one alone: every company that a command
 * or a query names, itself or within an id, has to be that one.
 */
public final class Scope {

	private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z]+)*:[^:\\s]+:.+", Pattern.DOTALL);

	private Scope() {
	}

	/**
	 * Checks a message; where it leaves its company out, it means {@link Ids#MAIN}.
	 * @param company the only one that its sender may see
	 * @throws Rejected {@code not-your-company}
	 */
	public static void check(Record message, String company) {
		for (RecordComponent component : message.getClass().getRecordComponents()) {
			Object value = value(message, component);
			if (component.getName().equals("company")) {
				same(company, Ids.company((String) value));
			}
			else {
				checkValue(value, company);
			}
		}
	}

	private static void checkValue(@Nullable Object value, String company) {
		switch (value) {
			case String text when ID.matcher(text).matches() -> same(company, Ids.companyOf(text));
			case Record nested -> check(nested, company);
			case List<?> list -> list.forEach(one -> checkValue(one, company));
			case null, default -> {
				// names no company
			}
		}
	}

	private static void same(String company, String named) {
		if (!named.equals(company)) {
			throw new Rejected(Refusal.NOT_YOUR_COMPANY, company, named);
		}
	}

	private static @Nullable Object value(Record record, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException accessorsOfRecordsDoNotFail) {
			throw new IllegalStateException(accessorsOfRecordsDoNotFail);
		}
	}

}
