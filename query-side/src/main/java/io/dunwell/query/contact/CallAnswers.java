package io.dunwell.query.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.contact.ChannelVerdicts;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.ListVerdicts;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.CallList.Call;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.Attention;
import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers whom to call. Whether they may be called is for the ledger to say. */
final class CallAnswers {

	/** More calls than that nobody makes before the list is looked at again. */
	private static final int NOTICES = 500;

	private static final int PLANNED = 500;

	/** When offices are back at their desks; no account says yet when its own is. */
	private static final LocalTime PEAK = LocalTime.of(10, 0);

	private final ViewReader<Standing> standings;

	private final Supplier<Switchboard> desk;

	private final Clock deskClock;

	CallAnswers(ViewReader<Standing> standings, Supplier<Switchboard> desk, Clock deskClock) {
		this.standings = standings;
		this.desk = desk;
		this.deskClock = deskClock;
	}

	@QueryHandler
	CallList handle(ListCalls query, MetaData metaData) {
		String company = Ids.company(query.company());
		Instant now = deskClock.instant();
		Map<String, Reason> reasons = new LinkedHashMap<>();
		planned(company, query.collector()).forEach(one -> reasons.put(one.account(), one));
		notices(company, query.collector(), metaData)
			.forEach(notice -> reasons.merge(Ids.account(company, notice.account()),
					new Reason(Ids.account(company, notice.account()), notice, null),
					(callback, waiting) -> new Reason(callback.account(), waiting.notice(), callback.callback())));
		Texts texts = Texts.in(query.language());
		return new CallList(now,
				judged(reasons, now)
					.sorted(Comparator.comparing((Judged one) -> !one.isNow())
						.thenComparing(one -> Objects.requireNonNullElse(one.from(), Instant.MAX)))
					.limit(query.limit())
					.map(one -> call(one, texts, now))
					.toList());
	}

	private Stream<Judged> judged(Map<String, Reason> reasons, Instant now) {
		return desk.get()
			.ask(new ListVerdicts(List.copyOf(reasons.keySet()), ContactVerdicts.PHONE, now),
					Map.of(Meta.ACTOR, "desk"))
			.accounts()
			.stream()
			.map(one -> Judged.of(Objects.requireNonNull(reasons.get(one.account())), one, now));
	}

	/** Those whose time has come, and who planned them. */
	private Stream<Reason> planned(String company, @Nullable String collector) {
		if (collector == null) {
			return Stream.empty();
		}
		LocalDate today = LocalDate.now(deskClock);
		return standings.list(Range.of(Standing.WORKLIST, Standing.desk(company, collector)).limit(PLANNED))
			.stream()
			.flatMap(standing -> standing.attention()
				.calls()
				.stream()
				.filter(call -> call.isDue(today) && call.owner().equalsIgnoreCase(collector))
				.findFirst()
				.map(call -> new Reason(standing.profile().account(), null, call))
				.stream());
	}

	/**
	 * @param metaData of the question: how far the views have to be
	 */
	private Stream<Notice> notices(String company, @Nullable String collector, MetaData metaData) {
		return desk.get()
			.ask(new ListNotices(company, null, "ready", "call", collector, NOTICES), metaData.and(Meta.ACTOR, "desk"))
			.notices()
			.stream()
			.filter(notice -> collector == null || notice.owner().equals("collector"));
	}

	private Call call(Judged judged, Texts texts, Instant now) {
		Reason reason = judged.reason();
		Standing standing = Objects.requireNonNull(standings.find(reason.account()));
		Instant window = judged.window();
		String words = (judged.verdict().allowed() && window != null) ? texts.say("call.window",
				texts.time(window, judged.zone()), texts.clock(now, judged.zone()), texts.city(judged.zone()))
				: new VerdictWords(texts, judged.zone(), now).of(judged.verdict());
		Notice notice = reason.notice();
		List<Money> amounts = amounts(notice, standing);
		return new Call(Ids.keyOf(reason.account()), standing.profile().name().text(), phone(standing),
				(notice != null) ? notice.id() : null, (notice != null) ? notice.step() : null,
				(reason.callback() != null) ? reason.callback().id() : null, amounts, invoices(notice, standing),
				judged.isNow(), judged.from(), words, script(notice, amounts, texts));
	}

	private static @Nullable String phone(Standing standing) {
		Standing.Reach reach = standing.profile().reach();
		return (reach != null) ? reach.phone().text() : null;
	}

	private List<Money> amounts(@Nullable Notice notice, Standing standing) {
		if (notice == null) {
			return Owed.by(standing, LocalDate.now(deskClock))
				.values()
				.stream()
				.map(Owed::overdue)
				.filter(Money::isPositive)
				.toList();
		}
		SortedMap<String, Money> sums = new TreeMap<>();
		notice.lines()
			.forEach(line -> sums.merge(line.currency(), Money.of(line.amount(), line.currency()), Money::plus));
		return List.copyOf(sums.values());
	}

	private List<String> invoices(@Nullable Notice notice, Standing standing) {
		LocalDate today = LocalDate.now(deskClock);
		return (notice != null) ? notice.lines().stream().map(Notices.Line::invoice).distinct().toList()
				: standing.owing(today)
					.entrySet()
					.stream()
					.filter(invoice -> invoice.getValue().due().isBefore(today))
					.map(invoice -> invoice.getValue().number())
					.toList();
	}

	/**
	 * That of the step's text, else of its tone; that of a call back where none waits.
	 */
	private static String script(@Nullable Notice notice, List<Money> amounts, Texts texts) {
		String amount = String.join(" + ", amounts.stream().map(texts::money).toList());
		return Stream
			.of((notice != null) ? "call.script." + notice.template() : "call.script.callback",
					(notice != null) ? "call.script." + notice.tone() : "call.script.neutral")
			.filter(texts::has)
			.findFirst()
			.map(key -> texts.say(key, amount))
			.orElseGet(() -> texts.say("call.script.neutral", amount));
	}

	/**
	 * Whether somebody may be called now.
	 *
	 * @param window when the step's hour comes, if it has not
	 */
	private record Judged(Reason reason, ContactVerdicts.Verdict verdict, ZoneId zone, @Nullable Instant window) {

		static Judged of(Reason reason, ChannelVerdicts.OfAccount one, Instant now) {
			ZoneId zone = ZoneId.of(one.zone());
			return new Judged(reason, one.verdict(), zone, reason.window(zone).filter(now::isBefore).orElse(null));
		}

		boolean isNow() {
			return verdict.allowed() && window == null;
		}

		@Nullable Instant from() {
			return verdict.allowed() ? window : verdict.until();
		}

	}

	/**
	 * Why somebody is to be called.
	 *
	 * @param account id
	 */
	private record Reason(String account, @Nullable Notice notice, Attention.@Nullable Call callback) {

		/** From when on, where the step has an hour and nobody planned another. */
		Optional<Instant> window(ZoneId zone) {
			if (callback != null || notice == null || notice.hour() == null) {
				return Optional.empty();
			}
			String hour = Objects.requireNonNull(notice.hour());
			LocalTime time = hour.equals("peak") ? PEAK : LocalTime.parse(hour);
			return Optional.of(notice.date().atTime(time).atZone(zone).toInstant());
		}

	}

}
