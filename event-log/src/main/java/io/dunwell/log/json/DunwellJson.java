package io.dunwell.log.json;

import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The ways in which messages become JSON. */
public final class DunwellJson {

	private final Seal seal;

	private final JsonMapper sealing;

	public DunwellJson(KeyRing keys) {
		this(new Seal(keys));
	}

	DunwellJson(Seal seal) {
		this.seal = seal;
		JsonMapper.Builder builder = JsonMapper.builder();
		seal(builder);
		this.sealing = builder.build();
	}

	/**
	 * For what is kept (log, snapshots, views): personal data sealed with its subject's
	 * key.
	 */
	public JsonMapper sealing() {
		return sealing;
	}

	/** For what is shown or comes in: personal data goes out as plain text. */
	public static JsonMapper open() {
		JsonMapper.Builder builder = JsonMapper.builder();
		open(builder);
		return builder.build();
	}

	/** Makes a mapper like {@link #open()}; for Spring's own. */
	public static void open(JsonMapper.Builder builder) {
		plain(builder).addModule(openModule()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
	}

	/** Makes a mapper like {@link #sealing()}; for Axon's own. */
	Consumer<JsonMapper.Builder> sealer() {
		return this::seal;
	}

	private void seal(JsonMapper.Builder builder) {
		plain(builder).addModule(module("sealed").addSerializer(Personal.class, new PersonalJson.Sealed(seal))
			.addDeserializer(Personal.class, new PersonalJson.Unsealed(seal)));
	}

	private static JacksonModule openModule() {
		return module("open").addSerializer(Personal.class, new PersonalJson.Plain());
	}

	private static SimpleModule module(String name) {
		return new SimpleModule("dunwell-" + name).addSerializer(Money.class, new MoneyJson.Out())
			.addDeserializer(Money.class, new MoneyJson.In());
	}

	/**
	 * In the order in which a record says it, without what is not there: a person reads
	 * it.
	 */
	private static JsonMapper.Builder plain(JsonMapper.Builder builder) {
		return builder
			.annotationIntrospector(
					AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredByNullness()))
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.changeDefaultPropertyInclusion(
					any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
	}

}
