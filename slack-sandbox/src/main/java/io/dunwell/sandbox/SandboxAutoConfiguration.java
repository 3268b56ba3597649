package io.dunwell.sandbox;

import java.time.Instant;

import io.dunwell.sandbox.api.Tokens;
import io.dunwell.sandbox.socket.SocketDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Opens the sandbox when, and only when, {@code dunwell.sandbox=true}: it lets anybody
 * act as anybody.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty("dunwell.sandbox")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SandboxProperties.class)
public class SandboxAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	SandboxWorkspace sandboxWorkspace() {
		return SandboxWorkspace.example();
	}

	@Bean
	@ConditionalOnMissingBean
	SandboxTime sandboxTime() {
		return Instant::now;
	}

	@Bean
	SandboxServer sandboxServer(SandboxWorkspace workspace, SandboxTime time, SandboxProperties properties,
			Environment environment) {
		var installed = workspace.commands().isEmpty() ? Manifest.install(properties.manifest(), workspace) : workspace;
		return new SandboxServer(installed, time, properties,
				environment.getRequiredProperty(SandboxCredentials.SIGNING_SECRET),
				new Tokens(environment.getRequiredProperty(SandboxCredentials.BOT_TOKEN),
						appToken(environment.getProperty(SandboxCredentials.APP_TOKEN))),
				() -> (properties.baseUrl() != null) ? properties.baseUrl()
						: "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
	}

	private static @Nullable String appToken(@Nullable String set) {
		return (set == null || set.isBlank()) ? null : set;
	}

	@Bean
	ServletListenerRegistrationBean<SocketDoor> sandboxSocketDoor(SandboxServer server) {
		return new ServletListenerRegistrationBean<>(server.socketDoor());
	}

	@Bean
	RouterFunction<ServerResponse> sandboxRoutes(SandboxServer server) {
		return server.routes();
	}

}
