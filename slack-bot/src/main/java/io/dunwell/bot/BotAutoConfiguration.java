package io.dunwell.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.slack.api.bolt.App;
import io.dunwell.bot.edge.Bolt;
import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.edge.Table;
import io.dunwell.bot.edge.Worker;
import io.dunwell.bot.memory.BotMemory;
import io.dunwell.bot.outbox.Outbox;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.digest.DailyDigest;
import io.dunwell.bot.home.HomeTab;
import io.dunwell.bot.news.Herald;
import io.dunwell.bot.news.NewsDesk;
import io.dunwell.bot.news.NewsReader;
import io.dunwell.bot.plan.MorningPlan;
import io.dunwell.bot.rounds.Rounds;
import io.dunwell.bot.rounds.Rounds.Round;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Ids;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.WebApi;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts the desk into Slack, once there is a signing secret. */
@AutoConfiguration(after = { DataSourceAutoConfiguration.class, DataMongoAutoConfiguration.class },
		afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnProperty("dunwell.slack.signing-secret")
@EnableConfigurationProperties(SlackProperties.class)
@Import({ BotOnPostgres.class, BotOnMongo.class })
public class BotAutoConfiguration {

	private static final String SLACK = "https://slack.com/api/";

	@Bean
	@ConditionalOnMissingBean
	Slack slackWebApi(SlackProperties properties, Environment environment) {
		return new WebApi(() -> apiUrl(environment), properties.botToken());
	}

	@Bean
	Postman slackPostman(Outbox outbox, Slack slack) {
		return new Postman(outbox, slack, Clock.systemUTC());
	}

	@Bean
	Ledger slackLedger(CommandGateway commands, QueryGateway queries, ObjectProvider<EventLog> log) {
		return new Ledger(new Switchboard(commands, queries), () -> log.stream().mapToLong(EventLog::last).sum());
	}

	/** The desk's clock tells the day; Slack's deadlines go by the wall clock. */
	@Bean
	Readers slackReaders(Slack slack, @Qualifier("deskClock") ObjectProvider<Clock> deskClock) {
		return new Readers(slack, clock(deskClock), Clock.systemUTC());
	}

	@Bean
	Workdays slackWorkdays(Ledger ledger) {
		return new Workdays(ledger, Ids.MAIN);
	}

	@Bean
	Herald slackHerald(NewsDesk news, Postman post, Slack slack, Ledger ledger, Readers readers, Workdays workdays,
			@Qualifier("deskClock") ObjectProvider<Clock> deskClock, SlackProperties properties) {
		return new Herald(news, post, slack, ledger, readers, workdays, clock(deskClock), Clock.systemUTC(),
				new Herald.Channel(properties.channels().team(), properties.channels().locale(),
						properties.channels().cashFrom()));
	}

	/** Where there is a log to read. */
	@Bean
	@ConditionalOnBean({ StreamableMessageSource.class, TokenStore.class })
	NewsReader slackNewsReader(NewsDesk news, Outbox outbox, StreamableMessageSource<TrackedEventMessage<?>> log,
			TokenStore tokens, TransactionManager transactions,
			@Qualifier("deskClock") ObjectProvider<Clock> deskClock) {
		return new NewsReader(news, outbox, log, tokens, transactions, clock(deskClock), Clock.systemUTC());
	}

	@Bean
	Rounds slackRounds(Herald herald, Readers readers, Workdays workdays, Postman post, Slack slack,
			SlackProperties properties, @Qualifier("deskClock") ObjectProvider<Clock> deskClock) {
		Clock clock = clock(deskClock);
		return new Rounds(List.of(new Round(Duration.ofSeconds(1), herald::round),
				new Round(Duration.ofSeconds(5), new MorningPlan(Ids.MAIN, readers, post, workdays, clock)),
				new Round(Duration.ofSeconds(5),
						new DailyDigest(Ids.MAIN, readers, workdays, post, slack, clock, properties.channels().team(),
								properties.channels().locale())),
				new Round(Duration.ofHours(1), herald::forget), new Round(Duration.ofHours(1), post::forget)));
	}

	private static Clock clock(ObjectProvider<Clock> deskClock) {
		return deskClock.getIfAvailable(Clock::systemUTC);
	}

	private static String apiUrl(Environment environment) {
		return environment.getProperty("dunwell.slack.api-url", SLACK);
	}

	@Bean
	Table slackTable() {
		return Rooms.table();
	}

	@Bean
	Worker slackWorker(Slack slack, Ledger ledger, BotMemory memory, Postman post, Readers readers,
			@Qualifier("deskClock") ObjectProvider<Clock> deskClock) {
		return new Worker(slack, ledger, memory, post, readers, clock(deskClock), new HomeTab());
	}

	@Bean
	App slackApp(SlackProperties properties, Table table, Worker worker) {
		return Bolt.app(properties.signingSecret(), Clock.systemUTC(), table, worker);
	}

	/** The endpoint stays open beside it: Slack uses what the app's settings say. */
	@Bean
	@ConditionalOnExpression("!'${dunwell.slack.app-token:}'.isBlank()")
	SocketMode slackSocket(App app, SlackProperties properties, Environment environment) {
		return new SocketMode(app, Objects.requireNonNull(properties.appToken()), () -> apiUrl(environment));
	}

	@Bean
	ServletRegistrationBean<SlackEndpoint> slackEndpoint(App app) {
		ServletRegistrationBean<SlackEndpoint> endpoint = new ServletRegistrationBean<>(new SlackEndpoint(app),
				"/slack/events");
		endpoint.setLoadOnStartup(1);
		return endpoint;
	}

}
