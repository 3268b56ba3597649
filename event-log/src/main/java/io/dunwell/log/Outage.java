package io.dunwell.log;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a store or a service that does not answer from a bug. What was being done may
 * have been done: the answer got lost, or the question.
 */
public final class Outage {

	private Outage() {
	}

	/** Whether a failure, or what caused it, is one. */
	public static boolean in(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Outage::is);
	}

	private static boolean is(Throwable cause) {
		return switch (cause) {
			case StatusRuntimeException wire -> true;
			case AxonServerException wire -> true;
			case EventStoreException log -> true;
			case SQLException postgres -> true;
			case DataAccessException database -> true;
			case TransactionException database -> true;
			case MongoException mongo -> true;
			default -> false;
		};
	}

}
