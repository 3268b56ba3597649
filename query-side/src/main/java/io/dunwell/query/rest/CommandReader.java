package io.dunwell.query.rest;

import java.io.InputStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Command;
import io.dunwell.messages.Commands;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.payment.RecordPayments;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads commands from JSON, strictly: what the record does not mark nullable must be
 * there, and what the record does not know must not.
 */
final class CommandReader {

	/** Batches belong to imports, which answer row by row. */
	private static final Set<Class<?>> NOT_FOR_ONE = Set.of(RegisterInvoices.class, RecordPayments.class);

	private static final Set<String> MONEY = Set.of("amount", "currency");

	private final Map<String, Class<? extends Command>> types = types()
		.collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

	private final JsonMapper json;

	CommandReader(JsonMapper json) {
		this.json = json;
	}

	/** The commands that programs may give. */
	static Stream<Class<? extends Command>> types() {
		return Commands.types().filter(type -> !NOT_FOR_ONE.contains(type));
	}

	/**
	 * The command of that name.
	 * @throws Rejected {@code unknown-command}
	 */
	Class<? extends Command> type(String name) {
		Class<? extends Command> type = this.types.get(name);
		if (type == null) {
			throw new Rejected(Refusal.UNKNOWN_COMMAND, name);
		}
		return type;
	}

	/**
	 * The body as a tree.
	 * @throws BadRequest {@code malformed-json}, {@code too-large}
	 */
	JsonNode parse(InputStream body) {
		try {
			JsonNode tree = this.json.readTree(body);
			if (tree.isObject()) {
				return tree;
			}
			throw new BadRequest(EdgeCode.MALFORMED_JSON, "a JSON object is expected");
		}
		catch (StreamConstraintsException tooMuch) {
			throw new BadRequest(EdgeCode.TOO_LARGE);
		}
		catch (StreamReadException broken) {
			throw new BadRequest(EdgeCode.MALFORMED_JSON, "line " + broken.getLocation().getLineNr() + ", column "
					+ broken.getLocation().getColumnNr() + ": " + broken.getOriginalMessage());
		}
	}

	/**
	 * The command, or the question, that the tree says.
	 * @throws Rejected {@code missing-field}, {@code invalid-field} or what {@link Money}
	 * refuses
	 * @throws BadRequest {@code unknown-field}
	 */
	<C> C read(Class<C> type, JsonNode tree) {
		checkRecord(type, tree, "", type.getSimpleName());
		try {
			return this.json.treeToValue(tree, type);
		}
		catch (JacksonException unfit) {
			for (Throwable cause = unfit; cause != null; cause = cause.getCause()) {
				if (cause instanceof Rejected refused) {
					throw refused;
				}
			}
			throw invalid(unfit, tree);
		}
	}

	private static void checkRecord(Class<?> type, JsonNode node, String path, String command) {
		Set<String> known = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
		checkFields(node, known, path, command);
		for (RecordComponent component : type.getRecordComponents()) {
			check(component.getAnnotatedType(), node.path(component.getName()), path + component.getName(), command);
		}
	}

	private static void check(AnnotatedType type, JsonNode node, String path, String command) {
		if (node.isMissingNode() || node.isNull()) {
			if (!type.isAnnotationPresent(Nullable.class)) {
				throw new Rejected(Refusal.MISSING_FIELD, path);
			}
		}
		else if (type instanceof AnnotatedParameterizedType list) {
			checkList(list.getAnnotatedActualTypeArguments()[0], node, path, command);
		}
		else if (type.getType() == Money.class) {
			checkShape(node.isObject(), node, path);
			checkFields(node, MONEY, path + ".", command);
			MONEY.stream().sorted().filter(part -> !node.hasNonNull(part)).findFirst().ifPresent(part -> {
				throw new Rejected(Refusal.MISSING_FIELD, path + "." + part);
			});
		}
		else if (type.getType() instanceof Class<?> nested && nested.isRecord()) {
			checkShape(node.isObject(), node, path);
			checkRecord(nested, node, path + ".", command);
		}
		else {
			// PostgreSQL keeps no NUL in a text
			checkShape(node.isValueNode() && node.asString("").indexOf(0) < 0, node, path);
		}
	}

	private static void checkList(AnnotatedType element, JsonNode node, String path, String command) {
		checkShape(node.isArray(), node, path);
		for (int i = 0; i < node.size(); i++) {
			check(element, node.get(i), path + "[" + i + "]", command);
		}
	}

	private static void checkShape(boolean fits, JsonNode node, String path) {
		if (!fits) {
			throw new Rejected(Refusal.INVALID_FIELD, path, node.toString());
		}
	}

	private static void checkFields(JsonNode node, Set<String> known, String path, String command) {
		node.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
			throw new BadRequest(EdgeCode.UNKNOWN_FIELD, path + name, command);
		});
	}

	private static Rejected invalid(JacksonException unfit, JsonNode tree) {
		List<JacksonException.Reference> references = unfit.getPath();
		StringBuilder path = new StringBuilder();
		JsonNode at = tree;
		for (JacksonException.Reference step : references) {
			if (step.getPropertyName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
				at = at.path(step.getPropertyName());
			}
			else {
				path.append('[').append(step.getIndex()).append(']');
				at = at.path(step.getIndex());
			}
		}
		return new Rejected(Refusal.INVALID_FIELD, path, at.isString() ? at.stringValue() : at.toString());
	}

}
