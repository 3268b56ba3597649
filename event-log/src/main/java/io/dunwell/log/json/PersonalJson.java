package io.dunwell.log.json;

import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Personal data: sealed where it is kept, plain text where it is shown. */
final class PersonalJson {

	private static final String SUBJECT = "subject";

	private static final String SEALED = "sealed";

	private PersonalJson() {
	}

	/**
	 * Writes {@code {"subject": …, "sealed": …}}; nothing is sealed of an erased subject.
	 */
	static final class Sealed extends StdSerializer<Personal> {

		private final Seal seal;

		Sealed(Seal seal) {
			super(Personal.class);
			this.seal = seal;
		}

		@Override
		public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
			json.writeStartObject(personal);
			json.writeStringProperty(SUBJECT, personal.subject());
			String sealed = (personal.text() == null) ? null : seal.close(personal.subject(), personal.text());
			if (sealed != null) {
				json.writeStringProperty(SEALED, sealed);
			}
			json.writeEndObject();
		}

	}

	static final class Unsealed extends StdDeserializer<Personal> {

		private final Seal seal;

		Unsealed(Seal seal) {
			super(Personal.class);
			this.seal = seal;
		}

		@Override
		public Personal deserialize(JsonParser json, DeserializationContext context) {
			if (!json.isExpectedStartObjectToken()) {
				return (Personal) context.handleUnexpectedToken(Personal.class, json);
			}
			String subject = null;
			String sealed = null;
			for (String field = json.nextName(); field != null; field = json.nextName()) {
				json.nextToken();
				switch (field) {
					case SUBJECT -> subject = json.getValueAsString();
					case SEALED -> sealed = json.getValueAsString();
					default -> context.handleUnknownProperty(json, this, Personal.class, field);
				}
			}
			if (subject == null) {
				return context.reportInputMismatch(this, "personal data without a subject");
			}
			return new Personal(subject, open(subject, sealed));
		}

		private @Nullable String open(String subject, @Nullable String sealed) {
			return (sealed == null) ? null : seal.open(subject, sealed);
		}

	}

	/**
	 * The text alone, or null once erased: who may read is decided before it gets here.
	 */
	static final class Plain extends StdSerializer<Personal> {

		Plain() {
			super(Personal.class);
		}

		@Override
		public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
			if (personal.text() == null) {
				json.writeNull();
			}
			else {
				json.writeString(personal.text());
			}
		}

	}

}
