package io.dunwell.desk.e2e;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.dunwell.log.clock.DeskClock;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A writer that takes its place in the log and commits long after those behind it: no
 * view and no auditor misses what it wrote, or passes it before it is there.
 */
@Timeout(300)
class HeldAppendTest {

	/** More than the 10,000 behind which Axon gives up on a late event by default. */
	private static final int OTHERS = 10_050;

	private static final int WRITERS = 4;

	private static final int ACCOUNTS = 200;

	/** One in so many is a whole command; the others are only what it would append. */
	private static final int COMMANDS = 10;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CompletableFuture<Void> release = new CompletableFuture<>();

	private RunningDesk desk;

	private DomainEventMessage<?> pattern;

	@BeforeEach
	void open() {
		desk = RunningDesk.on(RunningDesk.freshFolder());
		IntStream.range(0, ACCOUNTS).forEach(i -> say(account("A" + i)));
		say(invoice("A0", "first", 1_00));
		pattern = desk.bean(EventLog.class).read(ACCOUNTS, ACCOUNTS).getLast().message();
	}

	@AfterEach
	void close() {
		release.complete(null);
		threads.close();
		desk.close();
	}

	@Test
	void losesNothingBehindAWriterThatTakesItsTime() throws Exception {
		AuditReader during = new AuditReader(desk);
		during.readOn();
		long before = during.position();

		Future<?> held = hold();
		CompletableFuture<Void> written = new CompletableFuture<>();
		Future<?> reading = threads.submit(() -> during.readUntil(written));
		others(0, OTHERS / 2);
		// by itself: over the API it would wait for the collection days, and they for the
		// held append
		DeskClock clock = desk.bean(DeskClock.class);
		assertThat(clock.moveTo(clock.instant().plus(Duration.ofDays(1)))).isTrue();
		others(OTHERS / 2, OTHERS);
		assertThat(during.position()).as("nobody passes what may still come").isEqualTo(before);
		assertThat(desk.bean(Views.class).position()).isEqualTo(before);

		release.complete(null);
		held.get();
		written.complete(null);
		reading.get();

		Api lead = new Api(desk, Role.LEAD);
		desk.bean(Views.class).awaitHead(Duration.ofSeconds(60));
		AuditReader after = new AuditReader(desk);
		after.readOn();
		List<Long> log = database().queryForList("select position from log.event order by position", Long.class);
		assertThat(log).hasSizeGreaterThan(OTHERS + ACCOUNTS);
		assertThat(after.positions()).isEqualTo(log);
		assertThat(during.positions()).isEqualTo(log);
		assertThat(desk.verify()).isEmpty();
		assertThat(lead.get("/api/accounts/main/HELD").text("/invoices/0/open")).isEqualTo("77.00");
		assertThat(lead.get("/api/aging?currency=SEK").text("/buckets/current/count"))
			.isEqualTo(String.valueOf(1 + OTHERS + 1));
	}

	/** An account and its invoice, in a transaction that stays open. */
	private Future<?> hold() throws InterruptedException {
		CountDownLatch appended = new CountDownLatch(1);
		Future<?> held = threads.submit(() -> transaction().executeWithoutResult(open -> {
			say(account("HELD"));
			say(invoice("HELD", "HELD-1", 77_00));
			appended.countDown();
			release.join();
		}));
		appended.await();
		return held;
	}

	private void others(int from, int to) throws Exception {
		List<Future<?>> writers = new ArrayList<>();
		for (int writer = 0; writer < WRITERS; writer++) {
			int first = from + writer;
			writers.add(threads
				.submit(() -> IntStream.iterate(first, i -> i < to, i -> i + WRITERS).forEach(this::another)));
		}
		for (Future<?> writer : writers) {
			writer.get();
		}
	}

	private void another(int i) {
		String account = "A" + i % ACCOUNTS;
		if (i % COMMANDS == 0) {
			say(invoice(account, "N" + i, 100 + i));
			return;
		}
		InvoiceRegistered like = (InvoiceRegistered) pattern.getPayload();
		InvoiceRegistered registered = new InvoiceRegistered(Ids.invoice(Ids.MAIN, "N" + i),
				Ids.account(Ids.MAIN, account), like.company(), null, like.after());
		transaction().executeWithoutResult(open -> {
			// what a crash would lose is another test's question: this one is about order
			database().execute("set local synchronous_commit to off");
			desk.bean(EventStorageEngine.class)
				.appendEvents(new GenericDomainEventMessage<>(pattern.getType(), registered.invoice(), 0, registered,
						pattern.getMetaData()));
		});
	}

	private JdbcTemplate database() {
		return new JdbcTemplate(desk.bean(DataSource.class));
	}

	private TransactionTemplate transaction() {
		return new TransactionTemplate(desk.bean(PlatformTransactionManager.class));
	}

	private void say(Command command) {
		MetaData admin = MetaData.with(Meta.ACTOR, "desk").and(Meta.ROLE, Role.ADMIN.name());
		desk.bean(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(command, admin));
	}

	private static Command account(String code) {
		return new OpenAccount(null, code, "Customer " + code, "SE", "sv", null, "SEK", "anna", "30");
	}

	private static Command invoice(String account, String number, long minor) {
		LocalDate issued = LocalDate.of(2026, 2, 27);
		return new RegisterInvoice(null, account, number, issued, issued.plusDays(30), new Money(minor, "SEK"), null,
				null);
	}

}
