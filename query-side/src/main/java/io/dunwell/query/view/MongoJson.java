package io.dunwell.query.view;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the sub-document that a person can read and query, and back. MongoDB's own
 * reading of JSON would take some objects for other values ({@code $date}) and decimals
 * for binary fractions.
 */
final class MongoJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private MongoJson() {
	}

	static Document document(String json) {
		Map<?, ?> read = MAPPER.readValue(json, LinkedHashMap.class);
		return document(read);
	}

	static String json(Document document) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = MAPPER.createGenerator(text)) {
			write(json, document);
		}
		return text.toString();
	}

	/**
	 * A name as MongoDB takes it: invoice numbers and other keys may have dots, which
	 * mean a path there.
	 */
	static String escape(String name) {
		String escaped = name.replace("%", "%25").replace(".", "%2E").replace("\0", "%00");
		return escaped.startsWith("$") ? "%24" + escaped.substring(1) : escaped;
	}

	private static String unescape(String name) {
		return (name.indexOf('%') < 0) ? name
				: name.replace("%24", "$").replace("%2E", ".").replace("%00", "\0").replace("%25", "%");
	}

	private static Document document(Map<?, ?> object) {
		Document document = new Document();
		object.forEach((name, value) -> document.append(escape(name.toString()), value(value)));
		return document;
	}

	private static @Nullable Object value(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> object -> document(object);
			case List<?> array -> array.stream().map(MongoJson::value).toList();
			case BigDecimal decimal -> new Decimal128(decimal);
			case null, default -> value;
		};
	}

	private static void write(JsonGenerator json, @Nullable Object value) {
		switch (value) {
			case Map<?, ?> object -> {
				json.writeStartObject();
				object.forEach((name, each) -> {
					json.writeName(unescape(name.toString()));
					write(json, each);
				});
				json.writeEndObject();
			}
			case List<?> array -> {
				json.writeStartArray();
				array.forEach(each -> write(json, each));
				json.writeEndArray();
			}
			case Decimal128 decimal -> json.writeNumber(decimal.bigDecimalValue());
			case null, default -> json.writePOJO(value);
		}
	}

}
