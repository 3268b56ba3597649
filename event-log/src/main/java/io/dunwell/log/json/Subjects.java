package io.dunwell.log.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Personal;

/**
 * The data subjects of a whole batch, so that their keys cost one trip together. One that
 * is missed here gets its key all the same, by itself.
 */
public final class Subjects {

	/** As {@link PersonalJson.Sealed} writes it. */
	private static final Pattern SEALED = Pattern.compile("\\{\"subject\":\"([^\"\\\\]+)\",\"sealed\":");

	private static final ClassValue<List<Method>> PERSONAL = new ClassValue<>() {

		@Override
		protected List<Method> computeValue(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			return (components == null) ? List.of()
					: Arrays.stream(components)
						.filter(component -> component.getType() == Personal.class)
						.map(RecordComponent::getAccessor)
						.toList();
		}

	};

	private Subjects() {
	}

	/** Of records that are about to be sealed. */
	public static Set<String> of(Collection<?> payloads) {
		Set<String> subjects = new HashSet<>();
		for (Object payload : payloads) {
			for (Method accessor : PERSONAL.get(payload.getClass())) {
				if (invoke(accessor, payload) instanceof Personal personal && personal.text() != null) {
					subjects.add(personal.subject());
				}
			}
		}
		return subjects;
	}

	/** Of JSON texts that are about to be read. */
	public static Set<String> in(Collection<String> sealed) {
		Set<String> subjects = new HashSet<>();
		for (String json : sealed) {
			Matcher matcher = SEALED.matcher(json);
			while (matcher.find()) {
				subjects.add(matcher.group(1));
			}
		}
		return subjects;
	}

	private static Object invoke(Method accessor, Object payload) {
		try {
			return accessor.invoke(payload);
		}
		catch (IllegalAccessException | InvocationTargetException failed) {
			throw new IllegalStateException(failed);
		}
	}

}
