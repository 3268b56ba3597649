package io.dunwell.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Commands;
import io.dunwell.messages.Done;
import io.dunwell.messages.Event;
import io.dunwell.messages.Query;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.aging.ListCurrencies;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.contact.ListMayCall;
import io.dunwell.messages.copy.FindInvoiceCopy;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.messages.ladder.FindEffects;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.ListLadders;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.messages.payment.ListPayers;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.timeline.ListLatest;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.ListWorklist;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryBus;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;

/**
 * The edges before a desk that answers what a test tells it to: real buses, no ledger, no
 * views, no database.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
		excludeName = { "io.dunwell.log.LogAutoConfiguration", "io.dunwell.query.view.ViewAutoConfiguration",
				"io.dunwell.query.ledger.LedgerConfiguration", "io.dunwell.query.account.AccountConfiguration",
				"io.dunwell.query.credit.CreditConfiguration", "io.dunwell.query.copy.CopyConfiguration",
				"io.dunwell.query.aging.AgingConfiguration", "io.dunwell.query.day.DayConfiguration",
				"io.dunwell.query.directory.DirectoryConfiguration", "io.dunwell.query.dispute.DisputeConfiguration",
				"io.dunwell.query.effect.EffectConfiguration", "io.dunwell.query.cash.CashConfiguration",
				"io.dunwell.query.contact.ContactConfiguration", "io.dunwell.query.invoice.InvoiceConfiguration",
				"io.dunwell.query.payment.PaymentConfiguration", "io.dunwell.query.problem.ProblemConfiguration",
				"io.dunwell.query.promise.PromiseConfiguration", "io.dunwell.query.scoreboard.ScoreboardConfiguration",
				"io.dunwell.query.ladder.LadderConfiguration", "io.dunwell.query.letter.LetterConfiguration",
				"io.dunwell.query.mail.MailConfiguration", "io.dunwell.query.task.TaskConfiguration",
				"io.dunwell.query.timeline.TimelineConfiguration", "io.dunwell.query.worklist.WorklistConfiguration",
				"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
public class FakeDesk implements EventLog {

	/** 31 March 2026, noon in Stockholm. */
	public static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

	private static final List<Class<? extends Query<?>>> QUERIES = List.of(FindAccount.class, FindAccounts.class,
			ListCompanies.class, FindAging.class, ListCurrencies.class, ListPeople.class, ListUnapplied.class,
			SuggestCash.class, ListPayers.class, ListPromisesDue.class, ListTimeline.class, ListLatest.class,
			ListDays.class, ListCallbacksDue.class, ListWorklist.class, FindPastWorklist.class, ListSetAside.class,
			FindScoreboard.class, ListWins.class, FindInvoices.class, FindViewsPosition.class, ListImports.class,
			ListWriteOffs.class, ListDisputeProposals.class, FindLadder.class, FindLetter.class, ListNotices.class,
			ListLadders.class, CheckLadder.class, PreviewLadder.class, SimulateLadder.class, FindContactAdvice.class,
			ListMayCall.class, ListCalls.class, ListTasks.class, ListProblems.class, FindEffects.class,
			ListCreditStops.class, FindInvoiceCopy.class);

	private final Map<Class<?>, Function<Message<?>, Object>> answers = new ConcurrentHashMap<>();

	private final List<Message<?>> heard = new CopyOnWriteArrayList<>();

	private final List<LoggedEvent> events = new CopyOnWriteArrayList<>();

	/** From now on, this is what such a message is answered with, or refused. */
	@SuppressWarnings("unchecked")
	public <M> void when(Class<M> type, Function<M, Object> answer) {
		this.answers.put(type, message -> answer.apply((M) message.getPayload()));
	}

	/** The last message of that type. */
	public <M> Message<?> last(Class<M> type) {
		return this.heard.stream()
			.filter(message -> type.isInstance(message.getPayload()))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	public boolean heardOf(Class<?> type) {
		return this.heard.stream().anyMatch(message -> type.isInstance(message.getPayload()));
	}

	/** Everything of earlier tests is forgotten. */
	public void forget() {
		this.answers.clear();
		this.heard.clear();
		this.events.clear();
	}

	public void log(long position, String aggregate, Event event, MetaData metaData) {
		this.events.add(new LoggedEvent(position,
				new GenericDomainEventMessage<>("any", aggregate, 0, event, metaData, "event-" + position, NOW)));
	}

	@Override
	public List<LoggedEvent> read(long after, int limit) {
		return this.events.stream().filter(event -> event.position() > after).limit(limit).toList();
	}

	@Override
	public long head() {
		return this.events.isEmpty() ? 0 : this.events.getLast().position();
	}

	@Override
	public long last() {
		return head();
	}

	@Bean
	Clock deskClock() {
		return Clock.fixed(NOW, ZoneId.of("Europe/Stockholm"));
	}

	/** Every command and query comes here. */
	@Autowired
	void listen(CommandBus commands, QueryBus queries) {
		Commands.types()
			.forEach(type -> commands.subscribe(type.getName(), message -> answer(message, Done.with("nothing"))));
		for (Class<? extends Query<?>> type : QUERIES) {
			Class<?> answered = ResolvableType.forClass(type).as(Query.class).getGeneric(0).toClass();
			queries.subscribe(type.getName(), answered, message -> answer(message, null));
		}
	}

	private Object answer(Message<?> message, @Nullable Object otherwise) {
		this.heard.add(message);
		Function<Message<?>, Object> answer = this.answers.get(message.getPayloadType());
		if (answer != null) {
			return answer.apply(message);
		}
		if (otherwise == null) {
			throw new IllegalStateException("The test says no answer to " + message.getPayloadType());
		}
		return otherwise;
	}

}
