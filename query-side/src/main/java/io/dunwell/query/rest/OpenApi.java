package io.dunwell.query.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /v3/api-docs} adds to what springdoc sees by itself: one path per command,
 * problems, money, and the headers that bind reads to writes.
 */
@Configuration(proxyBeanMethods = false)
class OpenApi {

	static final String MONEY = "#/components/schemas/Money";

	private static final String PROBLEM = "#/components/schemas/Problem";

	private static final String BEARER = "bearer";

	static {
		SpringDocUtils.getConfig()
			.replaceWithSchema(BigDecimal.class, decimal())
			.replaceWithSchema(Money.class, new Schema<>().$ref(MONEY));
	}

	@Bean
	OpenAPI dunwellApi() {
		return new OpenAPI().info(new Info().title("Dunwell")
			.version("1")
			.description("A collections desk with a memory. Amounts are decimal strings, dates ISO 8601, ids in paths "
					+ "percent-encoded. Every write answers `" + CommandController.POSITION
					+ "`; a read that brings it as `" + Reading.AT_LEAST + "` sees that write."))
			.addSecurityItem(new SecurityRequirement().addList(BEARER))
			.components(new Components().addSecuritySchemes(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("The token of a role: collector, lead, controller, auditor or admin")));
	}

	@Bean
	OpenApiCustomizer dunwellPaths() {
		return api -> {
			api.getPaths().values().forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
				if (method == PathItem.HttpMethod.GET) {
					operation.addParametersItem(atLeast());
				}
				operation.getResponses().addApiResponse("default", problems("Refused or failed"));
			}));
			JsonNode examples = examples();
			CommandReader.types()
				.forEach(type -> api.getPaths()
					.addPathItem("/api/commands/" + type.getSimpleName(),
							new PathItem().post(operation(type, examples.get(type.getSimpleName())))));
			api.getComponents()
				.addSchemas("Done", done())
				.addSchemas("Money", money())
				.addSchemas("Problem", problem());
			asNumber(api, "Item", "score");
			asNumber(api, "Reason", "points");
			List.of("Kept", "ByValue", "Recognised").forEach(shared -> asNumber(api, shared, "rate"));
			asNumber(api, "Workload", "gini");
			asNumber(api, "Workload", "maxToMedian");
		};
	}

	/** One example of every command, by name. */
	static JsonNode examples() {
		try (InputStream json = OpenApi.class.getResourceAsStream("examples.json")) {
			return EdgeJson.MAPPER.readTree(Objects.requireNonNull(json, "examples.json"));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Operation operation(Class<? extends Command> type, JsonNode example) {
		String words = CommandSchemas.words(type);
		AllowedTo allowed = Objects.requireNonNull(type.getAnnotation(AllowedTo.class), type.getName());
		String roles = Arrays.stream(allowed.value())
			.map(Role::name)
			.map(role -> role.toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
		MediaType body = new MediaType().schema(CommandSchemas.of(type))
			.example(EdgeJson.MAPPER.convertValue(example, Map.class));
		Operation operation = new Operation().operationId(type.getSimpleName())
			.addTagsItem("Commands")
			.summary(words.replaceAll("[.:;].*", ""))
			.description(words + "\n\nAllowed to: " + roles + ".")
			.addParametersItem(new HeaderParameter().name("Idempotency-Key")
				.schema(new StringSchema())
				.description("The same key with the same body is carried out once and answered the same."))
			.requestBody(new RequestBody().required(true).content(json(body)));
		operation.responses(new ApiResponses().addApiResponse("200", answered())
			.addApiResponse("403", problems("The role may not give this command (`forbidden`)"))
			.addApiResponse("409", problems("Somebody else was faster (`conflict`); nothing was done"))
			.addApiResponse("422", problems("Refused, for the reason that `code` says"))
			.addApiResponse("default", problems("Not understood or failed")));
		return operation;
	}

	private static ApiResponse answered() {
		return new ApiResponse().description("Done")
			.addHeaderObject(CommandController.POSITION,
					new Header().description("Log position to bring as " + Reading.AT_LEAST)
						.schema(new IntegerSchema().format("int64")))
			.content(json(new MediaType().schema(new Schema<>().$ref("#/components/schemas/Done"))
				.example(Map.of("id", "promise:main:INV-1043:1"))));
	}

	private static ApiResponse problems(String description) {
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref(PROBLEM))));
	}

	private static HeaderParameter atLeast() {
		HeaderParameter parameter = new HeaderParameter();
		parameter.name(Reading.AT_LEAST)
			.schema(new IntegerSchema().format("int64"))
			.description("Wait up to 10 seconds until the views have seen this log position; else 503 `views-behind`");
		return parameter;
	}

	private static Content json(MediaType body) {
		return new Content().addMediaType("application/json", body);
	}

	private static Schema<?> decimal() {
		return new StringSchema().pattern("-?\\d+(\\.\\d+)?").example("12500.00").description("A decimal");
	}

	private static Schema<?> money() {
		return object(List.of("amount", "currency"),
				Map.of("amount", decimal(), "currency", new StringSchema().description("ISO 4217").example("SEK")));
	}

	private static Schema<?> done() {
		return object(List.of("id"), Map.of("id", new StringSchema().description("Of what was made or changed"),
				"already",
				new BooleanSchema().description("True when the same had been logged a moment ago and nothing was done"),
				"warning",
				object(List.of("code", "message"),
						Map.of("code", new StringSchema().description("Stable, kebab-case").example("quiet-hours"),
								"message", new StringSchema().example("Only from 08:00 to 21:00 there.")))
					.description("What the contact policy says to it, if anything")));
	}

	private static Schema<?> problem() {
		return object(List.of("type", "title", "status", "detail", "code"),
				Map.of("type", new StringSchema().example("urn:dunwell:problem:unknown-account"), "title",
						new StringSchema().example("Refused"), "status", new IntegerSchema().example(422), "detail",
						new StringSchema().example("There is no account “C-9”."), "instance",
						new StringSchema().example("/api/commands/MakePromise"), "code",
						new StringSchema().description("Stable, kebab-case").example("unknown-account"), "arguments",
						new ArraySchema().items(new StringSchema())
							.description("What the detail names, in the order that docs/rejections.md says")))
			.description("RFC 9457; title and detail in the language of Accept-Language");
	}

	private static Schema<?> object(List<String> required, Map<String, Schema<?>> fields) {
		ObjectSchema schema = new ObjectSchema();
		fields.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach(field -> schema.addProperty(field.getKey(), field.getValue()));
		required.forEach(schema::addRequiredItem);
		return schema;
	}

	/** Points are numbers in a mapper where decimals are strings. */
	private static void asNumber(OpenAPI api, String schema, String property) {
		Schema<?> found = api.getComponents().getSchemas().get(schema);
		if (found != null) {
			found.addProperty(property, new NumberSchema());
		}
	}

}
