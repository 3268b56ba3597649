package io.dunwell.desk.proof;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.Done;
import io.dunwell.messages.Rejected;

/**
 * One of two processes in which eight people work on the same few invoices and payments
 * at once, and sometimes say the very same thing under the same key.
 */
final class Crowd {

	private static final int PEOPLE = 8;

	private final WriteSide desk;

	private final long seed;

	private final int commands;

	private Crowd(WriteSide desk, long seed, int commands) {
		this.desk = desk;
		this.seed = seed;
		this.commands = commands;
	}

	/** url, user, password, seed, commands of each person. */
	public static void main(String[] args) throws Exception {
		try (WriteSide desk = WriteSide.on("spring.datasource.url=" + args[0], "spring.datasource.username=" + args[1],
				"spring.datasource.password=" + args[2])) {
			System.out.println(Child.SAYS + "ready");
			if (System.in.read() < 0) {
				return;
			}
			new Crowd(desk, Long.parseLong(args[3]), Integer.parseInt(args[4])).work()
				.forEach((outcome, count) -> System.out.println(Child.SAYS + count + " " + outcome));
			System.out.println(Child.SAYS + "done");
		}
	}

	private Map<String, Integer> work() throws Exception {
		Map<String, Integer> all = new TreeMap<>();
		try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
			for (Future<Map<String, Integer>> one : people.invokeAll(
					IntStream.range(0, PEOPLE).<Callable<Map<String, Integer>>>mapToObj(n -> () -> work(n)).toList())) {
				one.get().forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
			}
		}
		return all;
	}

	private Map<String, Integer> work(int person) {
		Map<String, Integer> outcomes = new TreeMap<>();
		Random own = new Random(seed + person);
		for (int turn = 0; turn < commands; turn++) {
			// every fourth turn both processes say the same, as the same person, with one
			// key
			boolean twin = turn % 4 == 0;
			String key = twin ? "twin-" + person + "-" + turn : "";
			Utterance said = twin ? Utterance.of(new Random(key.hashCode()), key)
					: Utterance.of(own, seed + "-" + person + "-" + turn);
			String actor = twin ? "twin" + person : "person" + person + "of" + seed;
			outcomes.merge(said.kind() + " " + outcome(said, actor, key), 1, Integer::sum);
		}
		return outcomes;
	}

	private String outcome(Utterance said, String actor, String key) {
		try {
			return switch (desk.say(said.command(), actor, key)) {
				case Done done -> key.isEmpty() ? "done" : "done " + key + " " + done.id();
				case BatchResult batch -> "batch";
				default -> "no answer";
			};
		}
		catch (Rejected rejected) {
			return "refused " + rejected.refusal().code();
		}
		catch (RuntimeException failure) {
			failure.printStackTrace();
			return "failed " + failure;
		}
	}

}
