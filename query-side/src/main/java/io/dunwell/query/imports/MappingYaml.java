package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a mapping says as YAML: {@code preset: xero} takes what ships under that name,
 * {@code columns} are its own and go before the preset's, {@code encoding:
 * windows-1250} and {@code skip: 3} (lines above the header) are what no file tells of
 * itself.
 *
 * @param columns field → column or settings, as they stand
 */
record MappingYaml(Map<String, Object> columns, @Nullable Charset encoding, int skip) {

	/** The names of what ships, each a file of {@code presets/}. */
	static final List<String> PRESETS = List.of("business-central", "fortnox", "xero");

	private static final Set<String> KEYS = Set.of("preset", "columns", "encoding", "skip");

	/** Refuses what it does not understand with {@code broken-mapping}. */
	static MappingYaml parse(String yaml) {
		Map<String, Object> top = map(load(yaml), "columns:");
		if (!KEYS.containsAll(top.keySet()) || !(top.containsKey("columns") || top.containsKey("preset"))) {
			throw broken(top.keySet() + " ≠ columns, preset, encoding, skip");
		}
		Map<String, Object> columns = new LinkedHashMap<>();
		Object preset = top.get("preset");
		if (preset != null) {
			columns.putAll(preset(preset.toString()));
		}
		Object own = top.get("columns");
		if (own != null) {
			columns.putAll(map(own, "columns:"));
		}
		return new MappingYaml(columns, encoding(top.get("encoding")), skip(top.get("skip")));
	}

	private static Map<String, Object> preset(String name) {
		if (!PRESETS.contains(name)) {
			throw broken(name + " ≠ " + String.join(", ", PRESETS));
		}
		try (InputStream file = MappingYaml.class.getResourceAsStream("presets/" + name + ".yaml")) {
			String yaml = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
			return map(map(load(yaml), name).get("columns"), name);
		}
		catch (IOException neverOfOurOwn) {
			throw new UncheckedIOException(neverOfOurOwn);
		}
	}

	private static @Nullable Charset encoding(@Nullable Object name) {
		try {
			return name == null ? null : Charset.forName(name.toString());
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
			throw broken("encoding: " + name);
		}
	}

	private static int skip(@Nullable Object lines) {
		if (lines == null) {
			return 0;
		}
		if (!lines.toString().matches("\\d{1,3}")) {
			throw broken("skip: " + lines);
		}
		return Integer.parseInt(lines.toString());
	}

	/** A map with texts for keys. */
	static Map<String, Object> map(@Nullable Object value, String where) {
		if (!(value instanceof Map<?, ?> map)) {
			throw broken(where);
		}
		Map<String, Object> texts = new LinkedHashMap<>();
		map.forEach((key, entry) -> texts.put(String.valueOf(key), entry == null ? "" : entry));
		return texts;
	}

	static UnreadableFile broken(String detail) {
		return new UnreadableFile(ImportCode.BROKEN_MAPPING, detail);
	}

	private static @Nullable Object load(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setAllowDuplicateKeys(false);
		options.setNestingDepthLimit(8);
		DumperOptions unused = new DumperOptions();
		try {
			return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Plain())
				.load(yaml);
		}
		catch (YAMLException broken) {
			throw broken(String.valueOf(broken.getMessage()).lines().findFirst().orElse("YAML"));
		}
	}

	/** Everything is text: NO is Norway, not false, and 2021 may be a column. */
	private static final class Plain extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// none
		}

	}

}
