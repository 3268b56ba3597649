package io.dunwell.query.worklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.SetAside;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;
import io.dunwell.messages.worklist.Worklist.Reason;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.Attention;
import io.dunwell.query.ledger.Concerned;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Aside;
import io.dunwell.query.ledger.Standing.Points;
import io.dunwell.query.ledger.Standing.Worth;
import io.dunwell.query.ledger.StandingFold;
import io.dunwell.query.view.AsOf;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Daily;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which accounts to work, in order. */
final class WorklistAnswers {

	private static final String SET_ASIDE = "aside";

	/**
	 * Accounts as they stand; those worth working are on their collector's list.
	 */
	static final View<Standing> STANDINGS = new View<>("standings", 6, Standing.class, StandingFold.EVENTS,
			event -> Concerned.account(event.payload()), new StandingFold(),
			List.of(new Index<>(Standing.WORKLIST,
					List.of(Column.text("desk", standing -> desk(standing.today().worth()))),
					Column.text("rank", standing -> rank(standing.today().worth()))),
					new Index<>(Standing.CHILDREN,
							List.of(Column.text("parent", standing -> standing.profile().parent())),
							Column.text("code", standing -> standing.profile().code())),
					new Index<>(Standing.CREDIT_STOPS, List.of(Column.text("credit_stop", WorklistAnswers::stopped)),
							Column.date("stopped_since", WorklistAnswers::stoppedSince)),
					new Index<>(SET_ASIDE,
							List.of(Column.text("aside_desk", standing -> desk(standing.today().aside()))),
							Column.date("aside_until", standing -> until(standing.today().aside())))),
			new Daily<>(Scoring::on, standing -> standing.today().staleOn()));

	private final ViewReader<Standing> standings;

	private final EventLog log;

	private final Clock deskClock;

	WorklistAnswers(ViewReader<Standing> standings, EventLog log, Clock deskClock) {
		this.standings = standings;
		this.log = log;
		this.deskClock = deskClock;
	}

	@QueryHandler
	Worklist handle(ListWorklist query) {
		LocalDate today = standings.roll();
		long position = standings.position();
		List<Listed> listed = standings
			.list(Range.of(Standing.WORKLIST, Standing.desk(Ids.company(query.company()), query.collector()))
				.limit(query.limit()), Listed.class);
		return answer(today, position, listed, query.language());
	}

	/**
	 * Folds the log again up to the first event that was recorded later. The day of the
	 * instant is the company's, as it was for who looked then.
	 */
	@QueryHandler
	Worklist handle(FindPastWorklist query) {
		LocalDate day = LocalDate.ofInstant(query.at(), deskClock.getZone());
		String desk = Standing.desk(Ids.company(query.company()), query.collector());
		AtomicLong position = new AtomicLong(-1);
		Map<String, Standing> past = AsOf.documents(STANDINGS, log, deskClock.getZone(),
				event -> isKnown(event, query.at(), position), day);
		List<Listed> listed = past.entrySet()
			.stream()
			.filter(standing -> desk.equals(desk(standing.getValue().today().worth())))
			.sorted(Comparator
				.comparing((Map.Entry<String, Standing> standing) -> Objects
					.requireNonNull(rank(standing.getValue().today().worth())))
				.thenComparing(Map.Entry::getKey))
			.limit(query.limit())
			.map(standing -> new Listed(standing.getValue().profile(), standing.getValue().today()))
			.toList();
		return answer(day, position.get(), listed, query.language());
	}

	@QueryHandler
	SetAside handle(ListSetAside query) {
		standings.roll();
		return new SetAside(standings
			.list(Range.of(SET_ASIDE, Standing.desk(Ids.company(query.company()), query.collector()))
				.limit(query.limit()), Listed.class)
			.stream()
			.map(WorklistAnswers::aside)
			.toList());
	}

	private static boolean isKnown(RecordedEvent event, Instant at, AtomicLong position) {
		boolean known = !event.recorded().isAfter(at);
		if (known) {
			position.set(event.position());
		}
		return known;
	}

	private Worklist answer(LocalDate day, long position, List<Listed> listed, String language) {
		Texts texts = Texts.in(language);
		return new Worklist(day, position, Policy.NAME, listed.stream().map(one -> item(one, texts)).toList());
	}

	private Item item(Listed listed, Texts texts) {
		Worth worth = Objects.requireNonNull(listed.today().worth());
		return new Item(listed.profile().code(), listed.profile().name().text(), worth.score(), worth.chase(),
				worth.reasons().stream().map(points -> reason(points, worth, texts)).toList());
	}

	private Reason reason(Points points, Worth worth, Texts texts) {
		List<String> inputs = points.inputs();
		Object[] words = switch (points.code()) {
			case "amount" -> new Object[] { texts.money(worth.chase()) };
			case "credit-stopped" -> new Object[] { texts.date(LocalDate.parse(inputs.get(0))) };
			case "pinned" -> new Object[] { texts.date(LocalDate.parse(inputs.get(0))), inputs.get(1) };
			case "callback-due", "callback-planned" ->
				new Object[] { inputs.get(0), texts.time(Instant.parse(inputs.get(1)), deskClock.getZone()) };
			default -> inputs.stream().map(BigDecimal::new).toArray();
		};
		return new Reason(points.code(), points.points(), texts.say("worklist." + points.code(), words));
	}

	private static SetAside.Aside aside(Listed listed) {
		Aside aside = Objects.requireNonNull(listed.today().aside());
		return new SetAside.Aside(listed.profile().code(), listed.profile().name().text(), aside.kind(), aside.until(),
				aside.reason());
	}

	/** The company of one whose credit is stopped. */
	private static @Nullable String stopped(Standing standing) {
		return (standing.attention().credit() != null) ? standing.profile().company() : null;
	}

	private static @Nullable LocalDate stoppedSince(Standing standing) {
		Attention.Credit credit = standing.attention().credit();
		return (credit != null) ? credit.since() : null;
	}

	private static @Nullable String desk(@Nullable Worth worth) {
		return (worth != null) ? worth.desk() : null;
	}

	private static @Nullable String rank(@Nullable Worth worth) {
		return (worth != null) ? worth.rank() : null;
	}

	private static @Nullable String desk(@Nullable Aside aside) {
		return (aside != null) ? aside.desk() : null;
	}

	private static @Nullable LocalDate until(@Nullable Aside aside) {
		return (aside != null) ? aside.until() : null;
	}

	/** What a list shows of a standing. */
	record Listed(Standing.Profile profile, Standing.Today today) {

	}

}
