package io.dunwell.bot.news;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.news.News.Kind;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.recognition.WinMessage;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Wins.Win;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns news into messages. People's own words go out at once; wins wait for the desk's
 * waking hours, and more than a handful become one message.
 */
public final class Herald {

	private static final Logger LOG = LoggerFactory.getLogger(Herald.class);

	/** What comes together is told together: an import is many events. */
	private static final Duration SETTLE = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** What could not be told for so long is parked. */
	private static final Duration PARKED_AFTER = Duration.ofHours(1);

	private static final Duration KEPT = Duration.ofDays(30);

	/** More wins than this at once are one message. */
	private static final int BUNDLE = 5;

	/** A bank tells of cash with an earlier value date, which is when it was won. */
	private static final int BACK = 60;

	private static final int MOST = 5000;

	/** slack.md: quiet from 18 to 8, on weekends and holidays. */
	static final int MORNING = 8;

	static final int EVENING = 18;

	private final NewsDesk desk;

	private final Postman post;

	private final Ledger ledger;

	private final Readers readers;

	private final Workdays workdays;

	private final Clock deskClock;

	private final Clock wallClock;

	private final Channel channel;

	private final WriteOffNews writeOffs;

	private final TaskNews tasks;

	private final ProblemNews problems;

	/**
	 * Where the team is told.
	 *
	 * @param team {@code #name} or id
	 * @param locale in which it reads
	 * @param cashFrom the least overdue cash that is told, in whole units of its currency
	 */
	public record Channel(String team, Locale locale, BigDecimal cashFrom) {
	}

	public Herald(NewsDesk desk, Postman post, Slack slack, Ledger ledger, Readers readers, Workdays workdays,
			Clock deskClock, Clock wallClock, Channel channel) {
		this.desk = desk;
		this.post = post;
		this.ledger = ledger;
		this.readers = readers;
		this.workdays = workdays;
		this.deskClock = deskClock;
		this.wallClock = wallClock;
		this.channel = channel;
		this.writeOffs = new WriteOffNews(post, slack, ledger, readers);
		this.tasks = new TaskNews(post, slack, ledger, readers, workdays, deskClock);
		this.problems = new ProblemNews(ledger, readers);
	}

	/** Tells what there is to tell now. */
	public void round() {
		List<News> waiting = this.desk.waiting(MOST);
		waiting.stream().filter(news -> news.kind() != Kind.WIN).forEach(this::tell);
		List<News> wins = waiting.stream().filter(news -> news.kind() == Kind.WIN).toList();
		if (!wins.isEmpty() && !isQuiet() && isSettled(wins)) {
			wins.stream().map(News::company).distinct().forEach(company -> wins(company, wins));
		}
	}

	/** Forgets what was told long ago. */
	public void forget() {
		this.desk.forget(this.wallClock.instant().minus(KEPT));
	}

	private boolean isQuiet() {
		ZonedDateTime now = this.deskClock.instant().atZone(this.deskClock.getZone());
		return now.getHour() < MORNING || now.getHour() >= EVENING || !this.workdays.isWorked(now.toLocalDate());
	}

	private boolean isSettled(List<News> wins) {
		Instant now = this.wallClock.instant();
		return wins.getLast().noted().plus(SETTLE).isBefore(now)
				|| wins.getFirst().noted().plus(PATIENCE).isBefore(now);
	}

	private void tell(News news) {
		try {
			if ((news.kind() == Kind.CREDIT && isQuiet()) || (isForWorkingHours(news) && this.tasks.isTooEarly(news))) {
				return;
			}
			List<Letter> letters = letters(news);
			this.post.send(() -> this.desk.told(List.of(news.position())), letters);
		}
		// an outage passes, a bug stays: what cannot be told for long is parked
		catch (RuntimeException failed) {
			failed(news, failed);
		}
	}

	/** The desk asks people at their work; colleagues know when they may. */
	private static boolean isForWorkingHours(News news) {
		return news.kind() == Kind.TASK_STEP || news.kind() == Kind.TASK_WAITS;
	}

	private void failed(News news, RuntimeException failed) {
		if (news.noted().plus(PARKED_AFTER).isBefore(this.wallClock.instant())) {
			LOG.error("news {} is parked", news.position(), failed);
			this.desk.parked(news.position(), failed.toString());
		}
		else {
			LOG.debug("news {} waits", news.position(), failed);
		}
	}

