package io.dunwell.query.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.FindTracks;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.ladder.LadderTracks;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about ladders. What is next, and why, is for the ledger to say. */
final class LadderAnswers {

	private static final List<String> STATES = Stream
		.concat(Stream.of(Notice.State.values()).map(Notice.State::code), Stream.of(Notice.READY, Notice.TO_APPROVE))
		.toList();

	private static final int PAGE = 500;

	private final ViewReader<Notice> notices;

	private final ViewReader<Standing> standings;

	private final AccountIndex accounts;

	private final Supplier<Switchboard> ledger;

	private final Clock deskClock;

	LadderAnswers(ViewReader<Notice> notices, ViewReader<Standing> standings, AccountIndex accounts,
			Supplier<Switchboard> ledger, Clock deskClock) {
		this.notices = notices;
		this.standings = standings;
		this.accounts = accounts;
		this.ledger = ledger;
		this.deskClock = deskClock;
	}

	@QueryHandler
	Notices handle(ListNotices query) {
		known("state", query.state(), STATES);
		known("kind", query.kind(), Notice.KINDS);
		AccountIndex.Now names = accounts.now();
		return new Notices(ranges(query).stream()
			.flatMap(range -> pick(range, query, names))
			.sorted(Comparator.comparing(Notice::position))
			.limit(query.limit())
			.map(one -> answer(one, names.apply(one.account())))
			.toList());
	}

	private static void known(String field, @Nullable String value, List<String> values) {
		if (value != null && !values.contains(value)) {
			throw new Rejected(Refusal.UNKNOWN_VALUE, field, value, String.join(", ", values));
		}
	}

	private static List<Range> ranges(ListNotices query) {
		String company = Ids.company(query.company());
		if (query.account() != null) {
			return List.of(Range.of(Notice.BY_ACCOUNT, Ids.account(company, query.account())));
		}
		String state = (query.state() != null) ? query.state() : Notice.State.DRAFT.code();
		if (!state.equals(Notice.READY) && !state.equals(Notice.TO_APPROVE)) {
			return List.of(Range.of(Notice.BY_STATE, company, state));
		}
		return Notice.KINDS.stream()
			.filter(kind -> query.kind() == null || query.kind().equals(kind))
			.map(kind -> Range.of(Notice.WAITING, company, state, kind))
			.toList();
	}

	/** As many as are asked for, the oldest first, however many others lie between. */
	private Stream<Notice> pick(Range range, ListNotices query, AccountIndex.Now names) {
		List<Notice> picked = new ArrayList<>();
		List<Notice> page = notices.list(range.limit(PAGE));
		while (!page.isEmpty()) {
			page.stream().filter(one -> isAsked(one, query, names)).forEach(picked::add);
			boolean more = page.size() == PAGE && picked.size() < query.limit();
			page = more ? notices.list(range.from(page.getLast().position() + 1).limit(PAGE)) : List.of();
		}
		return picked.stream();
	}

	private static boolean isAsked(Notice one, ListNotices query, AccountIndex.Now names) {
		if (query.state() != null && !query.state().equals(one.state()) && !query.state().equals(one.waits())) {
			return false;
		}
		if (query.kind() != null && !query.kind().equals(one.kind())) {
			return false;
		}
		AccountName account = names.apply(one.account());
		return query.collector() == null
				|| (account != null && query.collector().equalsIgnoreCase(account.collector()));
	}

	@QueryHandler
	LadderStanding handle(FindLadder query) {
		String id = Ids.account(Ids.company(query.company()), query.account());
		Standing standing = standings.find(id);
		if (standing == null) {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, query.account());
		}
		LocalDate today = LocalDate.now(deskClock);
		LadderTracks tracks = ledger.get()
			.ask(new FindTracks(id, List.copyOf(standing.owing(today).keySet()), today), Map.of(Meta.ACTOR, "desk"));
		Texts texts = Texts.in(query.language());
		return new LadderStanding(Ids.companyOf(id), Ids.keyOf(id), standing.profile().name().text(), tracks.ladder(),
				(tracks.ladder() != null) ? tracks.version() : null,
				tracks.tracks().stream().map(track -> part(track, texts)).toList());
	}

	private static LadderStanding.Part part(LadderTracks.Track track, Texts texts) {
		return new LadderStanding.Part(Ids.keyOf(track.invoice()), track.due(), track.open().decimal(),
				track.chased().decimal(), track.open().currency(), track.lastStep(), track.lastGiven(), track.notice(),
				track.nextStep(), track.nextOn(), track.why(),
				texts.told("ladder.why." + track.why(), track.arguments()));
	}

	private static Notices.Notice answer(Notice one, @Nullable AccountName account) {
		return new Notices.Notice(one.id(), Ids.keyOf(one.account()), (account != null) ? account.name().text() : null,
				(account != null) ? account.collector() : null, one.date(), one.kind(), one.step(), one.terms().tone(),
				one.terms().template(), one.state(), one.terms().hour(), one.terms().owner(), one.terms().approval(),
				one.terms().deadline(), one.fate().given(), reason(one.fate()), one.ladder(), one.version(),
				one.lines().stream().map(LadderAnswers::line).toList());
	}

	private static @Nullable String reason(Notice.Fate fate) {
		Personal undelivered = fate.undelivered();
		return (fate.reason() != null || undelivered == null) ? fate.reason() : undelivered.text();
	}

	private static Notices.Line line(NoticeLine line) {
		return new Notices.Line(Ids.keyOf(line.invoice()), line.due(), line.step(), line.amount().decimal(),
				line.amount().currency());
	}

}
