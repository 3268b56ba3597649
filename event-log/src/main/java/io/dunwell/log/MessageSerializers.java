package io.dunwell.log;

import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.Events;
import org.axonframework.serialization.Serializer;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What messages look like in the log and between processes: the same in every mode. */
@Configuration(proxyBeanMethods = false)
class MessageSerializers {

	@Bean
	DunwellJson dunwellJson(KeyRing keys) {
		return new DunwellJson(keys);
	}

	@Bean
	@Primary
	Serializer generalSerializer(DunwellJson json) {
		return EventSerializer.general(json);
	}

	@Bean
	@Qualifier("messageSerializer")
	Serializer messageSerializer(@Qualifier("generalSerializer") Serializer general) {
		return general;
	}

	@Bean
	@Qualifier("eventSerializer")
	Serializer eventSerializer(DunwellJson json) {
		return new EventSerializer(json, Events.types());
	}

}
