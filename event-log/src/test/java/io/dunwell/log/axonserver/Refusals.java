package io.dunwell.log.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** What goes wrong, in the server's own codes: clients decide by them. */
enum Refusals {

	UNSUPPORTED_INSTRUCTION("AXONIQ-1002", Status.Code.UNKNOWN),

	/** An aggregate's next event is another one: somebody else was faster. */
	INVALID_SEQUENCE("AXONIQ-2000", Status.Code.OUT_OF_RANGE),

	NO_HANDLER_FOR_COMMAND("AXONIQ-4000", Status.Code.NOT_FOUND),

	/** Nobody knows whether the command or query was handled. */
	CONNECTION_TO_HANDLER_LOST("AXONIQ-4001", Status.Code.CANCELLED),

	COMMAND_DUPLICATED("AXONIQ-4005", Status.Code.INVALID_ARGUMENT),

	NO_HANDLER_FOR_QUERY("AXONIQ-5000", Status.Code.NOT_FOUND),

	DATAFILE_WRITE_ERROR("AXONIQ-9100", Status.Code.CANCELLED),

	OTHER("AXONIQ-0001", Status.Code.CANCELLED);

	private static final Metadata.Key<String> CODE = Metadata.Key.of("AxonIQ-ErrorCode",
			Metadata.ASCII_STRING_MARSHALLER);

	final String code;

	private final Status.Code status;

	Refusals(String code, Status.Code status) {
		this.code = code;
		this.status = status;
	}

	/** As the end of a call, its code in the trailers. */
	StatusRuntimeException because(String text) {
		Metadata trailers = new Metadata();
		trailers.put(CODE, code);
		String said = (this == OTHER) ? text : "[" + code + "] " + text;
		return status.toStatus().withDescription(said).asRuntimeException(trailers);
	}

	/** As part of an answer. */
	static ErrorMessage message(String text) {
		return ErrorMessage.newBuilder().setMessage(text).setLocation("AxonServer").build();
	}

}
