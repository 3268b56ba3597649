package io.dunwell.desk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.log.embedded.TestDatabase;
import io.dunwell.messages.audit.CommandAnswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen people in two processes work on the same invoices and payments: the rules of
 * the ledger hold, and everybody gets an answer that can be explained.
 */
@Timeout(300)
class TwoProcessesTest {

	private static final int EACH = Integer.getInteger("dunwell.proof.commands", 60);

	/**
	 * What may be answered when others were faster, or when one asks for what never was.
	 */
	private static final Set<String> EXPLAINED = Set.of("more-than-open", "more-than-unapplied", "not-allocated",
			"payment-reversed", "unknown-payment", "invoice-paid", "unknown-promise", "promise-closed",
			"more-than-undisputed", "unknown-dispute", "dispute-closed", "repeated-invoice", "unknown-write-off",
			"write-off-closed", "own-request", "more-than-left", "invoice-disputed", "payment-refunded",
			"invoice-of-other-account", "conflict");

	@Test
	void sixteenPeopleInTwoProcessesBreakNoRule() throws Exception {
		try (TestDatabase database = TestDatabase.create();
				WriteSide desk = WriteSide.on(database.springProperties())) {
			Utterance.beginning().forEach(command -> desk.say(command, "anna", ""));
			Map<String, Integer> outcomes = bothCrowds(database);
			print(outcomes);
			List<LoggedEvent> log = desk.log();
			PaperLedger.check(log);
			assertThat(outcomes.keySet()).allSatisfy(TwoProcessesTest::canBeExplained);
			assertThat(count(outcomes, " refused conflict")).as("conflicts that retries did not resolve")
				.isLessThanOrEqualTo(EACH * 16 / 100);
			checkTwins(outcomes.keySet(), log);
		}
	}

	private static Map<String, Integer> bothCrowds(TestDatabase database) throws IOException {
		try (Child one = crowd(database, 1_000_000); Child two = crowd(database, 2_000_000)) {
			one.hear();
			two.hear();
			one.tell("go");
			two.tell("go");
			Map<String, Integer> all = new TreeMap<>();
			for (CompletableFuture<Map<String, Integer>> said : List.of(
					CompletableFuture.supplyAsync(() -> outcomes(one)),
					CompletableFuture.supplyAsync(() -> outcomes(two)))) {
				said.join().forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
			}
			return all;
		}
	}

	private static Child crowd(TestDatabase database, long seed) throws IOException {
		return Child.of(Crowd.class, database.jdbcUrl(), database.user(), database.password(), Long.toString(seed),
				Integer.toString(EACH));
	}

	private static Map<String, Integer> outcomes(Child child) {
		try {
			Map<String, Integer> outcomes = new TreeMap<>();
			for (String line = child.hear(); !line.equals("done"); line = child.hear()) {
				String[] parts = line.split(" ", 2);
				outcomes.put(parts[1], Integer.valueOf(parts[0]));
			}
			return outcomes;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static void canBeExplained(String outcome) {
		String[] words = outcome.split(" ", -1);
		assertThat(words[1]).as(outcome).isIn("done", "batch", "refused");
		if (words[1].equals("refused")) {
			assertThat(words[2]).as(outcome).isIn(EXPLAINED);
		}
	}

	/** What was said twice under one key was done once, and both were told so. */
	private static void checkTwins(Set<String> outcomes, List<LoggedEvent> log) {
		Map<String, String> answers = new HashMap<>();
		for (String outcome : outcomes) {
			String[] words = outcome.split(" ", -1);
			if (words.length == 4) {
				String before = answers.put(words[2], words[3]);
				assertThat(before).as("first answer to %s", words[2]).isIn(null, words[3]);
			}
		}
		List<String> receipts = new ArrayList<>();
		for (LoggedEvent event : log) {
			if (event.message().getPayload() instanceof CommandAnswered answered) {
				receipts.add(answered.receipt());
			}
		}
		assertThat(answers).isNotEmpty();
		assertThat(receipts).doesNotHaveDuplicates().hasSameSizeAs(answers.keySet());
	}

	private static void print(Map<String, Integer> outcomes) {
		Map<String, Integer> kinds = new TreeMap<>();
		outcomes.forEach((outcome, count) -> kinds.merge(outcome.replaceFirst("(done) .*", "$1"), count, Integer::sum));
		kinds.forEach((kind, count) -> System.out.println(count + " " + kind));
	}

	private static int count(Map<String, Integer> outcomes, String end) {
		return outcomes.entrySet()
			.stream()
			.filter(one -> one.getKey().endsWith(end))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

}
