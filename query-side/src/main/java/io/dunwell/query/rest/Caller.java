package io.dunwell.query.rest;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Role;
import org.axonframework.messaging.MetaData;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who speaks: a person's handle (that of the role, for a token), in which role, and
 * through which channel.
 */
public record Caller(String handle, Role role, String channel) implements Principal, Serializable {

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

	/** What every message of this caller carries. */
	public MetaData metaData() {
		return MetaData.with(Meta.ACTOR, handle()).and(Meta.ROLE, role().name()).and(Meta.CHANNEL, channel());
	}

	/** The caller as Spring Security knows one. */
	public Authentication authentication() {
		return UsernamePasswordAuthenticationToken.authenticated(this, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + role().name())));
	}

}
