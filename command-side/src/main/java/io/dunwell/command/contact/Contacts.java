package io.dunwell.command.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.guard.Channels;
import io.dunwell.command.guard.History;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.ContactResumed;
import io.dunwell.messages.contact.ContactStopped;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What the contact policy asks of one account's past. */
final class Contacts {

	private static final String ALL = "all";

	private static final String RIGHT_PARTY = "right-party";

	private final History history = new History();

	private final Set<String> stopped = new HashSet<>();

	private final Map<String, Instant> overridden = new HashMap<>();

	/** The day on which a suppression was last said, by channel and reason. */
	private final Map<String, LocalDate> suppressed = new HashMap<>();

	History history() {
		return history;
	}

	/** Whether somebody said not to use this channel; null is all at once. */
	boolean isStopped(@Nullable String channel) {
		return stopped.contains(key(channel));
	}

	/** Whether it is stopped by itself or with all others. */
	boolean forbids(String channel) {
		return isStopped(channel) || isStopped(null);
	}

	/** Until when somebody lets it be in spite of the policy. */
	Optional<Instant> overridden(String channel, Instant at) {
		return Optional.ofNullable(overridden.get(channel)).filter(at::isBefore);
	}

	boolean isSaid(String channel, Verdict verdict, LocalDate today) {
		return today.equals(suppressed.get(said(channel, String.valueOf(verdict.code()))));
	}

	void on(ContactEvent event, MetaData metaData) {
		switch (event) {
			case ContactLogged logged when logged.outcome().equals(CollectionCase.NOTE) -> {
				// nobody was tried
			}
			case ContactLogged logged ->
				history.logged(logged.channel(), Act.of(metaData).recorded(), logged.outcome().equals(RIGHT_PARTY));
			case ContactStopped stop -> stopped.add(key(stop.channel()));
			case ContactResumed resumed -> stopped.remove(key(resumed.channel()));
			case ContactOverridden let -> overridden.put(let.channel(), let.until());
			case ContactSuppressed one -> suppressed.put(said(one.channel(), one.code()), Fact.effective(metaData));
			case HoldPlaced ignored -> {
				// the case keeps its holds
			}
			case HoldLifted ignored -> {
				// the case keeps its holds
			}
		}
	}

	void on(NoticeEvent event, MetaData metaData) {
		if (event instanceof NoticeGiven given) {
			Channels.ofNotice(given.kind()).ifPresent(channel -> history.given(channel, Act.of(metaData).recorded()));
		}
	}

	private static String said(String channel, String code) {
		return channel + "|" + code;
	}

	private static String key(@Nullable String channel) {
		return (channel != null) ? channel : ALL;
	}

}
