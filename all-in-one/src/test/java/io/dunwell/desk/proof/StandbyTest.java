package io.dunwell.desk.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.dunwell.log.embedded.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two desks on a PostgreSQL of one's own: whichever is active may be killed or cut off
 * while people work, and the other goes on with all that was acknowledged, once.
 */
@Timeout(600)
@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
		disabledReason = "takes minutes on two cores: run it with -Ddunwell.proof=all")
class StandbyTest {

	private static final int PEOPLE = 4;

	private static final int ENOUGH = 100;

	private static final int OWED = 1_000_000;

	private static final int LOCK_LOST = 3;

	private static final String STANDS_BY = "standing by to take over";

	/** Key → command, for all that was said; and key → answer, where there was one. */
	private final Map<String, String> said = new ConcurrentHashMap<>();

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	private final TestDatabase database = TestDatabase.create();

	private final DeskProcess one;

	private final DeskProcess other;

	StandbyTest(@TempDir Path folder) {
		List<String> given = new ArrayList<>(List.of("--dunwell.mode=postgres"));
		Stream.of(database.springProperties()).forEach(property -> given.add("--" + property));
		// the admin's is given to every desk here
		Stream.of("collector", "lead", "controller", "auditor")
			.forEach(role -> given.add("--dunwell.tokens." + role + "=" + role + "-of-this-test"));
		String[] properties = given.toArray(String[]::new);
		one = new DeskProcess(folder.resolve("one"), properties);
		other = new DeskProcess(folder.resolve("other"), properties);
	}

	@AfterEach
	void stop() throws InterruptedException {
		one.kill();
		other.kill();
		database.close();
	}

	@Test
	void theOtherGoesOnWithoutLoss() throws Exception {
		one.start();
		one.command("OpenAccount", "begin-account", "{'account':'S','name':'Standby AB'}");
		one.command("RegisterInvoice", "begin-invoice", "{'account':'S','number':'S1','issued':'2026-01-01',"
				+ "'due':'2026-02-01','amount':{'amount':'" + OWED + ".00','currency':'SEK'}}");
		standBy(other, 1);
		workUntil(one, "first", one::kill);
		takeOver(other, "killed");
		standBy(one, 1);
		workUntil(other, "second", other::kill);
		takeOver(one, "killed");
		standBy(other, 2);
		workUntil(one, "third", this::cut);
		takeOver(other, "cut off");
		assertThat(one.awaitEnd()).isEqualTo(LOCK_LOST);
		String log = other.log(0);
		assertThat(DeskProcess.count(log, "payment-recorded")).isEqualTo(said.size());
		other.stopAndVerify("after all");
	}

	private static void standBy(DeskProcess desk, int time) throws IOException {
		desk.launch();
		desk.awaitSaid(STANDS_BY, time);
	}

	/** What was in doubt is done by now; the rest is answered as before. */
	private void takeOver(DeskProcess desk, String how) throws IOException {
		long before = System.nanoTime();
		desk.awaitServing();
		long serving = System.nanoTime();
		Map<String, String> answers = repeated(desk);
		assertThat(answers).containsAllEntriesOf(acknowledged);
		acknowledged.putAll(answers);
		String open = "\"open\":\"%d.00\"".formatted(OWED - said.size());
		await().atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> desk.get("/api/accounts/main/S").contains(open));
		System.out.printf("The other serves %d ms after this one was %s, its views are up to date after %d ms%n",
				millis(before, serving), how, millis(before, System.nanoTime()));
	}

	private static long millis(long from, long to) {
		return TimeUnit.NANOSECONDS.toMillis(to - from);
	}

	private void workUntil(DeskProcess desk, String when, End end) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		List<Thread> people = new ArrayList<>();
		int before = acknowledged.size();
		for (int person = 0; person < PEOPLE; person++) {
			String name = when + "-" + person;
			people.add(Thread.startVirtualThread(() -> work(desk, name, over)));
		}
		await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before + ENOUGH);
		end.now();
		over.set(true);
		for (Thread person : people) {
			person.join();
		}
	}

	private void work(DeskProcess desk, String name, AtomicBoolean over) {
		for (int i = 0; !over.get(); i++) {
			String key = name + "-" + i;
			said.put(key,
					"{'bankAccount':'B','bankReference':'" + key + "','valueDate':'2026-03-02',"
							+ "'amount':{'amount':'1.00','currency':'SEK'},'allocations':[{'invoice':'S1',"
							+ "'amount':{'amount':'1.00','currency':'SEK'}}]}");
			try {
				acknowledged.put(key, say(desk, key));
			}
			catch (IOException gone) {
				return;
			}
		}
	}

	private Map<String, String> repeated(DeskProcess desk) throws IOException {
		Map<String, String> answers = new TreeMap<>();
		for (String key : said.keySet()) {
			answers.put(key, say(desk, key));
		}
		return answers;
	}

	private String say(DeskProcess desk, String key) throws IOException {
		return desk.command("RecordPayment", key, said.getOrDefault(key, ""));
	}

	/** As an administrator, or the network, would. */
	private void cut() throws SQLException {
		String name = database.jdbcUrl().replaceFirst(".*/", "");
		try (Connection connection = TestDatabase.administrator().getConnection();
				PreparedStatement statement = connection.prepareStatement("""
						select pg_terminate_backend(pid) from pg_locks
						where locktype = 'advisory' and granted
						and database = (select oid from pg_database where datname = ?)""")) {
			statement.setString(1, name);
			assertThat(statement.execute()).isTrue();
		}
	}

	private interface End {

		void now() throws Exception;

	}

}
