package io.dunwell.query.rest;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.dunwell.messages.Money;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Commands as JSON Schema: their fields from the records, their words from the comments.
 */
final class CommandSchemas {

	private static final CommentFormatter COMMENTS = new CommentFormatter();

	private CommandSchemas() {
	}

	/** The schema of a command, or of a record within one. */
	static Schema<?> of(Class<?> type) {
		ObjectSchema schema = new ObjectSchema();
		schema.description(words(type)).additionalProperties(false);
		for (RecordComponent component : type.getRecordComponents()) {
			Schema<?> field = field(component.getAnnotatedType());
			describe(type, component.getName()).ifPresent(field::description);
			schema.addProperty(component.getName(), field);
			if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				schema.addRequiredItem(component.getName());
			}
		}
		return schema;
	}

	/** What a type's comment says. */
	static String words(Class<?> type) {
		return COMMENTS.format(RuntimeJavadoc.getJavadoc(type).getComment()).replaceAll("\\s+", " ").strip();
	}

	private static Optional<String> describe(Class<?> type, String component) {
		return RuntimeJavadoc.getJavadoc(type)
			.getRecordComponents()
			.stream()
			.filter(described -> described.getName().equals(component))
			.findFirst()
			.map(ParamJavadoc::getComment)
			.map(COMMENTS::format);
	}

	private static Schema<?> field(AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType list) {
			return new ArraySchema().items(field(list.getAnnotatedActualTypeArguments()[0]));
		}
		if (!(type.getType() instanceof Class<?> plain)) {
			throw new IllegalArgumentException("No schema for " + type);
		}
		if (plain == String.class) {
			return new StringSchema();
		}
		if (plain == LocalDate.class) {
			return new DateSchema();
		}
		if (plain == Instant.class) {
			return new DateTimeSchema();
		}
		if (plain == LocalTime.class) {
			return new StringSchema().format("time");
		}
		if (plain == Boolean.class || plain == boolean.class) {
			return new BooleanSchema();
		}
		if (plain == Integer.class || plain == int.class) {
			return new IntegerSchema();
		}
		if (plain == Long.class) {
			return new IntegerSchema().format("int64");
		}
		if (plain == BigDecimal.class) {
			return new NumberSchema();
		}
		if (plain == Money.class) {
			return new Schema<>().$ref(OpenApi.MONEY);
		}
		if (plain.isRecord()) {
			return of(plain);
		}
		throw new IllegalArgumentException("No schema for " + plain);
	}

}
