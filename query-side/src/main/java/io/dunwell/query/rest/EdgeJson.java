package io.dunwell.query.rest;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.dunwell.log.json.DunwellJson;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.worklist.Worklist;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

/** JSON as programs see it: amounts as decimal strings, enums in lower case. */
final class EdgeJson {

	/** A command is small; a whole file goes to imports. */
	private static final long LONGEST_BODY = 1 << 20;

	static final JsonMapper MAPPER = mapper();

	private EdgeJson() {
	}

	private static JsonMapper mapper() {
		JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(LONGEST_BODY).build())
			.build());
		DunwellJson.open(builder);
		return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
			.withConfigOverride(BigDecimal.class,
					decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
			.addMixIn(Worklist.Item.class, Points.class)
			.addMixIn(Worklist.Reason.class, Points.class)
			.addMixIn(Scoreboard.Kept.class, Rates.class)
			.addMixIn(Scoreboard.ByValue.class, Rates.class)
			.addMixIn(Scoreboard.Recognised.class, Rates.class)
			.addMixIn(Scoreboard.Workload.class, Rates.class)
			.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
			.build();
	}

	/** Points are numbers, not money. */
	interface Points {

		@JsonFormat(shape = JsonFormat.Shape.NUMBER)
		BigDecimal score();

		@JsonFormat(shape = JsonFormat.Shape.NUMBER)
		BigDecimal points();

	}

	/** Shares and ratios are numbers, not money. */
	interface Rates {

		@JsonFormat(shape = JsonFormat.Shape.NUMBER)
		BigDecimal rate();

		@JsonFormat(shape = JsonFormat.Shape.NUMBER)
		BigDecimal gini();

		@JsonFormat(shape = JsonFormat.Shape.NUMBER)
		BigDecimal maxToMedian();

	}

}
