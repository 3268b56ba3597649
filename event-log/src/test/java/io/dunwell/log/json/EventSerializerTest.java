package io.dunwell.log.json;

import java.util.stream.Stream;

import io.dunwell.log.vault.MemoryKeyRing;
import io.dunwell.messages.Events;
import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.contact.HoldLifted;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventSerializerTest {

	private final DunwellJson json = new DunwellJson(new MemoryKeyRing());

	private final Serializer events = new EventSerializer(json, Events.types());

	private final Serializer general = EventSerializer.general(json);

	@LogicalName("hold-lifted")
	record Impostor(String hold) {
	}

	record Nameless(String hold) {
	}

	@Test
	void storesTheLogicalNameAndRevisionOnly() {
		SerializedObject<String> stored = events.serialize(new HoldLifted("h", "a"), String.class);
		assertThat(stored.getType().getName()).isEqualTo("hold-lifted");
		assertThat(stored.getType().getRevision()).isEqualTo("1");
		assertThat(stored.getData()).isEqualTo("{\"hold\":\"h\",\"account\":\"a\"}");
		assertThat(read(events, stored)).isEqualTo(new HoldLifted("h", "a"));
	}

	@Test
	void refusesToStoreWhatIsNotARegisteredEvent() {
		assertThatIllegalArgumentException().isThrownBy(() -> events.serialize(new Money(1, "SEK"), String.class))
			.withMessageContaining("Money");
	}

	@Test
	void refusesToReadAnUnknownName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> read(events, new SimpleSerializedObject<>("{}", String.class, "never-heard-of", "1")))
			.withMessageContaining("never-heard-of");
	}

	@Test
	void refusesTwoEventsOfOneNameAndAnEventWithoutOne() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new EventSerializer(json, Stream.of(HoldLifted.class, Impostor.class)))
			.withMessageContaining("Duplicate key hold-lifted");
		assertThatIllegalStateException().isThrownBy(() -> new EventSerializer(json, Stream.of(Nameless.class)))
			.withMessageContaining("Nameless");
	}

	@Test
	void keepsMetadata() {
		MetaData metadata = MetaData.with("actor", "anna").and("effective", "2026-11-30");
		assertThat(read(events, events.serialize(metadata, String.class))).isEqualTo(metadata);
	}

	@Test
	void keepsTheTokenOfAReplay() {
		TrackingToken replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7),
				new GlobalSequenceTrackingToken(2));
		assertThat(read(general, general.serialize(replay, String.class))).isEqualTo(replay);
	}

	private Object read(Serializer serializer, SerializedObject<String> stored) {
		return serializer.deserialize(stored);
	}

}
