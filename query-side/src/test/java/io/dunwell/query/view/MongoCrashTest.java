package io.dunwell.query.view;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import com.mongodb.client.model.Updates;
import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.mongo.TestMongo;
import io.dunwell.log.vault.MemoryKeyRing;
import io.dunwell.messages.Event;
import io.dunwell.messages.Personal;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.HoldPlaced;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.AfterTry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that dies at any of its writes, is told everything again, or is overtaken
 * while it stands still: in the end the documents are what the log makes of them. What
 * MongoDB itself loses when it is killed is not shown here.
 */
class MongoCrashTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"),
			ZoneId.of("Europe/Stockholm"));

	private static final List<String> ACCOUNTS = List.of("account:main:A", "account:main:B", "account:main:C");

	private final TestMongo mongo = TestMongo.create();

	private final DunwellJson json = new DunwellJson(new MemoryKeyRing());

	private int processes;

	@AfterTry
	void empty() {
		Tally.POISON.clear();
		mongo.template().getDb().drop();
	}

	@AfterProperty
	void close() {
		mongo.close();
	}

	/** For every write there is, up to the last. */
	@Property(tries = 5, shrinking = ShrinkingMode.OFF)
	void comesToWhatTheLogSaysWhereverItDies(@ForAll long seed) {
		List<TrackedEventMessage<Event>> log = past(seed, 0.15);
		boolean dies = true;
		for (int write = 1; dies; write++) {
			mongo.template().getDb().drop();
			start(new Wire(mongo.template())).begin();
			Tally.POISON.add("!");
			Wire wire = new Wire(mongo.template());
			MongoProcess process = start(wire);
			wire.dieAt(write);
			dies = !finish(process, log);
			finish(start(new Wire(mongo.template())), log);
			assertThat(documents()).as("died at write %d", write).isEqualTo(folded(log));
		}
	}

	@Property(tries = 8, shrinking = ShrinkingMode.OFF)
	void comesToWhatTheLogSaysHoweverOftenItDiesOrIsOvertaken(@ForAll long seed) {
		Random random = new Random(seed);
		List<TrackedEventMessage<Event>> log = past(seed, 0.15);
		start(new Wire(mongo.template())).begin();
		Tally.POISON.addAll(List.of("!", "?"));
		for (int round = 0; round < 12; round++) {
			roam(log, random, true);
		}
		Tally.POISON.clear();
		finish(start(new Wire(mongo.template())), log);
		assertThat(documents()).isEqualTo(folded(log));
	}

	/**
	 * Events without a key are not parked with their document's, which goes on: they come
	 * late, but once. Not if one process cannot read such an event, sleeps for longer
	 * than its claim lasts just before it parks it, and the other can: nothing but a
	 * transaction keeps a late letter of the first from being taken then.
	 */
	@Property(tries = 8, shrinking = ShrinkingMode.OFF)
	void takesOnceWhatComesLate(@ForAll long seed) {
		Random random = new Random(seed);
		List<TrackedEventMessage<Event>> log = past(seed, 0);
		start(new Wire(mongo.template())).begin();
		Tally.POISON.addAll(List.of("!", "key of b", "key of ?"));
		for (int round = 0; round < 12; round++) {
			roam(log, random, false);
		}
		Tally.POISON.clear();
		finish(start(new Wire(mongo.template())), log);
		assertThat(sorted(documents())).isEqualTo(sorted(folded(log)));
	}

	/**
	 * Some batches and retries of a process that dies or stands still on the way.
	 * @param unlike whether one may take what the other could not at the same time
	 */
	private void roam(List<TrackedEventMessage<Event>> log, Random random, boolean unlike) {
		Wire wire = new Wire(mongo.template());
		MongoProcess process = start(wire);
		if (random.nextBoolean()) {
			wire.dieAt(1 + random.nextInt(12));
		}
		if (random.nextBoolean()) {
			wire.holdAt(1 + random.nextInt(12), () -> overtake(log, random, unlike));
		}
		survives(() -> {
			for (int step = random.nextInt(4); step >= 0; step--) {
				act(process, log, random, true);
			}
		});
	}

	private void act(MongoProcess process, List<TrackedEventMessage<Event>> log, Random random, boolean cures)
			throws Exception {
		expireClaims();
		switch (random.nextInt(cures ? 0 : 1, 5)) {
			case 0 -> Tally.POISON.stream().sorted().findFirst().ifPresent(Tally.POISON::remove);
			case 1 -> process.parked().stream().sorted().findFirst().ifPresent(process::retry);
			default -> process.read(log, 1 + random.nextInt(8));
		}
	}

	/** Another process does what the first has begun, on a thread of its own. */
	private void overtake(List<TrackedEventMessage<Event>> log, Random random, boolean cures) {
		CompletableFuture.runAsync(() -> survives(() -> {
			MongoProcess other = start(new Wire(mongo.template()));
			for (int step = random.nextInt(5); step >= 0; step--) {
				act(other, log, random, cures);
			}
		}), task -> Thread.ofPlatform().start(task)).join();
	}

	/**
	 * Reads all there is, and takes all that was parked.
	 * @return whether the process is still alive afterwards
	 */
	private boolean finish(MongoProcess process, List<TrackedEventMessage<Event>> log) {
		return survives(() -> {
			expireClaims();
			while (process.read(log, 5)) {
				assertThat(log).isNotEmpty();
			}
			Tally.POISON.clear();
			for (String sequence : process.parked()) {
				assertThat(process.retry(sequence)).isTrue();
			}
			assertThat(process.parked()).isEmpty();
		});
	}

	/** Whether the process is still alive afterwards. */
	private static boolean survives(Work work) {
		try {
			work.run();
			return true;
		}
		catch (Wire.Death | UnableToClaimTokenException expected) {
			return false;
		}
		catch (Exception failed) {
			throw new IllegalStateException(failed);
		}
	}

	private MongoProcess start(Wire wire) {
		return new MongoProcess(wire, json, "process " + ++processes, CLOCK);
	}

	/** As if ten seconds had passed. */
	private void expireClaims() {
		mongo.template().getCollection("token").updateMany(new Document(), Updates.set("claimed", Instant.EPOCH));
	}

	private static List<TrackedEventMessage<Event>> past(long seed, double deletions) {
		Random random = new Random(seed);
		List<TrackedEventMessage<Event>> log = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
			Event event = (random.nextDouble() < deletions)
					? new HoldPlaced("hold:" + i, account, null, "legal", LocalDate.of(2026, 4, 1))
					: new ContactLogged(account, "phone", List.of("a", "b", "c", "!", "?").get(random.nextInt(5)),
							new Personal(account, null));
			log.add(new GenericTrackedDomainEventMessage<>(MongoProcess.at(i),
					new GenericDomainEventMessage<>("Case", "case:" + account, i, event, MetaData.emptyInstance())));
		}
		return log;
	}

	private Map<String, String> documents() {
		Map<String, String> documents = new TreeMap<>();
		new MongoViewStore(mongo.template()).page(MongoProcess.VERSION, "", 100)
			.forEach(found -> documents.put(found.id(),
					new Documents<>(Tally.VIEW, json.sealing()).read(found).order()));
		return documents;
	}

	private static Map<String, String> folded(List<TrackedEventMessage<Event>> log) {
		Map<String, String> orders = new TreeMap<>();
		Map<String, Tally> documents = new TreeMap<>();
		for (TrackedEventMessage<Event> message : log) {
			RecordedEvent event = new RecordedEvent(message.trackingToken().position().orElseThrow(),
					message.getTimestamp(), message.getMetaData(), message.getPayload(), CLOCK.getZone());
			String id = Tally.VIEW.key().apply(event);
			@Nullable Tally after = Tally.fold(documents.get(id), event);
			if (after != null) {
				documents.put(id, after);
			}
			else {
				documents.remove(id);
			}
		}
		documents.forEach((id, tally) -> orders.put(id, tally.order()));
		return orders;
	}

	private static Map<String, String> sorted(Map<String, String> orders) {
		Map<String, String> sorted = new TreeMap<>();
		orders.forEach((id, order) -> sorted.put(id,
				order.chars()
					.sorted()
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString()));
		return sorted;
	}

	private interface Work {

		void run() throws Exception;

	}

}
