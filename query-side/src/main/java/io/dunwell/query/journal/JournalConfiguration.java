package io.dunwell.query.journal;

import io.dunwell.query.audit.AuditTrail;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The journal, and over REST where there is a web server. */
@AutoConfiguration(afterName = "io.dunwell.query.audit.AuditConfiguration")
class JournalConfiguration {

	@Bean
	Journal journal(AuditTrail trail) {
		return new Journal(trail);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@Import(JournalController.class)
	static class Web {

	}

}
