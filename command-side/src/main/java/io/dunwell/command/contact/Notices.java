package io.dunwell.command.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.LadderAssigned;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * How an account climbs its ladder: the track of each part of its invoices, and the
 * notices that were drafted and not given yet. A track outlives its part: what bounces is
 * chased from the step it had come to.
 */
public final class Notices {

	private final Map<Part, Track> tracks = new HashMap<>();

	private final SequencedMap<String, Waiting> waiting = new LinkedHashMap<>();

	/** The notice that waits, by the parts on it. */
	private final Map<Part, String> onNotice = new HashMap<>();

	/** When a person last took back a notice of a part. */
	private final Map<Part, LocalDate> takenBack = new HashMap<>();

	private final Map<Manner, LocalDate> given = new HashMap<>();

	/** What those that wait have charged already. */
	private final Map<String, List<NoticeCharge>> charged = new HashMap<>();

	/** Given, and come back from the mail. */
	private final Set<String> returned = new HashSet<>();

	private @Nullable String ladder;

	private int ever;

	/** The ladder that somebody assigned, if any. */
	public Optional<String> ladder() {
		return Optional.ofNullable(ladder);
	}

	public Optional<Track> track(Part part) {
		return Optional.ofNullable(tracks.get(part));
	}

	/** Those not given yet, the oldest first. */
	public Collection<Waiting> waiting() {
		return List.copyOf(waiting.values());
	}

	public Optional<Waiting> waiting(String notice) {
		return Optional.ofNullable(waiting.get(notice));
	}

	/** The one that a part waits for. */
	public Optional<Waiting> waiting(Part part) {
		return Optional.ofNullable(onNotice.get(part)).map(waiting::get);
	}

	/** The one of a manner of contact, of which there is one at most. */
	public Optional<Waiting> waiting(Manner manner) {
		return waiting.values().stream().filter(one -> one.manner() == manner).findFirst();
	}

	/** Whether the account had a contact of that manner on that date, or later. */
	public boolean hadContact(Manner manner, LocalDate date) {
		LocalDate last = given.get(manner);
		return manner != Manner.NONE && last != null && !last.isBefore(date);
	}

	/** Whether a person took back a notice of a part on that date, or later. */
	public boolean isTakenBack(Part part, LocalDate date) {
		LocalDate last = takenBack.get(part);
		return last != null && !last.isBefore(date);
	}

	/** Whether there ever was such a notice. */
	public boolean knows(String notice) {
		String ordinal = notice.substring(notice.lastIndexOf(':') + 1);
		return ordinal.matches("[1-9]\\d{0,8}") && Integer.parseInt(ordinal) <= ever;
	}

	/** Whether it is known that one which was given did not reach the customer. */
	public boolean isReturned(String notice) {
		return returned.contains(notice);
	}

	/** What one that waits has charged already, as it went to the mail. */
	public List<NoticeCharge> charged(String notice) {
		return charged.getOrDefault(notice, List.of());
	}

	/** The id of the next one. */
	public String next(String account) {
		return Ids.notice(account, ever + 1);
	}

	/** Whether any step was taken on an invoice. */
	public boolean hasTrack(String invoice) {
		return tracks.keySet().stream().anyMatch(part -> part.invoice().equals(invoice));
	}

	/** Learns what was stated. */
	public void on(NoticeEvent event, MetaData metaData) {
		switch (event) {
			case LadderAssigned assigned -> ladder = assigned.ladder();
			case LadderResumed resumed -> {
				LocalDate date = Fact.effective(metaData);
				tracks.replaceAll(
						(part, track) -> part.invoice().equals(resumed.invoice()) ? track.resumed(date) : track);
			}
			case NoticeDrafted drafted -> {
				Waiting one = new Waiting(drafted, Act.of(metaData).actor(), false, null);
				waiting.put(one.id(), one);
				one.parts().forEach(part -> onNotice.put(part, one.id()));
				ever++;
			}
			case NoticeApproved approved -> waiting.computeIfPresent(approved.notice(), (id, one) -> one.approvedNow());
			case NoticeCharged it -> charged.merge(it.notice(), it.charges(),
					(before, now) -> Stream.concat(before.stream(), now.stream()).toList());
			case NoticeChargesCancelled it -> charged.computeIfPresent(it.notice(),
					(notice, all) -> all.stream().filter(one -> !it.charges().contains(one)).toList());
			case NoticeDispatched sent -> waiting.computeIfPresent(sent.notice(), (id, one) -> one.in(sent));
			case NoticeUndelivered back -> {
				if (waiting.computeIfPresent(back.notice(), (id, one) -> one.in(null)) == null) {
					returned.add(back.notice());
				}
			}
			case NoticeGiven gone -> close(gone.notice()).ifPresent(one -> climb(one, gone));
			case NoticeWithdrawn withdrawn -> close(withdrawn.notice()).filter(one -> withdrawn.byHand())
				.ifPresent(one -> one.parts().forEach(part -> takenBack.put(part, Fact.effective(metaData))));
		}
	}

	private Optional<Waiting> close(String notice) {
		Optional<Waiting> closed = Optional.ofNullable(waiting.remove(notice));
		closed.ifPresent(one -> one.parts().forEach(onNotice::remove));
		charged.remove(notice);
		return closed;
	}

	private void climb(Waiting notice, NoticeGiven gone) {
		NoticeDrafted drafted = notice.drafted();
		LocalDate deadline = notice.deadline(gone.date());
		for (NoticeLine line : gone.lines()) {
			tracks.put(Part.of(line), new Track(drafted.ladder(), drafted.version(), line.ordinal(), line.step(),
					line.scheduled(), line.planned(), gone.date(), deadline, null));
			takenBack.remove(Part.of(line));
		}
		// a clock may have been set back
		given.merge(Manner.of(gone.kind()), gone.date(), (one, other) -> one.isAfter(other) ? one : other);
	}

	/**
	 * A notice that was drafted and not given yet.
	 *
	 * @param by who had it drafted
	 * @param mail what it says while it is in the mail; null while it is not
	 */
	public record Waiting(NoticeDrafted drafted, String by, boolean approved, @Nullable NoticeDispatched mail) {

		public String id() {
			return drafted.notice();
		}

		public Manner manner() {
			return Manner.of(drafted.kind());
		}

		public List<Part> parts() {
			return drafted.lines().stream().map(Part::of).toList();
		}

		/**
		 * Whether it goes as it is: somebody let it go, or it is on its way.
		 */
		public boolean isBound() {
			return approved || mail != null;
		}

		/** The last day it gives the customer when it is given on a date. */
		public @Nullable LocalDate deadline(LocalDate date) {
			if (mail != null) {
				return mail.deadline();
			}
			Integer days = drafted.terms().deadline();
			return days == null ? null : date.plusDays(days);
		}

		Waiting approvedNow() {
			return new Waiting(drafted, by, true, mail);
		}

		Waiting in(@Nullable NoticeDispatched now) {
			return new Waiting(drafted, by, approved, now);
		}

		/** Whether somebody has to let it go first. */
		public boolean lacksApproval() {
			return drafted.terms().approval() != null && !approved;
		}

	}

}
