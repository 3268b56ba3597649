package io.dunwell.query.rest;

import java.util.Map;

import io.dunwell.messages.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the edges are told: a token per role, and whether this desk is a sandbox whose
 * demo people anybody may be.
 *
 * @param companyTokens by company, a token per role that is good for that one alone
 */
@ConfigurationProperties("dunwell")
public record EdgeProperties(@DefaultValue Map<Role, String> tokens,
		@DefaultValue Map<String, Map<Role, String>> companyTokens, boolean sandbox) {

	/** Never tells a token: what is printed ends in a log. */
	@Override
	public String toString() {
		return "EdgeProperties[tokens of " + tokens().keySet() + ", of companies " + companyTokens().keySet()
				+ ", sandbox " + sandbox() + "]";
	}

}
