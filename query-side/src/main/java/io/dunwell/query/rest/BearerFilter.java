package io.dunwell.query.rest;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever brings a known token, for this one request. */
final class BearerFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final Tokens tokens;

	BearerFilter(Tokens tokens) {
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		caller(request).ifPresent(caller -> {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(caller.authentication());
			SecurityContextHolder.setContext(context);
		});
		chain.doFilter(request, response);
	}

	private Optional<Caller> caller(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return Optional.empty();
		}
		return this.tokens.caller(header.substring(SCHEME.length()).strip(), "rest");
	}

}
