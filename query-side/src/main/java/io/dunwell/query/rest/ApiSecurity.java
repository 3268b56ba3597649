package io.dunwell.query.rest;

import java.util.Locale;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Programs show a bearer token with every request. Auditors read everything and write
 * nothing; the log itself is read by auditors, controllers and admins.
 */
final class ApiSecurity {

	private static final String[] WRITERS = { "COLLECTOR", "LEAD", "CONTROLLER", "ADMIN" };

	private final Tokens tokens;

	private final Problems problems;

	ApiSecurity(Tokens tokens, Problems problems) {
		this.tokens = tokens;
		this.problems = problems;
	}

	SecurityFilterChain chain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/api/**", "/actuator/**")
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(new BearerFilter(this.tokens), AuthorizationFilter.class)
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.requestMatchers("/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasRole("ADMIN")
				.requestMatchers("/api/audit/**")
				.hasAnyRole("AUDITOR", "CONTROLLER", "ADMIN")
				.requestMatchers(HttpMethod.POST, "/api/ladders/**")
				.hasAnyRole(LadderTrials.roles())
				.requestMatchers(HttpMethod.GET)
				.authenticated()
				.anyRequest()
				.hasAnyRole(WRITERS))
			.exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				this.problems.write(this.problems.of(EdgeCode.UNAUTHORIZED, request), response);
			}).accessDeniedHandler((request, response, failure) -> {
				this.problems.write(this.problems.of(forbidden(request), request), response);
			}))
			.build();
	}

	private static Rejected forbidden(HttpServletRequest request) {
		return new Rejected(Refusal.FORBIDDEN, request.getMethod() + " " + request.getRequestURI(),
				Caller.current().role().name().toLowerCase(Locale.ROOT));
	}

}
