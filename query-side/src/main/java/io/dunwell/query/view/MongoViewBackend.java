package io.dunwell.query.view;

import java.util.OptionalLong;

import io.dunwell.log.mongo.MongoTokens;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Views in MongoDB, for any number of processes. Nothing spans two writes; their order
 * does: letters, then documents, then the token, and after a crash the batch is told
 * again to documents that know what they have seen.
 */
final class MongoViewBackend implements ViewBackend {

	private final MongoOperations mongo;

	private final MongoLetterForm form;

	private final ViewStore documents;

	private final Pointers pointers;

	private final MongoTokens tokens;

	MongoViewBackend(MongoOperations mongo, Serializer general, Serializer events, String node) {
		this.mongo = mongo;
		this.form = new MongoLetterForm(general, events);
		MongoLetters.create(mongo);
		this.documents = new MongoViewStore(mongo);
		this.pointers = new MongoPointers(mongo);
		this.tokens = new MongoTokens(mongo, general, node);
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
		return NoTransactionManager.instance();
	}

	@Override
	public SequencedDeadLetterQueue<EventMessage<?>> letters(ViewVersion<?> version) {
		return new MongoLetters(mongo, form, tokens, version);
	}

	@Override
	public OptionalLong position(ViewVersion<?> version) {
		TrackingToken token = tokens.peek(version.name());
		return (token != null) ? token.position() : OptionalLong.empty();
	}

	@Override
	public void forget(ViewVersion<?> version) {
		documents.drop(version);
		tokens.forget(version.name());
		letters(version).clear();
	}

	@Override
	public boolean isShared() {
		return true;
	}

}
