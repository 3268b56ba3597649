package io.dunwell.log.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.log.vault.MemoryKeyRing;
import io.dunwell.messages.Event;
import io.dunwell.messages.Events;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event that was ever stored can still be read. The samples are such events: one
 * per revision, never changed. {@code -Ddunwell.samples.write=true} drafts the missing
 * ones.
 */
class EventSamplesTest {

	private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

	/** A nonce of zeros, so that a sample is sealed the same way every time. */
	private final EventSerializer serializer = new EventSerializer(
			new DunwellJson(new Seal(new MemoryKeyRing(), nonce -> {
			})), Events.types());

	private final JsonMapper pretty = JsonMapper.builder().build();

	static Stream<Class<? extends Event>> events() {
		return Events.types();
	}

	static List<Path> samples() throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES)) {
			return files.sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("events")
	void isWrittenAsItsSampleSays(Class<? extends Event> event) throws IOException {
		Path sample = sampleOf(event);
		if (Files.notExists(sample) && Boolean.getBoolean("dunwell.samples.write")) {
			String draft = serializer.serialize(Samples.of(event), String.class).getData();
			Files.writeString(sample,
					pretty.writerWithDefaultPrettyPrinter().writeValueAsString(pretty.readTree(draft)) + "\n");
		}
		assertThat(sample).as("a committed sample; -Ddunwell.samples.write=true drafts it").exists();
		String json = Files.readString(sample);
		Object read = read(sample);
		assertThat(read).isInstanceOf(event);
		assertThat(pretty.readTree(serializer.serialize(read, String.class).getData()))
			.isEqualTo(pretty.readTree(json));
		assertThat(pretty.readTree(json).propertyNames()).as("every component has a value in the sample")
			.containsExactlyElementsOf(
					Arrays.stream(event.getRecordComponents()).map(component -> component.getName()).toList());
	}

	@ParameterizedTest
	@MethodSource("samples")
	void stillReadsWhateverWasEverWritten(Path sample) throws IOException {
		assertThat(read(sample)).isInstanceOf(Event.class);
	}

	@Test
	void sealsWhatIsPersonalInTheSamples() throws IOException {
		List<Path> samples = samples();
		assertThat(samples).isNotEmpty();
		for (Path sample : samples) {
			assertThat(Files.readString(sample)).doesNotContain("Acme AB");
		}
	}

	private Path sampleOf(Class<?> event) {
		SerializedType type = serializer.typeForClass(event);
		return SAMPLES.resolve(type.getName() + ".v" + type.getRevision() + ".json");
	}

	private Object read(Path sample) throws IOException {
		String[] name = sample.getFileName().toString().split("\\.", -1);
		return serializer.deserialize(
				new SimpleSerializedObject<>(Files.readString(sample), String.class, name[0], name[1].substring(1)));
	}

}
