package io.dunwell.query.rest;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Role;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who speaks: a person's handle (that of the role, for a token), in which role, and
 * through which channel.
 *
 * @param company the only one that they may see and touch; null for all
 */
public record Caller(String handle, Role role, String channel,
		@Nullable String company) implements Principal, Serializable {

	/** One who may see all companies. */
	public Caller(String handle, Role role, String channel) {
		this(handle, role, channel, null);
	}

	/** The caller of the request at hand. */
	public static Caller current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
			return caller;
		}
		throw new IllegalStateException("No caller: this path must not be open");
	}

	@Override
	public String getName() {
		return handle();
	}

	/** The company whose books lie open before them. */
	public String home() {
		return (company != null) ? company : Ids.MAIN;
	}

	/** What every message of this caller carries. */
	public MetaData metaData() {
		MetaData metaData = MetaData.with(Meta.ACTOR, handle())
			.and(Meta.ROLE, role().name())
			.and(Meta.CHANNEL, channel());
		return (company != null) ? metaData.and(Meta.COMPANY, company) : metaData;
	}

	/** The caller as Spring Security knows one. */
	public Authentication authentication() {
		return UsernamePasswordAuthenticationToken.authenticated(this, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + role().name())));
	}

}
