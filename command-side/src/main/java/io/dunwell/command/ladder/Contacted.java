package io.dunwell.command.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.Guard;
import io.dunwell.command.guard.History;
import io.dunwell.command.guard.Situation;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Act;
import io.dunwell.messages.Event;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.ContactResumed;
import io.dunwell.messages.contact.ContactStopped;
import io.dunwell.messages.contact.HoldPlaced;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * How an account that is told was contacted: really, and by each of the ladders that are
 * compared, which all begin with what was real.
 */
final class Contacted {

	private static final String NOTE = "note";

	private static final String ALL = "all";

	private final History real = new History();

	private final List<History> ways;

	/** Channels that somebody said not to use. */
	private final Set<String> stopped = new HashSet<>();

	/** Until when somebody lets a channel be used in spite of the policy. */
	private final Map<String, Instant> overridden = new HashMap<>();

	Contacted(int ways) {
		this.ways = Stream.generate(History::new).limit(ways).toList();
	}

	/**
	 * @param begun whether what is tried goes its own way from here on
	 */
	void on(Event event, MetaData metaData, boolean begun) {
		switch (event) {
			case ContactLogged it when !it.outcome().equals(NOTE) && !it.channel().equals(NOTE) -> {
				Instant at = Act.of(metaData).recorded();
				boolean conversation = it.outcome().equals("right-party");
				real.logged(it.channel(), at, conversation);
				if (!begun) {
					ways.forEach(way -> way.logged(it.channel(), at, conversation));
				}
			}
			case ContactStopped it -> stopped.add(key(it.channel()));
			case ContactResumed it -> stopped.remove(key(it.channel()));
			case ContactOverridden it -> overridden.put(it.channel(), it.until());
			default -> {
				// reaches nobody
			}
		}
	}

	/** A notice really reached them; the other half of a call that was logged is one. */
	Verdict given(Guard guard, Account.Facts account, List<HoldPlaced> holds, String channel, Instant at,
			boolean begun) {
		Verdict verdict = real.isOtherHalf(channel, at, false) ? Verdict.ALLOWED
				: judge(guard, account, holds, real, channel, at);
		real.given(channel, at);
		if (!begun) {
			ways.forEach(way -> way.given(channel, at));
		}
		return verdict;
	}

	/** A notice of a ladder would have reached them. */
	Verdict tried(Guard guard, Account.Facts account, List<HoldPlaced> holds, int way, String channel, Instant at) {
		Verdict verdict = judge(guard, account, holds, ways.get(way), channel, at);
		ways.get(way).given(channel, at);
		return verdict;
	}

	private Verdict judge(Guard guard, Account.Facts account, List<HoldPlaced> holds, History history, String channel,
			Instant at) {
		List<Situation.Hold> all = holds.stream()
			.map(hold -> new Situation.Hold(hold.invoice() == null, hold.reason(), hold.until()))
			.toList();
		return guard.judge(account, history, all, stopped.contains(channel) || stopped.contains(ALL),
				overridden.get(channel), at, channel);
	}

	private static String key(@Nullable String channel) {
		return (channel != null) ? channel : ALL;
	}

}
