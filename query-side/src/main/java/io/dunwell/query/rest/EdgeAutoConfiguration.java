package io.dunwell.query.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.log.service.Switchboard;
import io.dunwell.query.Texts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** REST and what every edge needs: who calls, in which language, and what went wrong. */
@AutoConfiguration(before = { WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
		ServletWebSecurityAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(EdgeProperties.class)
@PropertySource("classpath:io/dunwell/query/edge.properties")
@Import({ ProblemAdvice.class, CommandController.class, AccountController.class, LetterController.class,
		ListController.class, ScoreboardController.class, LadderController.class, AuditController.class,
		OpenApi.class })
public class EdgeAutoConfiguration {

	@Bean
	Tokens tokens(EdgeProperties properties) {
		return new Tokens(properties.tokens(), properties.companyTokens());
	}

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(Texts.LANGUAGES);
		resolver.setDefaultLocale(Texts.LANGUAGES.getFirst());
		return resolver;
	}

	@Bean
	Problems problems(LocaleResolver languages) {
		return new Problems(languages, EdgeJson.MAPPER);
	}

	@Bean
	Desk desk(CommandGateway commands, QueryGateway queries) {
		return new Desk(new Switchboard(commands, queries));
	}

	@Bean
	Reading reading(Desk desk, Problems problems) {
		return new Reading(desk, problems);
	}

	@Bean
	LadderTrials ladderTrials(CommandGateway commands, QueryGateway queries, @Qualifier("deskClock") Clock deskClock) {
		return new LadderTrials(new Desk(new Switchboard(commands, queries, LadderTrials.PATIENCE)), deskClock);
	}

	@Bean
	CommandReader commandReader() {
		return new CommandReader(EdgeJson.MAPPER);
	}

	/** After Spring Boot's own, so that this mapper is the one that counts. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ServerHttpMessageConvertersCustomizer edgeJson() {
		return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(EdgeJson.MAPPER));
	}

	/**
	 * Slack signs its requests itself; the sandbox plays Slack and is open to whoever
	 * reaches it, which is why it is only there when asked for.
	 */
	@Bean
	@Order(5)
	SecurityFilterChain openSecurity(HttpSecurity http, EdgeProperties properties) throws Exception {
		List<String> paths = new ArrayList<>(List.of("/slack/**", "/v3/api-docs/**", "/webjars/**", "/assets/**"));
		if (properties.sandbox()) {
			paths.addAll(List.of("/sandbox/**", "/_control/**"));
		}
		return http.securityMatcher(paths.toArray(String[]::new))
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
			.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(10)
	SecurityFilterChain apiSecurity(HttpSecurity http, Tokens tokens, Problems problems) throws Exception {
		return new ApiSecurity(tokens, problems).chain(http);
	}

	/**
	 * Ids in paths may hold anything once percent-encoded: customers' own account codes
	 * do.
	 */
	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowUrlEncodedSlash(true);
		firewall.setAllowUrlEncodedDoubleSlash(true);
		firewall.setAllowUrlEncodedPercent(true);
		firewall.setAllowUrlEncodedPeriod(true);
		firewall.setAllowSemicolon(true);
		firewall.setAllowBackSlash(true);
		firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
		return firewall;
	}

	/** Tomcat, too, would refuse an encoded slash or backslash. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
		return tomcat -> tomcat.addConnectorCustomizers(connector -> {
			connector.setEncodedSolidusHandling("passthrough");
			connector.setEncodedReverseSolidusHandling("passthrough");
		});
	}

}
