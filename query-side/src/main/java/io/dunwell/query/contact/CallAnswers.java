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
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.FindVerdicts;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.CallList.Call;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
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

	/** More notices than that wait for no company that works its lists. */
	private static final int NOTICES = 5000;

	private static final int PLANNED = 500;

	/** When offices are back at their desks; no account says yet when its own is. */
	private static final LocalTime PEAK = LocalTime.of(10, 0);

	private static final String PHONE = "phone";

	private final ViewReader<Standing> standings;

	private final AccountIndex accounts;

	private final Supplier<Switchboard> desk;

	private final Clock deskClock;

	CallAnswers(ViewReader<Standing> standings, AccountIndex accounts, Supplier<Switchboard> desk, Clock deskClock) {
		this.standings = standings;
		this.accounts = accounts;
		this.desk = desk;
		this.deskClock = deskClock;
	}

	@QueryHandler
	CallList handle(ListCalls query, MetaData metaData) {
		String company = Ids.company(query.company());
		Instant now = deskClock.instant();
		Map<String, Reason> reasons = new LinkedHashMap<>();
		planned(company, query.collector()).forEach(one -> reasons.put(one.account(), one));
		AccountIndex.Now names = accounts.now();
		Stream.of("approved", "draft")
			.flatMap(state -> notices(company, state, metaData))
			.filter(notice -> isMine(names.apply(Ids.account(company, notice.account())), notice, query.collector()))
			.forEach(notice -> reasons.merge(Ids.account(company, notice.account()),
					new Reason(Ids.account(company, notice.account()), notice, null),
					(callback, waiting) -> new Reason(callback.account(), waiting.notice(), callback.callback())));
		Texts texts = Texts.in(query.language());
		return new CallList(now,
				reasons.values()
					.stream()
					.limit(query.limit())
					.map(reason -> call(reason, texts, now))
					.sorted(Comparator.comparing((Call call) -> !call.now())
						.thenComparing(call -> Objects.requireNonNullElse(call.from(), Instant.MAX)))
					.toList());
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
				.filter(call -> call.isDue(today) && call.owner().equals(collector))
				.findFirst()
				.map(call -> new Reason(standing.profile().account(), null, call))
				.stream());
	}

	/**
	 * @param metaData of the question: how far the views have to be
	 */
	private Stream<Notice> notices(String company, String state, MetaData metaData) {
		Notices all = desk.get().ask(new ListNotices(company, null, state, NOTICES), metaData.and(Meta.ACTOR, "desk"));
		return all.notices()
			.stream()
			.filter(notice -> notice.kind().equals("call"))
			// somebody has to let it go first
			.filter(notice -> state.equals("approved") || notice.approval() == null);
	}

	private static boolean isMine(@Nullable AccountName account, Notice notice, @Nullable String collector) {
		return collector == null
				|| (account != null && collector.equals(account.collector()) && notice.owner().equals("collector"));
	}

	private Call call(Reason reason, Texts texts, Instant now) {
		ContactVerdicts verdicts = desk.get().ask(new FindVerdicts(reason.account(), now), Map.of(Meta.ACTOR, "desk"));
		ZoneId zone = ZoneId.of(verdicts.zone());
		Standing standing = Objects.requireNonNull(standings.find(reason.account()));
		ContactAdvice.Channel phone = new Advice(texts, verdicts, now).of(reason.account(), null).channel(PHONE);
		Optional<Instant> window = reason.window(zone).filter(now::isBefore);
		boolean isNow = phone.allowed() && window.isEmpty();
		Instant from = phone.allowed() ? window.orElse(null) : phone.until();
		String words = (phone.allowed() && window.isPresent())
				? texts.say("call.window", texts.time(window.get(), zone), texts.clock(now, zone), texts.city(zone))
				: phone.text();
		Notice notice = reason.notice();
		List<Money> amounts = amounts(notice, standing);
		return new Call(Ids.keyOf(reason.account()), standing.profile().name().text(), phone(standing),
				(notice != null) ? notice.id() : null, (notice != null) ? notice.step() : null,
				(reason.callback() != null) ? reason.callback().id() : null, amounts, invoices(notice, standing), isNow,
				from, words, script(notice, amounts, texts));
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
