package io.dunwell.bot.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares JSON with what somebody has looked at and approved; {@code -Dapprove=true}
 * writes it instead, to be looked at in the diff.
 */
public final class Approved {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Approved() {
	}

	public static void verify(String name, JsonNode json) {
		Path file = Path.of("src/test/resources/approved").resolve(name + ".json");
		String actual = JSON.writeValueAsString(json) + "\n";
		try {
			if (Boolean.getBoolean("approve")) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, actual);
			}
			assertThat(Files.readString(file)).as("approved %s", name).isEqualTo(actual);
		}
		catch (IOException missing) {
			throw new AssertionError("nothing approved as " + file + "; run with -Dapprove=true and look", missing);
		}
	}

}
