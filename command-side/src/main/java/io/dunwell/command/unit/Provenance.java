package io.dunwell.command.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Meta;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Every event tells who, as what, where and when recorded, and what it follows from. */
public final class Provenance implements CorrelationDataProvider {

	private static final List<String> HANDED_ON = List.of(Meta.ACTOR, Meta.ROLE, Meta.CHANNEL, Meta.LINK,
			Meta.RECORDED);

	@Override
	public Map<String, ?> correlationDataFor(Message<?> message) {
		Map<String, Object> data = new HashMap<>();
		for (String key : HANDED_ON) {
			Object value = message.getMetaData().get(key);
			if (value != null) {
				data.put(key, value);
			}
		}
		data.put(Meta.CAUSATION, message.getIdentifier());
		data.put(Meta.CORRELATION, message.getMetaData().getOrDefault(Meta.CORRELATION, message.getIdentifier()));
		return data;
	}

}
