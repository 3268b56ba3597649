package io.dunwell.sandbox.api;

import java.util.Set;

import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScopesTest {

	private final Scopes scopes = new Scopes(Set.of("chat:write", "im:history"));

	@Test
	void lendsATokenOnlyWhatTheManifestAsksFor() {
		assertThat(missing("chat.postMessage", "")).isNull();
		assertThat(missing("auth.test", "")).isNull();
		assertThat(missing("files.getUploadURLExternal", "")).isEqualTo("files:write");
		assertThat(missing("conversations.history", "D1")).isNull();
		assertThat(missing("conversations.history", "C1")).isEqualTo("channels:history");
		assertThat(this.scopes.provided()).isEqualTo("chat:write,im:history");
	}

	@Test
	void refusesNothingWithoutAManifest() {
		assertThat(new Scopes(Set.of()).missing("users.info", new Args(Json.object()))).isNull();
	}

	private @Nullable String missing(String method, String channel) {
		return this.scopes.missing(method, new Args(Json.object().put("channel", channel)));
	}

}
