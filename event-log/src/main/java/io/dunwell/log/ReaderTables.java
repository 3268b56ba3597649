package io.dunwell.log;

import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** The names that our migrations gave to the tables and columns of Axon's readers. */
final class ReaderTables {

	private ReaderTables() {
	}

	static TokenSchema tokens() {
		return TokenSchema.builder()
			.setTokenTable("reader.token")
			.setProcessorNameColumn("processor")
			.setSegmentColumn("segment")
			.setTokenColumn("token")
			.setTokenTypeColumn("token_type")
			.setTimestampColumn("at")
			.setOwnerColumn("owner")
			.build();
	}

	static DeadLetterSchema deadLetters() {
		return DeadLetterSchema.builder()
			.deadLetterTable("reader.dead_letter")
			.deadLetterIdentifierColumn("dead_letter_id")
			.processingGroupColumn("processing_group")
			.sequenceIdentifierColumn("sequence_identifier")
			.sequenceIndexColumn("sequence_index")
			.messageTypeColumn("message_type")
			.eventIdentifierColumn("event_id")
			.timestampColumn("at")
			.payloadTypeColumn("name")
			.payloadRevisionColumn("revision")
			.payloadColumn("payload")
			.metaDataColumn("metadata")
			.aggregateTypeColumn("aggregate_type")
			.aggregateIdentifierColumn("aggregate_id")
			.sequenceNumberColumn("sequence")
			.tokenTypeColumn("token_type")
			.tokenColumn("token")
			.enqueuedAtColumn("enqueued_at")
			.lastTouchedColumn("last_touched")
			.processingStartedColumn("processing_started")
			.causeTypeColumn("cause_type")
			.causeMessageColumn("cause_message")
			.diagnosticsColumn("diagnostics")
			.build();
	}

}
