package io.dunwell.query.console;

import io.dunwell.query.rest.LadderTrials;
import jakarta.servlet.DispatcherType;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sessions for browsers. Scripts and styles come from this server's files only: nothing
 * that a customer or a bank wrote into a text can run.
 */
final class ConsoleSecurity {

	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private ConsoleSecurity() {
	}

	static SecurityFilterChain chain(HttpSecurity http, ConsoleLogin login) throws Exception {
		return http.authenticationProvider(login)
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.requestMatchers("/login", "/error", "/favicon.ico")
				.permitAll()
				.requestMatchers("/audit/**")
				.hasAnyRole("AUDITOR", "CONTROLLER", "ADMIN")
				.requestMatchers("/ladders/**")
				.hasAnyRole(LadderTrials.roles())
				.anyRequest()
				.authenticated())
			.formLogin(form -> form.loginPage("/login")
				.usernameParameter("person")
				.passwordParameter("token")
				.defaultSuccessUrl("/"))
			.logout(logout -> logout.logoutSuccessUrl("/login?out"))
			.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
				.frameOptions(FrameOptionsConfig::deny)
				.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
			.build();
	}

}
