package io.dunwell.log.vault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of keys, wherever they are kept. */
abstract class KeyRingContract {

	private final KeyTable table = table();

	private final RememberedKeys keys = new RememberedKeys(table);

	/** The same vault, as another process sees it. */
	private final KeyTable otherDoor = table();

	private final RememberedKeys elsewhere = new RememberedKeys(otherDoor);

	/** A new door to the one table of the test class. */
	abstract KeyTable table();

	RememberedKeys keys() {
		return keys;
	}

	RememberedKeys elsewhere() {
		return elsewhere;
	}

	@AfterEach
	void closeBoth() {
		table.close();
		otherDoor.close();
	}

	@Test
	void givesASubjectOneKeyForEver() {
		SecretKey key = keys.key("anna").orElseThrow();
		assertThat(key.getEncoded()).hasSize(32);
		assertThat(keys.key("anna")).contains(key);
		assertThat(keys.find("anna")).contains(key);
		assertThat(elsewhere.key("anna")).contains(key);
		assertThat(keys.key("ben")).isPresent().isNotEqualTo(Optional.of(key));
	}

	@Test
	void findsNoKeyThatWasNeverMade() {
		assertThat(keys.find("nobody")).isEmpty();
		assertThat(keys.key("nobody")).isPresent();
		assertThat(keys.find("nobody")).isPresent();
	}

	@Test
	void givesEverybodyTheSameKeyHoweverManyAskAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Optional<SecretKey>>> askers = IntStream.range(0, 32)
				.<Callable<Optional<SecretKey>>>mapToObj(i -> () -> ((i % 2 == 0) ? keys : elsewhere).key("wanted"))
				.toList();
			Set<Optional<SecretKey>> answers = new HashSet<>();
			for (Future<Optional<SecretKey>> answer : threads.invokeAll(askers)) {
				answers.add(answer.get());
			}
			assertThat(answers).hasSize(1).doesNotContain(Optional.empty());
		}
	}

	@Test
	void forgetsAnErasedKeyEverywhereAndForGood() {
		Optional<SecretKey> key = keys.key("forget-me");
		assertThat(elsewhere.find("forget-me")).isEqualTo(key).isPresent();
		keys.erase(List.of("forget-me"));
		assertThat(keys.find("forget-me")).isEmpty();
		assertThat(keys.key("forget-me")).isEmpty();
		Awaitility.await().untilAsserted(() -> assertThat(elsewhere.find("forget-me")).isEmpty());
		assertThat(elsewhere.key("forget-me")).isEmpty();
	}

	@Test
	void erasesASubjectThatHasNoKeyYet() {
		keys.erase(List.of("early"));
		keys.erase(List.of("early"));
		assertThat(keys.key("early")).isEmpty();
		assertThat(elsewhere.key("early")).isEmpty();
	}

	@Test
	void takesKeysOverFromAnotherTableAndLeavesItsOwnAlone() {
		SecretKey own = keys.key("own").orElseThrow();
		SecretKey foreign = new SecretKeySpec(new byte[32], "AES");
		Map<String, KeyTable.Kept> given = Map.of("own", KeyTable.Kept.of(foreign.getEncoded()), "from-there",
				KeyTable.Kept.of(foreign.getEncoded()), "erased-there", KeyTable.Kept.of(null));
		table.put(given);
		table.put(given);
		assertThat(keys.find("own")).contains(own);
		assertThat(keys.find("from-there")).contains(foreign);
		assertThat(keys.knows("erased-there")).isTrue();
		assertThat(keys.key("erased-there")).isEmpty();
		Map<String, KeyTable.Kept> all = new HashMap<>();
		String last = "";
		for (var page = table.page(last, 2); !page.isEmpty(); page = table.page(last, 2)) {
			assertThat(page).hasSizeLessThanOrEqualTo(2);
			all.putAll(page);
			last = page.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
		}
		assertThat(all).containsAllEntriesOf(table.find(Set.of("own", "from-there", "erased-there")));
	}

}
