package io.dunwell.log.mongo;

import java.util.ArrayList;
import java.time.Instant;
import java.util.List;

import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.log.vault.MemoryKeyRing;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MongoTokensTest {

	private static final String READER = "reader@1";

	private final TestMongo mongo = TestMongo.create();

	private final Serializer serializer = EventSerializer.general(new DunwellJson(new MemoryKeyRing()));

	private final MongoTokens here = new MongoTokens(mongo.template(), serializer, "here");

	private final MongoTokens there = new MongoTokens(mongo.template(), serializer, "there");

	@AfterEach
	void close() {
		mongo.close();
	}

	@Test
	void beginsOnce() {
		here.initializeTokenSegments(READER, 1, at(4));
		assertThat(here.fetchSegments(READER)).containsExactly(0);
		assertThat(here.fetchToken(READER, 0)).isEqualTo(at(4));
		assertThatExceptionOfType(UnableToClaimTokenException.class)
			.isThrownBy(() -> there.initializeTokenSegments(READER, 1, at(9)));
		assertThatExceptionOfType(UnableToInitializeTokenException.class)
			.isThrownBy(() -> there.initializeSegment(at(9), READER, 0));
	}

	@Test
	void isClaimedByOneUntilReleased() {
		here.initializeTokenSegments(READER, 1, null);
		assertThat(here.fetchToken(READER, 0)).isNull();
		assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> there.fetchToken(READER, 0));
		assertThat(there.fetchAvailableSegments(READER)).isEmpty();
		here.releaseClaim(READER, 0);
		assertThat(there.fetchAvailableSegments(READER)).hasSize(1);
		assertThat(there.fetchToken(READER, 0)).isNull();
		assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> here.extendClaim(READER, 0));
	}

	@Test
	void isTakenFromWhoDied() {
		here.initializeTokenSegments(READER, 1, at(1));
		here.fetchToken(READER, 0);
		mongo.template()
			.updateFirst(Query.query(Criteria.where("processor").is(READER)), Update.update("claimed", Instant.EPOCH),
					"token");
		assertThat(there.fetchToken(READER, 0)).isEqualTo(at(1));
		assertThatExceptionOfType(UnableToClaimTokenException.class).as("and who was only slow must not go on")
			.isThrownBy(() -> here.storeToken(at(2), READER, 0));
		assertThat(there.peek(READER)).isEqualTo(at(1));
	}

	@Test
	void isWrittenAfterWhatTheHandlersWrote() {
		here.initializeTokenSegments(READER, 1, at(1));
		here.fetchToken(READER, 0);
		List<String> order = new ArrayList<>();
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("event"));
		work.onPrepareCommit(preparing -> here.storeToken(at(2), READER, 0));
		work.onPrepareCommit(preparing -> order.add("documents, token " + here.peek(READER)));
		work.afterCommit(committed -> order.add("done, token " + here.peek(READER)));
		work.commit();
		assertThat(order).containsExactly("documents, token " + at(1), "done, token " + at(2));
	}

	@Test
	void isNotWrittenWhenTheDocumentsCannotBe() {
		here.initializeTokenSegments(READER, 1, at(1));
		here.fetchToken(READER, 0);
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("event"));
		work.onPrepareCommit(preparing -> here.storeToken(at(2), READER, 0));
		work.onPrepareCommit(preparing -> {
			throw new IllegalStateException("disk full");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(work::commit);
		assertThat(here.peek(READER)).isEqualTo(at(1));
	}

	@Test
	void hasOneIdentity() {
		assertThat(here.retrieveStorageIdentifier()).isPresent().isEqualTo(there.retrieveStorageIdentifier());
	}

	@Test
	void isForgotten() {
		here.initializeTokenSegments(READER, 1, at(1));
		here.fetchToken(READER, 0);
		there.forget(READER);
		assertThat(here.fetchSegments(READER)).isEmpty();
		assertThat(here.peek(READER)).isNull();
	}

	private static GlobalSequenceTrackingToken at(long position) {
		return new GlobalSequenceTrackingToken(position);
	}

}
