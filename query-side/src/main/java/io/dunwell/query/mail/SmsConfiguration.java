package io.dunwell.query.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import io.dunwell.log.service.Rounds;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Text messages, where somebody is there to send them. */
@AutoConfiguration
@ConditionalOnProperty("dunwell.sms.url")
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

	@Bean
	SmsRoom smsRoom(SmsProperties settings, MailProperties mail, @Value("${dunwell.data-dir:data}") Path folder,
			ObjectProvider<MailListener> listeners) {
		if (settings.secret() == null || settings.secret().isBlank()) {
			throw new IllegalStateException("dunwell.sms.secret is missing: text messages are signed with it");
		}
		MailListener told = outcome -> listeners.forEach(listener -> listener.hear(outcome));
		return new SmsRoom(new MailRoom(new MailSpool(folder.resolve("mail/texts")), new SmsRoute(settings, PATIENCE),
				mail.from(), InstantSource.system(), told));
	}

	/** As {@code textMessages} in /actuator/health. */
	@Bean
	MailHealth textMessagesHealthIndicator(SmsRoom texts) {
		return new MailHealth(texts.room());
	}

	@Bean
	Rounds smsRounds(SmsRoom texts) {
		return new Rounds("texts", BETWEEN_ROUNDS, texts.room()::tidy, texts.room()::work);
	}

}
