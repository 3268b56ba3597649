package io.dunwell.query.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
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
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A notice and what became of it.
 *
 * @param account the account's id
 * @param date the collection day on which it was drafted
 * @param position of that in the log
 * @param lines what is on it, or was when it was mailed or given
 * @param fate what became of it
 */
public record Notice(String id, String account, LocalDate date, long position, String kind, String step,
		NoticeTerms terms, String ladder, int version, List<NoticeLine> lines, Fate fate) {

	/** Those of an account, the oldest first. */
	public static final String BY_ACCOUNT = "notices_of_account";

	/** Those of a company in a state, the oldest first. */
	public static final String BY_STATE = "notice_state";

	/**
	 * Those of a company that wait to be given, by {@link #READY} or {@link #TO_APPROVE}.
	 */
	public static final String WAITING = "notice_waiting";

	/** Nobody has to let it go. */
	static final String READY = "ready";

	/** Somebody has to let it go. */
	static final String TO_APPROVE = "to-approve";

	/** Every kind, as {@code NoticeDrafted} has it. */
	static final List<String> KINDS = List.of("e-mail", "letter", "sms", "call", "slack-task", "none");

	/** Those for the mail, by {@link #TO_DISPATCH} or {@link #room}, the oldest first. */
	public static final String MAIL = "notice_mail";

	/** Nothing keeps them from being handed to the mail. */
	public static final String TO_DISPATCH = "ready";

	/** The same of text messages. */
	public static final String TO_TEXT = "ready-to-text";

	public static final View<Notice> VIEW = new View<>("notices", 4, Notice.class, List.of(NoticeEvent.class),
			event -> id((NoticeEvent) event.payload()), Notice::fold,
			List.of(new Index<>(BY_ACCOUNT, List.of(Column.text("account", Notice::account)),
					Column.number("at", Notice::position)),
					new Index<>(BY_STATE,
							List.of(Column.text("company", Notice::company), Column.text("state", Notice::state)),
							Column.number("at", Notice::position)),
					new Index<>(WAITING,
							List.of(Column.text("company", Notice::company), Column.text("waits", Notice::waits),
									Column.text("kind", Notice::kind)),
							Column.number("at", Notice::position)),
					new Index<>(MAIL, List.of(Column.text("mail", Notice::mail)),
							Column.number("at", Notice::position))));

	/** Where a notice may be, by the codes that {@code ListNotices} has. */
	enum State {

		DRAFT, APPROVED, DISPATCHED, UNDELIVERED, GIVEN, WITHDRAWN;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What became of a notice.
	 *
	 * @param mailed the day on which it went to the mail, if it did, by which mail room,
	 * and the last day that it gives the customer
	 * @param given the day on which it was
	 * @param reason why it was withdrawn
	 * @param undelivered why it did not reach the customer
	 * @param charges what it charged as it went out
	 */
	public record Fate(State state, @Nullable LocalDate mailed, @Nullable String room, @Nullable LocalDate deadline,
			@Nullable LocalDate given, @Nullable String reason, @Nullable Personal undelivered,
			List<NoticeCharge> charges) {

		static final Fate NEW = new Fate(State.DRAFT, null, null, null, null, null, null, List.of());

		/** Whether it is on its way to the customer, or there. */
		public boolean isOut() {
			return state == State.DISPATCHED || state == State.GIVEN;
		}

		Fate now(State other) {
			return new Fate(other, mailed, room, deadline, given, reason, undelivered, charges);
		}

		Fate charged(List<NoticeCharge> more, List<NoticeCharge> less) {
			return new Fate(state, mailed, room, deadline, given, reason, undelivered,
					Stream.concat(charges.stream(), more.stream()).filter(one -> !less.contains(one)).toList());
		}

		Fate mailed(NoticeDispatched sent) {
			return new Fate(State.DISPATCHED, sent.date(), sent.room(), sent.deadline(), given, reason, null, charges);
		}

		Fate given(LocalDate on) {
			return new Fate(State.GIVEN, mailed, room, deadline, on, reason, undelivered, charges);
		}

		Fate withdrawn(String why) {
			return new Fate(State.WITHDRAWN, mailed, room, deadline, given, why, undelivered, charges);
		}

		/** One that was given stays so. */
		Fate undelivered(Personal why) {
			return new Fate((given != null) ? State.GIVEN : State.UNDELIVERED, mailed, room, deadline, given, reason,
					why, charges);
		}

	}

	/** The index value of those that a mail room has. */
	public static String room(String room) {
		return "room:" + room;
	}

	/** Whether it is a letter to the customer, by whatever way. */
	public boolean isWritten() {
		return kind.equals("e-mail") || kind.equals("letter");
	}

	public String state() {
		return fate.state().code();
	}

	private String company() {
		return Ids.companyOf(account);
	}

	/** Null for what does not wait to be given. */
	@Nullable String waits() {
		return switch (fate.state()) {
			case DRAFT -> (terms.approval() != null) ? TO_APPROVE : READY;
			case APPROVED -> READY;
			default -> null;
		};
	}

	private @Nullable String mail() {
		if (READY.equals(waits()) && kind.equals("e-mail")) {
			return TO_DISPATCH;
		}
		if (READY.equals(waits()) && kind.equals("sms")) {
			return TO_TEXT;
		}
		return (fate.state() == State.DISPATCHED) ? room(Objects.requireNonNull(fate.room())) : null;
	}

	private static Notice fold(@Nullable Notice before, RecordedEvent event) {
		NoticeEvent payload = (NoticeEvent) event.payload();
		if (payload instanceof NoticeDrafted it) {
			return new Notice(it.notice(), it.account(), it.date(), event.position(), it.kind(), it.step(), it.terms(),
					it.ladder(), it.version(), it.lines(), Fate.NEW);
		}
		Notice known = Fold.known(before, String.valueOf(id(payload)));
		return switch (payload) {
			case NoticeApproved ignored -> known.now(known.lines, known.fate.now(State.APPROVED));
			case NoticeCharged it -> known.now(known.lines, known.fate.charged(it.charges(), List.of()));
			case NoticeChargesCancelled it -> known.now(known.lines, known.fate.charged(List.of(), it.charges()));
			case NoticeDispatched it -> known.now(it.lines(), known.fate.mailed(it));
			case NoticeUndelivered it -> known.now(known.lines, known.fate.undelivered(it.reason()));
			case NoticeGiven it -> known.now(it.lines(), known.fate.given(it.date()));
			case NoticeWithdrawn it -> known.now(known.lines, known.fate.withdrawn(it.reason()));
			default -> throw new IllegalArgumentException("no notice: " + payload);
		};
	}

	private Notice now(List<NoticeLine> what, Fate became) {
		return new Notice(id, account, date, position, kind, step, terms, ladder, version, what, became);
	}

	private static @Nullable String id(NoticeEvent event) {
		return switch (event) {
			case NoticeDrafted it -> it.notice();
			case NoticeApproved it -> it.notice();
			case NoticeCharged it -> it.notice();
			case NoticeChargesCancelled it -> it.notice();
			case NoticeDispatched it -> it.notice();
			case NoticeUndelivered it -> it.notice();
			case NoticeGiven it -> it.notice();
			case NoticeWithdrawn it -> it.notice();
			case LadderAssigned ignored -> null;
			case LadderResumed ignored -> null;
		};
	}

}
