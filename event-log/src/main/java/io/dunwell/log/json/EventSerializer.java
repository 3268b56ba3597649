package io.dunwell.log.json;

import java.util.stream.Stream;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Stores events under logical names, never under those of Java classes. A name that is
 * not registered is an error: Axon would skip such an event without a word.
 */
public final class EventSerializer extends Jackson3Serializer {

	private final LogicalNames names;

	/** Knows these event records and no other. */
	public EventSerializer(DunwellJson json, Stream<? extends Class<?>> events) {
		super(builder(json, true));
		this.names = new LogicalNames(events);
	}

	/** For all that is not an event: tokens, snapshots, answers. */
	public static Jackson3Serializer general(DunwellJson json) {
		return builder(json, false).build();
	}

	@Override
	@SuppressWarnings("rawtypes") // as Axon declares it
	public SerializedType typeForClass(@Nullable Class type) {
		if (type == null || type == Void.class) {
			return SimpleSerializedType.emptyType();
		}
		return isMetaData(type) ? new SimpleSerializedType(MetaData.class.getName(), null) : names.name(type);
	}

	@Override
	public Class<?> classForType(SerializedType type) {
		if (SimpleSerializedType.emptyType().equals(type)) {
			return Void.class;
		}
		return MetaData.class.getName().equals(type.getName()) ? MetaData.class : names.type(type.getName());
	}

	private static boolean isMetaData(Class<?> type) {
		return MetaData.class.isAssignableFrom(type);
	}

	private static Builder builder(DunwellJson json, boolean strict) {
		return builder().jsonMapperBuilderCustomizer(mapper -> {
			json.sealer().accept(mapper);
			mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict);
			// a stored ReplayToken names the class of the token inside it
			mapper.polymorphicTypeValidator(
					BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
		});
	}

}
