package io.dunwell.query.rest;

import io.dunwell.query.EdgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest extends EdgeTest {

	@ParameterizedTest
	@MethodSource("io.dunwell.query.rest.CommandReader#types")
	void documentsEveryCommandWithItsFields(Class<?> type) {
		JsonNode post = docs().path("paths").path("/api/commands/" + type.getSimpleName()).path("post");

		assertThat(post.path("summary").asString()).isNotBlank();
		assertThat(post.path("responses").propertyNames()).contains("200", "403", "409", "422");
		JsonNode body = post.path("requestBody").path("content").path("application/json");
		assertThat(body.path("schema").path("properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(type.getRecordComponents())
				.map(java.lang.reflect.RecordComponent::getName)
				.toList());
		assertThat(body.path("example").isObject()).isTrue();
	}

	@Test
	void saysWhichFieldsACommandNeeds() {
		JsonNode schema = docs()
			.at("/paths/~1api~1commands~1MakePromise/post/requestBody/content/application~1json/schema");
		assertThat(schema.path("required").toString()).isEqualTo("[\"account\",\"lines\"]");
		assertThat(schema.at("/properties/lines/items/properties/amount/$ref").asString())
			.isEqualTo("#/components/schemas/Money");
	}

	@Test
	void documentsReadsProblemsAndTheToken() {
		JsonNode docs = docs();
		assertThat(docs.path("paths").propertyNames()).contains("/api/accounts", "/api/accounts/{company}/{account}",
				"/api/accounts/{company}/{account}/timeline", "/api/worklists/{collector}", "/api/aging",
				"/api/promises", "/api/unapplied", "/api/people", "/api/audit/events");
		assertThat(docs.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
		assertThat(docs.at("/components/schemas/Problem/properties").propertyNames()).contains("code", "detail");
		assertThat(docs.at("/components/schemas/Balance/properties/open/type").asString()).isEqualTo("string");
		assertThat(docs.at("/components/schemas/Item/properties/score/type").asString()).isEqualTo("number");
		assertThat(docs.at("/paths/~1api~1aging/get/parameters").toString()).contains("Dunwell-At-Least");
	}

	private JsonNode docs() {
		Answer answer = send(to("/v3/api-docs"));
		assertThat(answer.status()).isEqualTo(200);
		return answer.json();
	}

}
