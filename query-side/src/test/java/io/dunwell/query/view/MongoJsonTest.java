package io.dunwell.query.view;

import java.math.BigDecimal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class MongoJsonTest {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	@Test
	void isNoExtendedJson() {
		String json = "{\"$date\":\"2026-03-31\",\"a.b\":{\"$oid\":\"x%2E\"},\"rate\":0.10,\"big\":9007199254740993}";
		Document document = MongoJson.document(json);
		assertThat(document).containsOnlyKeys("%24date", "a%2Eb", "rate", "big");
		assertThat(MongoJson.json(document)).isEqualTo(json);
	}

	@Property(tries = 300)
	void comesBackAsItWas(@ForAll("objects") JsonNode object) {
		Document document = MongoJson.document(object.toString());
		assertThat(MAPPER.readTree(MongoJson.json(stored(document)))).isEqualTo(MAPPER.readTree(object.toString()));
	}

	@Provide
	Arbitrary<JsonNode> objects() {
		return objects(3);
	}

	private static Arbitrary<JsonNode> objects(int depth) {
		Arbitrary<String> names = Arbitraries.strings().withChars("ab.$%2E4 å\0").ofMaxLength(4);
		return Arbitraries.maps(names, values(depth)).ofMaxSize(4).map(values -> {
			ObjectNode object = MAPPER.createObjectNode();
			values.forEach(object::set);
			return object;
		});
	}

	private static Arbitrary<JsonNode> values(int depth) {
		Arbitrary<JsonNode> flat = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(5).map(MAPPER::valueToTree),
				Arbitraries.longs().map(MAPPER::valueToTree),
				Arbitraries.bigDecimals()
					.between(BigDecimal.valueOf(-1e15), BigDecimal.valueOf(1e15))
					.ofScale(4)
					.map(MAPPER::valueToTree),
				Arbitraries.of(true, false).map(MAPPER::valueToTree), Arbitraries.just(MAPPER.nullNode()));
		if (depth == 0) {
			return flat;
		}
		Arbitrary<JsonNode> arrays = values(depth - 1).list().ofMaxSize(3).map(values -> {
			ArrayNode array = MAPPER.createArrayNode();
			values.forEach(array::add);
			return array;
		});
		return Arbitraries.oneOf(flat, arrays, objects(depth - 1));
	}

	/** Through the bytes that a server would see. */
	private static Document stored(Document document) {
		DocumentCodec codec = new DocumentCodec();
		BasicOutputBuffer bytes = new BasicOutputBuffer();
		codec.encode(new BsonBinaryWriter(bytes), document, EncoderContext.builder().build());
		return codec.decode(new BsonBinaryReader(bytes.getByteBuffers().getFirst().asNIO()),
				DecoderContext.builder().build());
	}

}
