package io.dunwell.query.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.LadderAssigned;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
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
 * @param lines what is on it, or was when it was given
 * @param given the day on which it was
 * @param reason why it was withdrawn
 */
record Notice(String id, String account, LocalDate date, long position, String kind, String step, NoticeTerms terms,
		String ladder, int version, List<NoticeLine> lines, String state, @Nullable LocalDate given,
		@Nullable String reason) {

	static final String DRAFT = "draft";

	static final String APPROVED = "approved";

	static final String GIVEN = "given";

	static final String WITHDRAWN = "withdrawn";

	/** Those of an account, the oldest first. */
	static final String BY_ACCOUNT = "notices_of_account";

	/** Those of a company in a state, the oldest first. */
	static final String BY_STATE = "notice_state";

	static final View<Notice> VIEW = new View<>("notices", 1, Notice.class, List.of(NoticeEvent.class),
			event -> id((NoticeEvent) event.payload()), Notice::fold,
			List.of(new Index<>(BY_ACCOUNT, List.of(Column.text("account", Notice::account)),
					Column.number("at", Notice::position)),
					new Index<>(BY_STATE,
							List.of(Column.text("company", Notice::company), Column.text("state", Notice::state)),
							Column.number("at", Notice::position))));

	private String company() {
		return Ids.companyOf(account);
	}

	private static Notice fold(@Nullable Notice before, RecordedEvent event) {
		return switch ((NoticeEvent) event.payload()) {
			case NoticeDrafted it -> new Notice(it.notice(), it.account(), it.date(), event.position(), it.kind(),
					it.step(), it.terms(), it.ladder(), it.version(), it.lines(), DRAFT, null, null);
			case NoticeApproved it -> {
				Notice known = Fold.known(before, it.notice());
				yield known.now(known.lines, APPROVED, null, null);
			}
			case NoticeGiven it -> Fold.known(before, it.notice()).now(it.lines(), GIVEN, it.date(), null);
			case NoticeWithdrawn it -> {
				Notice known = Fold.known(before, it.notice());
				yield known.now(known.lines, WITHDRAWN, null, it.reason());
			}
			case LadderAssigned it -> throw new IllegalArgumentException("no notice: " + it);
			case LadderResumed it -> throw new IllegalArgumentException("no notice: " + it);
		};
	}

	private Notice now(List<NoticeLine> what, String how, @Nullable LocalDate when, @Nullable String why) {
		return new Notice(id, account, date, position, kind, step, terms, ladder, version, what, how, when, why);
	}

	private static @Nullable String id(NoticeEvent event) {
		return switch (event) {
			case NoticeDrafted it -> it.notice();
			case NoticeApproved it -> it.notice();
			case NoticeGiven it -> it.notice();
			case NoticeWithdrawn it -> it.notice();
			case LadderAssigned ignored -> null;
			case LadderResumed ignored -> null;
		};
	}

}
