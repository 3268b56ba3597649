package io.dunwell.query.ladder;

import java.time.Clock;
import java.time.LocalDate;
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

	private static final List<String> STATES = Stream.of(Notice.State.values()).map(Notice.State::code).toList();

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
		String company = Ids.company(query.company());
		String state = query.state();
		if (state != null && !STATES.contains(state)) {
			throw new Rejected(Refusal.UNKNOWN_VALUE, "state", state, String.join(", ", STATES));
		}
		String account = query.account();
		Range range = (account != null) ? Range.of(Notice.BY_ACCOUNT, Ids.account(company, account))
				: Range.of(Notice.BY_STATE, company, (state != null) ? state : Notice.State.DRAFT.code());
		AccountIndex.Now names = accounts.now();
		// an account has few: those of a state are picked out of all
		return new Notices(notices.list((account != null) ? range : range.limit(query.limit()))
			.stream()
			.filter(one -> state == null || one.state().equals(state))
			.limit(query.limit())
			.map(one -> answer(one, names.apply(one.account())))
			.toList());
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
