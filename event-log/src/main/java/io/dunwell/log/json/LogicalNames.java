package io.dunwell.log.json;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.LogicalName;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** The names and revisions under which events are stored, both ways. */
final class LogicalNames {

	private final Map<Class<?>, SerializedType> names;

	private final Map<String, Class<?>> types;

	/**
	 * @throws IllegalStateException when a type has no name, or two have the same
	 */
	LogicalNames(Stream<? extends Class<?>> events) {
		this.names = events.collect(Collectors.toUnmodifiableMap(Function.identity(), LogicalNames::nameOf));
		this.types = names.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(entry -> entry.getValue().getName(), Map.Entry::getKey));
	}

	boolean isEvent(Class<?> type) {
		return names.containsKey(type);
	}

	/**
	 * @throws IllegalArgumentException when the type is not an event
	 */
	SerializedType name(Class<?> type) {
		SerializedType name = names.get(type);
		if (name == null) {
			throw new IllegalArgumentException(type.getName() + " is not a registered event");
		}
		return name;
	}

	/**
	 * @throws IllegalArgumentException when no event has that name
	 */
	Class<?> type(String name) {
		Class<?> type = types.get(name);
		if (type == null) {
			throw new IllegalArgumentException("No registered event is called '" + name + "'");
		}
		return type;
	}

	private static SerializedType nameOf(Class<?> type) {
		LogicalName name = type.getAnnotation(LogicalName.class);
		if (name == null) {
			throw new IllegalStateException(type.getName() + " has no @LogicalName");
		}
		return new SimpleSerializedType(name.value(), Integer.toString(name.revision()));
	}

}
