package io.dunwell.desk.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

import io.dunwell.desk.start.Settings;
import io.dunwell.desk.start.Startup;
import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.log.archive.LogArchive;
import io.dunwell.log.axonserver.AxonServerProcess;
import io.dunwell.log.mongo.TestMongo;
import io.dunwell.log.vault.KeyTable;
import io.dunwell.messages.Role;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A desk that moves from its folder to Axon Server and MongoDB, and back into another.
 */
@Timeout(300)
@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
		disabledReason = "starts five desks and an event store: run it with -Ddunwell.proof=all")
class MigrationTest {

	private static final String END = "2026-03-12T22:00:00Z";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path files;

	@Test
	void movesTheWholeLogThereAndBack() throws IOException {
		Desk before = live();
		Path there = files.resolve("there.log");
		Desk home;
		try (ConfigurableApplicationContext desk = aside(before.folder())) {
			home = Desk.of(before.folder(), desk);
			write(desk, there);
		}
		assertThat(Files.readString(there)).as("sealed").doesNotContain("Arthur Dent").contains("\"sealed\\\"");

		Path back = files.resolve("back.log");
		try (TestMongo mongo = TestMongo.create();
				AxonServerProcess server = AxonServerProcess.start(0, files.resolve("axon-server"));
				ConfigurableApplicationContext desk = aside(files.resolve("distributed"), "--dunwell.mode=distributed",
						"--axon.axonserver.servers=127.0.0.1:" + server.port(),
						"--spring.mongodb.uri=" + mongo.uri())) {
			read(desk, there);
			read(desk, there);
			assertThat(Desk.of(files, desk).differencesTo(home)).isEmpty();
			write(desk, back);
		}

		try (ConfigurableApplicationContext desk = aside(files.resolve("home-again"))) {
			read(desk, back);
			assertThat(Desk.of(files, desk).differencesTo(home)).isEmpty();
		}
	}

	/** A little of everything: money, a day, a name, and somebody who was forgotten. */
	private Desk live() {
		Path folder = files.resolve("home");
		try (RunningDesk desk = RunningDesk.on(folder)) {
			Api lead = new Api(desk, Role.LEAD);
			for (String account : List.of("A", "B")) {
				lead.command("OpenAccount", "{'account':'%s','name':'Arthur Dent %s'}".formatted(account, account));
				lead.command("RegisterInvoice", """
						{'account':'%s','number':'%s-1','issued':'2026-01-01','due':'2026-02-01',
						 'amount':{'amount':'80.00','currency':'SEK'}}
						""".formatted(account, account));
			}
			lead.command("MakePromise", """
					{'account':'A','lines':[{'invoice':'A-1','date':'2026-03-03',
					 'amount':{'amount':'80.00','currency':'SEK'}}]}
					""");
			assertThat(lead.post("/api/clock", "{'instant': '%s'}".formatted(END)).status()).isEqualTo(200);
			assertThat(new Api(desk, Role.CONTROLLER).command("ErasePersonalData", "{'subject':'account:main:B'}")
				.status()).isEqualTo(200);
		}
		return new Desk(folder, List.of(), Map.of());
	}

	private static ConfigurableApplicationContext aside(Path folder, String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("--dunwell.data-dir=" + folder);
		// what depends on the day is compared, too
		all.add("--dunwell.clock.start=" + END);
		return Startup.run(Settings.of(all).aside());
	}

	private static void write(ConfigurableApplicationContext desk, Path file) throws IOException {
		try (Writer events = Files.newBufferedWriter(file); Writer keys = Files.newBufferedWriter(keysOf(file))) {
			archive(desk).write(events, keys, position -> {
			});
		}
	}

	private static void read(ConfigurableApplicationContext desk, Path file) throws IOException {
		try (BufferedReader events = Files.newBufferedReader(file);
				BufferedReader keys = Files.newBufferedReader(keysOf(file))) {
			archive(desk).read(events, keys, desk.getBean(EventStore.class), count -> {
			});
		}
	}

	private static LogArchive archive(ConfigurableApplicationContext desk) {
		return new LogArchive(desk.getBean(EventLog.class), desk.getBean(KeyTable.class), BeanFactoryAnnotationUtils
			.qualifiedBeanOfType(desk.getBeanFactory(), Serializer.class, "eventSerializer"));
	}

	private static Path keysOf(Path file) {
		return file.resolveSibling(file.getFileName() + ".keys");
	}

	/**
	 * What a desk knows.
	 *
	 * @param log all but its positions
	 * @param views by name and id
	 */
	private record Desk(Path folder, List<String> log, Map<String, String> views) {

		static Desk of(Path folder, ConfigurableApplicationContext desk) {
			desk.getBean(Views.class).awaitHead(Duration.ofSeconds(60));
			Map<String, String> views = new TreeMap<>();
			desk.<View<?>>getBeanProvider(ResolvableType.forClass(View.class))
				.orderedStream()
				.forEach(view -> documents(desk, view)
					.forEach((id, document) -> views.put(view.name() + "/" + id, String.valueOf(document))));
			EventLog log = desk.getBean(EventLog.class);
			return new Desk(folder, log.read(0, 10_000).stream().map(Desk::line).toList(), views);
		}

		private static SequencedMap<String, ?> documents(ConfigurableApplicationContext desk, View<?> view) {
			var reader = desk.getBean(Views.class).reader(view);
			reader.roll();
			return reader.page("", 10_000);
		}

		private static String line(LoggedEvent event) {
			Object payload = (event.message().getPayload() instanceof DayOpened opened) ? opened.date()
					: event.message().getPayload();
			return event.message().getIdentifier() + " " + event.message().getAggregateIdentifier() + " "
					+ event.message().getSequenceNumber() + " " + event.message().getTimestamp().toEpochMilli() + " "
					+ new TreeMap<>(event.message().getMetaData()) + " " + payload;
		}

		/** Positions are a store's own. */
		List<String> differencesTo(Desk other) {
			List<String> differences = new ArrayList<>();
			if (!log.equals(other.log)) {
				differences.add("the log: " + log + " and " + other.log);
			}
			other.views.forEach((id, document) -> {
				if (!plain(document).equals(plain(views.getOrDefault(id, "")))) {
					differences.add(id + ": " + views.get(id) + " and " + document);
				}
			});
			assertThat(views).as("nothing more than there was").hasSameSizeAs(other.views);
			assertThat(other.views).isNotEmpty();
			return differences;
		}

		private static String plain(String document) {
			return document.replaceAll("position=\\d+", "position=?");
		}

	}

}