	private List<Letter> letters(News news) {
		return switch (news.kind()) {
			case KUDOS -> List.of(Letter
				.of("kudos:" + news.subject(), this.channel.team(),
						NewsMessage.kudos(voice(), name(news, news.by()), name(news, news.to()), news.words()))
				.naming(names(news)));
			case UPDATE -> List.of(
					Letter
						.of("update:" + news.subject(), this.channel.team(),
								NewsMessage.update(voice(), name(news, news.by()), news.words()))
						.naming(names(news)));
			case CALLBACK -> person(news, news.by()).map(Person::slackUser)
				.map(user -> reminder(news, Objects.requireNonNull(user)))
				.stream()
				.toList();
			case WRITE_OFF_ASKED -> this.writeOffs.asked(news);
			case WRITE_OFF_DECIDED -> this.writeOffs.decided(news);
			case TASK_STEP, TASK_ASKED, TASK_WAITS -> this.tasks.asked(news);
			case TASK_OVER -> this.tasks.over(news);
			case PROBLEM -> this.problems.letters(news);
			case CREDIT -> credit(news);
			case WIN -> throw new IllegalStateException("wins are told together");
		};
	}

	/** To who sells to them, and who collects from them. */
	private List<Letter> credit(News news) {
		AccountStanding standing = this.ledger.at(news.position())
			.ask(new FindAccount(news.company(), Ids.keyOf(news.subject()), this.channel.locale().toLanguageTag()));
		return Stream.of(standing.salesperson(), standing.collector())
			.filter(Objects::nonNull)
			.distinct()
			.flatMap(handle -> person(news, handle).map(Person::slackUser).stream())
			.distinct()
			.map(user -> Letter
				.of("credit:" + news.position() + ":" + user, user,
						NewsMessage.credit(this.readers.voice(user), standing, "stopped".equals(news.to())))
				.naming(List.of(news.subject())))
			.toList();
	}

	private Letter reminder(News news, String user) {
		Voice voice = this.readers.voice(user);
		AccountStanding standing = this.ledger.at(news.position())
			.ask(new FindAccount(news.company(), Ids.keyOf(news.subject()), voice.locale().toLanguageTag()));
		return Letter.of("callback:" + news.position(), user, NewsMessage.callback(voice, standing))
			.about(news.subject());
	}

	private void wins(String company, List<News> all) {
		List<News> news = all.stream().filter(one -> one.company().equals(company)).toList();
		try {
			long first = news.getFirst().position();
			long last = news.getLast().position();
			LocalDate today = LocalDate.ofInstant(this.deskClock.instant(), this.deskClock.getZone());
			List<Win> known = this.ledger.at(last)
				.ask(new ListWins(company, today.minusDays(BACK), today.plusDays(1), MOST))
				.wins();
			// what is told together is decided once: or after a crash, or beside another
			// process, a win would be told again in another company
			long through = this.desk.through(first, last);
			Set<Long> positions = news.stream()
				.map(News::position)
				.filter(one -> one <= through)
				.collect(Collectors.toSet());
			List<Win> wins = known.reversed()
				.stream()
				.filter(win -> positions.contains(win.position()) && isWorthTelling(win))
				.toList();
			this.post.send(() -> this.desk.told(List.copyOf(positions)),
					letters(company, "wins:" + first + "-" + through, wins));
		}
		// as above; wins are parked one by one
		catch (RuntimeException failed) {
			news.forEach(one -> failed(one, failed));
		}
	}

	private List<Letter> letters(String company, String id, List<Win> wins) {
		if (this.post.knows(id)) {
			// who wrote it died before all of them were noted as told
			return List.of();
		}
		if (wins.size() > BUNDLE) {
			return List.of(Letter.of(id, this.channel.team(), WinMessage.many(voice(), wins))
				.naming(wins.stream().map(win -> Ids.account(company, win.account())).toList()));
		}
		return wins.stream()
			.map(win -> Letter.of("win:" + win.position(), this.channel.team(), WinMessage.one(voice(), win))
				.naming(List.of(Ids.account(company, win.account()))))
			.toList();
	}

	/** Who is named, and whose words they are. */
	private static Set<String> names(News news) {
		return Stream
			.concat(Stream.of(news.by(), news.to())
				.filter(Objects::nonNull)
				.map(handle -> Ids.person(news.company(), handle)), Stream.ofNullable(news.whose()))
			.collect(Collectors.toSet());
	}

	private boolean isWorthTelling(Win win) {
		return !win.kind().equals("cash-recovered") || win.amount() == null
				|| win.amount().decimal().compareTo(this.channel.cashFrom()) >= 0;
	}

	private Voice voice() {
		return new Voice(this.channel.locale(), this.deskClock.getZone(),
				LocalDate.ofInstant(this.deskClock.instant(), this.deskClock.getZone()));
	}

	private String name(News news, @Nullable String handle) {
		return person(news, handle).map(Person::name).orElse(String.valueOf(handle));
	}

	private Optional<Person> person(News news, @Nullable String handle) {
		return this.ledger.ask(new ListPeople(news.company()))
			.people()
			.stream()
			.filter(person -> person.handle().equalsIgnoreCase(String.valueOf(handle)))
			.findFirst();
	}

}
