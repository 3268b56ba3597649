package io.dunwell.query.letter;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.LetterText;
import io.dunwell.query.ladder.Notice;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Shows letters before and after they go. */
final class LetterAnswers {

	private final ViewReader<Notice> notices;

	private final LetterDesk desk;

	LetterAnswers(ViewReader<Notice> notices, LetterDesk desk) {
		this.notices = notices;
		this.desk = desk;
	}

	@QueryHandler
	LetterText handle(FindLetter query) {
		Notice notice = notices.find(query.notice());
		if (notice == null) {
			throw new Rejected(Refusal.UNKNOWN_NOTICE, query.notice());
		}
		Letter letter = compose(notice);
		Written written = desk.write(letter);
		return new LetterText(notice.id(), Ids.keyOf(notice.account()), letter.recipient().name(), notice.state(),
				written.language(), letter.recipient().email(), written.subject(), written.text(), written.html(),
				query.printed() ? written.pdf() : null);
	}

	private Letter compose(Notice notice) {
		try {
			return notice.fate().isOut() ? desk.sent(notice) : desk.compose(notice);
		}
		catch (IllegalArgumentException nothingToSay) {
			throw new Rejected(Refusal.NO_LETTER, Ids.keyOf(notice.id()));
		}
	}

}
