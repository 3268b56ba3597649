package io.dunwell.log.json;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Money as {@code {"amount": "100.00", "currency": "SEK"}}: a string, because JSON
 * numbers end as floating point in too many hands.
 */
final class MoneyJson {

	private MoneyJson() {
	}

	static final class Out extends StdSerializer<Money> {

		Out() {
			super(Money.class);
		}

		@Override
		public void serialize(Money money, JsonGenerator json, SerializationContext context) {
			json.writeStartObject(money);
			json.writeStringProperty("amount", money.decimal().toPlainString());
			json.writeStringProperty("currency", money.currency());
			json.writeEndObject();
		}

	}

	/**
	 * Takes the amount as a string or a number, never with more decimals than the
	 * currency has.
	 */
	static final class In extends StdDeserializer<Money> {

		In() {
			super(Money.class);
		}

		@Override
		public Money deserialize(JsonParser json, DeserializationContext context) {
			if (!json.isExpectedStartObjectToken()) {
				return (Money) context.handleUnexpectedToken(Money.class, json);
			}
			String amount = null;
			String currency = null;
			for (String field = json.nextName(); field != null; field = json.nextName()) {
				JsonToken value = json.nextToken();
				switch (field) {
					case "amount" -> amount = text(json, value, context);
					case "currency" -> currency = text(json, value, context);
					default -> context.handleUnknownProperty(json, this, Money.class, field);
				}
			}
			return Money.of(required(amount, "amount", context), required(currency, "currency", context));
		}

		private static @Nullable String text(JsonParser json, JsonToken value, DeserializationContext context) {
			return switch (value) {
				// the text of a number, not its value: 0.10 stays a decimal
				case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
				case VALUE_NULL -> null;
				default -> (String) context.handleUnexpectedToken(String.class, json);
			};
		}

		private String required(@Nullable String value, String field, DeserializationContext context) {
			if (value == null) {
				return context.reportInputMismatch(this, "money needs '%s'", field);
			}
			return value;
		}

	}

}
