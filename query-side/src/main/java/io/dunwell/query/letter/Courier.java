package io.dunwell.query.letter;

import java.time.Instant;
import java.util.Optional;

import io.dunwell.query.ladder.Notice;
import io.dunwell.query.mail.MailRoom;
import io.dunwell.query.mail.OutgoingMail;
import io.dunwell.query.mail.OutgoingText;

/**
 * Writes notices of one kind and hands them to the room that sends them.
 *
 * @param ready index value of those that it takes
 */
record Courier(String ready, MailRoom room, Writer writer) {

	static Courier ofMail(LetterDesk desk, MailRoom room) {
		return new Courier(Notice.TO_DISPATCH, room, (notice, at) -> {
			Letter letter = desk.compose(notice);
			Optional<OutgoingMail> mail = desk.mail(letter, desk.write(letter), desk.copies(notice), at);
			mail.ifPresent(room::post);
			return mail.isPresent() ? Optional.empty() : Optional.of("no e-mail address is known");
		});
	}

	static Courier ofTexts(LetterDesk desk, MailRoom room) {
		return new Courier(Notice.TO_TEXT, room, (notice, at) -> {
			Optional<OutgoingText> text = desk.text(notice);
			text.ifPresent(room::post);
			return text.isPresent() ? Optional.empty() : Optional.of("no telephone number is known");
		});
	}

	/**
	 * Writes a notice and posts it.
	 * @return why it can not be sent, if so
	 */
	Optional<String> post(Notice notice, Instant at) {
		return writer.post(notice, at);
	}

	/** How it is written and posted. */
	@FunctionalInterface
	interface Writer {

		Optional<String> post(Notice notice, Instant at);

	}

}
