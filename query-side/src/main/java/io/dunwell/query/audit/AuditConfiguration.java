package io.dunwell.query.audit;

import java.time.Clock;

import io.dunwell.log.EventLog;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The log for auditors. */
@AutoConfiguration
class AuditConfiguration {

	@Bean
	AuditTrail auditTrail(EventLog log, @Qualifier("deskClock") Clock deskClock) {
		return new AuditTrail(log, deskClock.getZone());
	}

}
