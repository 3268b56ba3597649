package io.dunwell.desk.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole desk is killed while people work, at random moments, and started again: what
 * it had acknowledged is there once, asking again changes nothing, and the views equal
 * fresh ones. More kills with {@code -Ddunwell.kills=N}.
 */
@Timeout(900)
class KilledDeskTest {

	private static final int KILLS = Integer.getInteger("dunwell.kills", 1);

	private static final int PEOPLE = 4;

	/** What people do, by the event that it leaves. */
	private static final List<String> TYPES = List.of("payment-recorded", "contact-logged", "write-off-requested");

	private final long seed = Long.getLong("dunwell.seed", System.nanoTime());

	private final Random random = new Random(seed);

	/**
	 * Key → command, for all that was ever said; and key → answer, where there was one.
	 */
	private final Map<String, String> said = new ConcurrentHashMap<>();

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	/** The same amount asked for twice by one person within minutes is a slip. */
	private final AtomicInteger differing = new AtomicInteger();

	private final DeskProcess desk;

	KilledDeskTest(@TempDir Path folder) {
		desk = new DeskProcess(folder);
	}

	@Test
	void losesNothingItAcknowledgedAndDoublesNothing() throws Exception {
		System.out.println("Killing the desk " + KILLS + " times, seed " + seed);
		desk.start();
		begin();
		for (int kill = 0; kill < KILLS; kill++) {
			workUntilKilled(kill);
			desk.start();
			assertThat(repeated()).as("seed %s, after kill %s", seed, kill).containsAllEntriesOf(acknowledged);
			acknowledged.putAll(repeated());
		}
		String log = desk.log(0);
		for (String type : TYPES) {
			assertThat(DeskProcess.count(log, type)).as("%s, seed %s", type, seed)
				.isEqualTo((int) said.keySet().stream().filter(key -> key.startsWith(type)).count());
		}
		desk.stopAndVerify("seed " + seed);
	}

	private void begin() throws Exception {
		desk.command("OpenAccount", "begin-account", "{'account':'K','name':'Kill AB'}");
		desk.command("RegisterInvoice", "begin-invoice", "{'account':'K','number':'K1','issued':'2026-01-01',"
				+ "'due':'2026-02-01','amount':{'amount':'1000000.00','currency':'SEK'}}");
	}

	private void workUntilKilled(int kill) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		List<Thread> people = new ArrayList<>();
		for (int person = 0; person < PEOPLE; person++) {
			String name = kill + "-" + person;
			people.add(Thread.startVirtualThread(() -> work(name, over)));
		}
		int before = acknowledged.size();
		await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before + random.nextInt(1, 200));
		desk.kill();
		over.set(true);
		for (Thread person : people) {
			person.join();
		}
	}

	private void work(String name, AtomicBoolean over) {
		for (int i = 0; !over.get(); i++) {
			String type = TYPES.get(i % TYPES.size());
			String key = type + "-" + name + "-" + i;
			said.put(key, switch (type) {
				case "payment-recorded" -> "{'bankAccount':'B','bankReference':'" + key + "','valueDate':'2026-03-02',"
						+ "'amount':{'amount':'1.00','currency':'SEK'},'allocations':[{'invoice':'K1',"
						+ "'amount':{'amount':'1.00','currency':'SEK'}}]}";
				case "write-off-requested" ->

					"{'invoice':'K1','amount':{'amount':'%s','currency':'SEK'},'reason':'small'}"
						.formatted(BigDecimal.valueOf(differing.incrementAndGet(), 2));
				default -> "{'account':'K','channel':'phone','outcome':'no-answer'}";
			});
			try {
				acknowledged.put(key, say(key));
			}
			catch (IOException killed) {
				return;
			}
		}
	}

	/**
	 * Says again all that was ever said: what was in doubt is done by now, the rest is
	 * only answered.
	 */
	private Map<String, String> repeated() throws IOException {
		Map<String, String> answers = new TreeMap<>();
		for (String key : said.keySet()) {
			answers.put(key, say(key));
		}
		return answers;
	}

	private String say(String key) throws IOException {
		String command = key.startsWith("payment") ? "RecordPayment"
				: key.startsWith("contact") ? "LogContact" : "RequestWriteOff";
		return desk.command(command, key, said.getOrDefault(key, ""));
	}

}
