package io.dunwell.query.console;

import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import io.dunwell.query.rest.Tokens;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets people in who know the token of a role; in the sandbox whoever picks one of the
 * demo people, too.
 */
final class ConsoleLogin implements AuthenticationProvider {

	private static final String CHANNEL = "console";

	private final Tokens tokens;

	private final Desk desk;

	private final boolean sandbox;

	ConsoleLogin(Tokens tokens, Desk desk, boolean sandbox) {
		this.tokens = tokens;
		this.desk = desk;
		this.sandbox = sandbox;
	}

	@Override
	public Authentication authenticate(Authentication given) {
		String token = (given.getCredentials() != null) ? given.getCredentials().toString().strip() : "";
		return (this.sandbox && token.isEmpty()) ? demoPerson(given.getName()).authentication()
				: this.tokens.caller(token, CHANNEL)
					.orElseThrow(() -> new BadCredentialsException("unknown token"))
					.authentication();
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	/** Who may be picked without a token: nobody, outside the sandbox. */
	List<Person> demoPeople() {
		return this.sandbox ? this.desk.ask(new ListPeople(Ids.MAIN), new Caller("desk", Role.SYSTEM, CHANNEL)).people()
				: List.of();
	}

	private Caller demoPerson(String handle) {
		return demoPeople().stream()
			.filter(person -> person.handle().equals(handle))
			.findFirst()
			.map(person -> new Caller(person.handle(), person.role(), CHANNEL))
			.orElseThrow(() -> new BadCredentialsException("nobody of that name"));
	}

}
