package io.dunwell.query.mail;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail goes.
 *
 * @param host of the SMTP server; null: into a folder
 * @param from sender, also where undelivered mail comes back to
 * @param starttls whether the connection has to be encrypted
 */
@ConfigurationProperties("dunwell.mail")
public record MailProperties(@Nullable String host, @DefaultValue("587") int port, @Nullable String user,
		@Nullable String password, @DefaultValue("dunwell@localhost") String from,
		@DefaultValue("true") boolean starttls) {

	/** Never tells the password: what is printed ends in a log. */
	@Override
	public String toString() {
		return "MailProperties[" + host + ":" + port + ", from " + from + "]";
	}

}
