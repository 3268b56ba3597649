package io.dunwell.query.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

import io.dunwell.query.ledger.Attention.Place;
import io.dunwell.query.ledger.Attention.Spot;
import io.dunwell.query.ledger.Promised;
import io.dunwell.query.ledger.Promised.Verdict;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Aside;
import io.dunwell.query.ledger.Standing.Hold;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an account off its list for now, whatever its score (domain.md, Worklist:
 * gates first), and what puts it on top.
 */
final class Gate {

	private Gate() {
	}

	/** Why an account is left off the list of a day; null when nothing keeps it off. */
	static @Nullable Aside aside(Standing standing, LocalDate day) {
		Hold hold = standing.holds()
			.stream()
			.filter(one -> one.invoice() == null && one.isInForce(day))
			.max(Comparator.comparing(Hold::until).thenComparing(Hold::id))
			.orElse(null);
		if (hold != null) {
			return new Aside(desk(standing), "held", hold.until(), hold.reason());
		}
		Place place = standing.attention().place(day);
		if (place == null || place.spot() == Spot.PINNED || isUntouchedSince(standing, place.at(), day)) {
			return null;
		}
		return new Aside(desk(standing), place.spot().code(), place.until(), place.reason());
	}

	/**
	 * Whether a promise broke lately and nobody has tried the customer since: such an
	 * account is on top of the list (domain.md, Promise rules).
	 */
	static boolean isUntouched(Standing standing, LocalDate day) {
		return isUntouchedSince(standing, Instant.MIN, day);
	}

	/** On whose list an account is. */
	static String desk(Standing standing) {
		return Standing.desk(standing.profile().company(), standing.profile().collector());
	}

	/** A promise that breaks ends the rest that somebody gave the account before. */
	private static boolean isUntouchedSince(Standing standing, Instant since, LocalDate day) {
		Instant tried = standing.attention().tried();
		return standing.promises()
			.stream()
			.flatMap(promise -> promise.lines().stream())
			.filter(line -> line.state(day) == Promised.State.BROKEN)
			.map(Promised.Line::verdict)
			.filter(Objects::nonNull)
			.filter(verdict -> News.isNews(verdict.since(), day))
			.map(Verdict::at)
			.anyMatch(at -> at.isAfter(since) && (tried == null || !at.isBefore(tried)));
	}

}
