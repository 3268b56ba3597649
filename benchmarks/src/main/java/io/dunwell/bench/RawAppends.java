package io.dunwell.bench;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/**
 * What {@link RawRows} is on PostgreSQL: one event, as long as a promise, appended by
 * itself with Axon Server's client and nothing in between.
 */
final class RawAppends implements Load.Work {

	private static final int STREAMS = 200;

	private static final long PATIENCE_SECONDS = 10;

	private static final SerializedObject PAYLOAD = SerializedObject.newBuilder()
		.setType("raw")
		.setRevision("1")
		.setData(ByteString.copyFromUtf8("p".repeat(398)))
		.build();

	private static final MetaDataValue METADATA = MetaDataValue.newBuilder().setTextValue("m".repeat(258)).build();

	private final EventChannel channel;

	private final String stream = UUID.randomUUID().toString();

	private int turn;

	RawAppends(Lab lab) {
		this.channel = lab.get(AxonServerConnectionManager.class).getConnection().eventChannel();
	}

	@Override
	public void once() throws Exception {
		Event event = Event.newBuilder()
			.setMessageIdentifier(UUID.randomUUID().toString())
			.setAggregateType("Raw")
			.setAggregateIdentifier(stream + ":" + turn % STREAMS)
			.setAggregateSequenceNumber(turn / STREAMS)
			.setTimestamp(Instant.now().toEpochMilli())
			.setPayload(PAYLOAD)
			.putMetaData("x", METADATA)
			.build();
		turn++;
		channel.appendEvents(event).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

}
