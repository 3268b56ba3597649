package io.dunwell.query.view;

import java.util.OptionalLong;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Views in PostgreSQL: documents, tokens and letters of a batch commit in one
 * transaction.
 */
final class PostgresViewBackend implements ViewBackend {

	private static final DeadLetterSchema LETTERS = DeadLetterSchema.builder()
		.deadLetterTable("views.dead_letter")
		.build();

	private static final TokenSchema TOKENS = TokenSchema.builder().setTokenTable("views.token").build();

	private final JdbcTemplate jdbc;

	private final ConnectionProvider connections;

	private final TransactionManager transactions;

	private final Serializer general;

	private final Serializer events;

	private final ViewStore documents;

	private final Pointers pointers;

	private final TokenStore tokens;

	private final boolean shared;

	PostgresViewBackend(DataSource database, TransactionManager transactions, Serializer general, Serializer events,
			String node, boolean shared) {
		this.jdbc = new JdbcTemplate(database);
		this.connections = new SpringDataSourceConnectionProvider(database);
		this.transactions = transactions;
		this.shared = shared;
		this.general = general;
		this.events = events;
		this.documents = new PostgresViewStore(jdbc);
		this.pointers = new PostgresPointers(JdbcClient.create(jdbc));
		this.tokens = JdbcTokenStore.builder()
			.connectionProvider(connections)
			.serializer(general)
			.schema(TOKENS)
			.nodeId(node)
			.build();
	}

	@Override
	public ViewStore documents() {
		return documents;
	}

	@Override
	public Pointers pointers() {
		return pointers;
	}

	@Override
	public TokenStore tokens() {
		return tokens;
	}

	@Override
	public TransactionManager transactions() {
		return transactions;
	}

	@Override
	public SequencedDeadLetterQueue<EventMessage<?>> letters(ViewVersion<?> version) {
		return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
			.processingGroup(version.name())
			.connectionProvider(connections)
			.transactionManager(transactions)
			.schema(LETTERS)
			.genericSerializer(general)
			.eventSerializer(events)
			.build();
	}

	@Override
	public OptionalLong position(ViewVersion<?> version) {
		return jdbc.query("SELECT token, tokenType FROM views.token WHERE processorName = ? AND token IS NOT NULL",
				(row, number) -> {
					TrackingToken token = general.deserialize(
							new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null));
					return token.position();
				}, version.name())
			.stream()
			.findFirst()
			.orElse(OptionalLong.empty());
	}

	@Override
	public void forget(ViewVersion<?> version) {
		documents.drop(version);
		jdbc.update("DELETE FROM views.token WHERE processorName = ?", version.name());
		jdbc.update("DELETE FROM views.dead_letter WHERE processingGroup = ?", version.name());
	}

	@Override
	public boolean isShared() {
		return shared;
	}

}
