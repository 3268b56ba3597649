package io.dunwell.command.ladder;

import java.util.List;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.contact.Track;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.ladder.FindTracks;
import io.dunwell.messages.ladder.LadderTracks;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers what is next on the ladder by the rules the ledger itself goes by: no other
 * side has them.
 */
public final class TrackAnswers {

	private final Ledger ledger;

	private final Chasing chasing;

	public TrackAnswers(Ledger ledger, Policies policies) {
		this.ledger = ledger;
		this.chasing = new Chasing(ledger, policies);
	}

	@QueryHandler
	LadderTracks handle(FindTracks query) {
		Account.Facts account = ledger.load(Account.class, query.account(), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Notices notices = one.ask(CollectionCase::notices);
		Optional<Version> version = chasing.inForce(account, notices, query.date());
		List<LadderTracks.Track> tracks = chasing.rungs(account, one, query.invoices(), query.date())
			.stream()
			.map(rung -> track(rung, notices))
			.toList();
		return new LadderTracks(version.map(found -> found.policy().name()).orElse(null),
				version.map(Version::number).orElse(0), tracks);
	}

	private static LadderTracks.Track track(Rung rung, Notices notices) {
		Owing owing = rung.owing();
		Optional<Track> track = notices.track(owing.part());
		Step next = rung.step();
		return new LadderTracks.Track(owing.part().invoice(), owing.part().due(), owing.open(), owing.chased(),
				track.map(Track::step).orElse(null), track.map(Track::given).orElse(null),
				notices.waiting(owing.part()).map(Waiting::id).orElse(null), next == null ? null : next.name(),
				rung.on(), rung.why().code(), rung.why().arguments());
	}

}
