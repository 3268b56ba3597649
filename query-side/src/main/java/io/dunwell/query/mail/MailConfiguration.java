package io.dunwell.query.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import io.dunwell.log.service.Rounds;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The mail room, in the data folder; it sends to a server once there is one. */
@AutoConfiguration
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

	@Bean
	MailRoom mailRoom(MailProperties settings, @Value("${dunwell.data-dir:data}") Path folder,
			ObjectProvider<MailListener> listeners) {
		MailRoute route = (settings.host() != null) ? new SmtpRoute(settings, PATIENCE)
				: new OutboxRoute(folder.resolve("mail/outbox"));
		MailListener told = outcome -> listeners.forEach(listener -> listener.hear(outcome));
		return new MailRoom(new MailSpool(folder.resolve("mail/waiting")), route, settings.from(),
				InstantSource.system(), told);
	}

	/** As {@code letterMail} in /actuator/health. */
	@Bean
	MailHealth letterMailHealthIndicator(MailRoom room) {
		return new MailHealth(room);
	}

	@Bean
	Rounds mailRounds(MailRoom room) {
		return new Rounds("mail", BETWEEN_ROUNDS, room::tidy, room::work);
	}

}
